import type { Moments } from '../../../math/types';
import { Said } from '../../../pieces/table/Said';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { NormalizingColumn } from '../../../worker/activation/normalizingMessages';
import { meansText } from './meansText';

export interface NormalizingVerdictProps {
  readonly column: NormalizingColumn;
  /** The point that is to be kept. */
  readonly target: Moments;
  readonly busy: boolean;
  /** True once the reader has ended the search. */
  readonly stopped: boolean;
}

/** The verdict, a sentence that comes first. */
export function NormalizingVerdict({ column, target, busy, stopped }: NormalizingVerdictProps) {
  const { means, numeric, proved, problem, answer } = column;
  const how = means && <Said text={meansText(means)} />;
  const point = (
    <>
      (<Value value={target.mu} digits={6} />, <Value value={target.nu} digits={6} />)
    </>
  );
  if (answer === 'open') return !stopped && <p className="muted">in work</p>;
  if (answer === 'no')
    return (
      <p className="verdict">
        No, because{' '}
        {numeric ? (
          <>
            {point} can be fixed, {how}, but is{' '}
            {/^(saddle|limit case)$/.test(numeric.kind) ? `a ${numeric.kind}` : numeric.kind}: an eigenvalue of its
            Jacobian is <Value value={numeric.rate} /> (numerical).
          </>
        ) : (
          <>
            no a·f + c fixes {point}. {problem}
          </>
        )}
      </p>
    );
  if (answer === 'proved' && proved.box)
    return (
      <p className="verdict">
        Yes, {how}: on the box <i className="symbol mean">μ</i> from <Value value={proved.box.domain.mu[0]} /> to{' '}
        <Value value={proved.box.domain.mu[1]} />, <i className="symbol variance">ν</i> from{' '}
        <Value value={proved.box.domain.nu[0]} /> to <Value value={proved.box.domain.nu[1]} /> every start converges to
        one point, at <i className="symbol">ω</i> = 0, <i className="symbol">τ</i> = 1: <VerdictWord verdict="proved" />
        .
      </p>
    );
  return (
    <p className="verdict">
      Yes, {how}, numerically: {point} attracts, with the eigenvalue{' '}
      {numeric && <Value value={numeric.rate} negligible={1e-12} />}.{' '}
      {busy
        ? 'A box to prove it on is looked for.'
        : problem || (!stopped && 'No box around it could be proved to contract.')}
    </p>
  );
}
