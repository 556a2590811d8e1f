import type { ReactNode } from 'react';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { SequenceResult } from '../../../worker/theorems/sequenceMessages';

interface Cell {
  readonly mu: { readonly lo: number; readonly hi: number };
  readonly nu: { readonly lo: number; readonly hi: number };
}

/** A rectangle, its ends rounded so that what is shown holds too. */
export function CellWords({ mu, nu }: Cell) {
  return (
    <>
      <i className="symbol mean">μ</i> from <Value value={mu.lo} digits={4} toward="down" /> to{' '}
      <Value value={mu.hi} digits={4} toward="up" />, <i className="symbol variance">ν</i> from{' '}
      <Value value={nu.lo} digits={5} toward="down" /> to <Value value={nu.hi} digits={5} toward="up" />
    </>
  );
}

/** Trap, entry and attractor: one sentence each, what is proved beside what sampling met. */
export function SequenceWords({ result, busy }: { readonly result: SequenceResult; readonly busy: boolean }) {
  const { trap, entry, attractor, met, smallest, images, problem } = result;
  return (
    <div role="status" aria-busy={busy} className="sequence-words">
      {problem !== undefined && <p>{problem}</p>}
      <p className="verdict">
        {trap.verdict === 'proved' ? 'What is in the box stays in it' : 'The box is a trap'}:{' '}
        <VerdictWord verdict={trap.verdict} />. {trap.reason}
      </p>
      <p className="verdict">
        {entry === undefined ? (
          busy ? (
            <>Following the starts: layer {<Value value={Math.max(0, images.length - 1)} />} …</>
          ) : (
            'Whether all starts enter the box is open.'
          )
        ) : entry.verdict === 'proved' ? (
          <>
            Every start is in the box after <Value value={entry.layers} /> {layers(entry.layers)}:{' '}
            <VerdictWord verdict="proved" />
            {sampling(met)}.
          </>
        ) : (
          <>
            Every start enters the box: <VerdictWord verdict={entry.verdict} />
            {sampling(met)}. {entry.reason}
          </>
        )}
      </p>
      {attractor?.verdict === 'proved' && (
        <p className="verdict">
          Every sequence ends in <CellWords {...attractor.hull} />, and stays there: <VerdictWord verdict="proved" />,
          after <Value value={attractor.layers} /> {layers(attractor.layers)}.
        </p>
      )}
      {attractor && attractor.verdict !== 'proved' && (
        <p className="muted">Where all sequences end is open. {attractor.reason}</p>
      )}
      {smallest && (
        <p>
          A small rectangle that is a trap for these weights, proved: <CellWords {...smallest} />.
        </p>
      )}
      {smallest === null && (
        <p className="muted">No rectangle with ν &gt; 0 was found that is a trap for these weights.</p>
      )}
    </div>
  );
}

const layers = (count: number) => (count === 1 ? 'layer' : 'layers');

function sampling(met: number | null): ReactNode {
  return met === null ? (
    '; some sampled sequences were never there'
  ) : (
    <>
      ; of the sampled sequences the last was there after <Value value={met} />
    </>
  );
}
