import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { NormalizingColumn } from '../../../worker/activation/normalizingMessages';

export interface NormalizingVerdictProps {
  readonly column: NormalizingColumn;
  readonly busy: boolean;
}

/** The verdict, a sentence that comes first. */
export function NormalizingVerdict({ column, busy }: NormalizingVerdictProps) {
  const { numeric, proved, problem, asItStands, answer } = column;
  const how = asItStands ? (
    'as it stands'
  ) : numeric ? (
    <>
      as <i className="symbol">a</i>·<i className="symbol">f</i> + <i className="symbol">c</i> with{' '}
      <i className="symbol">a</i> = <Value value={numeric.factor} digits={6} />, <i className="symbol">c</i> ={' '}
      <Value value={numeric.shift} digits={6} />
    </>
  ) : null;
  if (answer === 'open') return <p className="muted">in work</p>;
  if (answer === 'no')
    return (
      <p className="verdict">
        No, because{' '}
        {numeric ? (
          <>
            (0, 1) can be fixed, {how}, but is {numeric.kind === 'saddle' ? 'a saddle' : numeric.kind}: an eigenvalue of
            its Jacobian is <Value value={numeric.rate} /> (numerical).
          </>
        ) : (
          <>no a·f + c fixes (0, 1). {problem}</>
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
      Yes, {how}, numerically: (0, 1) attracts, with the eigenvalue <Value value={numeric!.rate} />.{' '}
      {busy ? 'A box to prove it on is looked for.' : problem || 'No box around it could be proved to contract.'}
    </p>
  );
}
