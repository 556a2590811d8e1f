import type { ReactNode } from 'react';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { OwnResult } from '../../../worker/theorems/ownMessages';
import { middle } from '../enclosureTables';
import { ownVerdict } from './ownVerdict';

export interface OwnSentenceProps {
  readonly result: OwnResult | undefined;
  readonly busy: boolean;
  /** True once the reader has ended the search: what was not found by then is open, not looked for in vain. */
  readonly stopped: boolean;
}

/** What was proved of the activation at hand, in a sentence that ends in the verdict. */
export function OwnSentence({ result, ...search }: OwnSentenceProps) {
  return (
    <div role="status" aria-busy={search.busy} className="own-verdict">
      {result ? <Sentence result={result} {...search} /> : <p className="muted">in work</p>}
    </div>
  );
}

function Sentence({ result, busy, stopped }: OwnSentenceProps & { readonly result: OwnResult }): ReactNode {
  const { proof, problem, request, elapsed } = result;
  const { fixedPoint, box, attraction } = proof;
  const omega = <i className="symbol">ω</i>;
  const tau = <i className="symbol">τ</i>;
  const at = (
    <>
      {omega} = <Value value={request.omega} />, {tau} = <Value value={request.tau} />
    </>
  );
  if (problem !== '') return <p className="verdict">{problem}</p>;
  if (!fixedPoint && !box)
    return stopped ? null : busy ? (
      <p className="muted">in work</p>
    ) : (
      <p className="verdict">
        No fixed point with ν &gt; 0 could be enclosed at {at}, where (0, 1) leads: <VerdictWord verdict="unknown" />.
      </p>
    );
  if (!box)
    return (
      <p className="verdict">
        One fixed point near (<Point of={fixedPoint!} />) at {at}: <VerdictWord verdict="proved" />.
        {busy ? ' A box around it is looked for.' : !stopped && ' No box around it could be shown to contract.'}
      </p>
    );
  const verdict = ownVerdict(box);
  const side = (letter: ReactNode, [low, high]: readonly [number, number]) =>
    low === high ? (
      <>
        {letter} = <Value value={low} />
      </>
    ) : (
      <>
        every {letter} from <Value value={low} /> to <Value value={high} />
      </>
    );
  const hasRanges = box.domain.omega[0] < box.domain.omega[1] || box.domain.tau[0] < box.domain.tau[1];
  const ranges = (
    <>
      {side(omega, box.domain.omega)} and {side(tau, box.domain.tau)}
    </>
  );
  return (
    <>
      <p className="verdict">
        {verdict === 'proved' ? (
          <>
            For {ranges} the box holds one fixed point, which attracts all of it: <VerdictWord verdict="proved" />,{' '}
            <Value value={box.boxes} digits={6} /> boxes, <Value value={elapsed} digits={2} /> ms.
          </>
        ) : verdict === 'refuted' ? (
          <>
            Not all of this box stays in it for {ranges}: <VerdictWord verdict="refuted" />.
          </>
        ) : (
          <>
            {box.into === 'proved'
              ? 'The box is mapped into itself, proved, but'
              : 'That the box is mapped into itself and'}{' '}
            that it contracts for {ranges} is <VerdictWord verdict="unknown" />.
          </>
        )}
      </p>
      {verdict === 'proved' && hasRanges && (
        <p>
          So layers whose weights differ, each within these ranges, never leave the box either, and bring any two of its
          starts together; all units of a layer are taken to share their moments.
        </p>
      )}
      {attraction && (
        <p>
          At {at}{' '}
          {attraction.verdict === 'proved' && attraction.fixedPoint ? (
            <>
              everything in this box converges to one point, (<Point of={attraction.fixedPoint} />
              ):{' '}
            </>
          ) : (
            'whether everything in it converges to one point: '
          )}
          <VerdictWord verdict={attraction.verdict} />. {attraction.reason}
        </p>
      )}
    </>
  );
}

function Point({ of }: { readonly of: { readonly mu: Range; readonly nu: Range } }) {
  return (
    <>
      <Value value={middle(of.mu)} negligible={1e-13} />, <Value value={middle(of.nu)} />
    </>
  );
}

interface Range {
  readonly lo: number;
  readonly hi: number;
}
