import { useMemo } from 'react';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import { Value } from '../../../pieces/table/Value';
import { cancelled } from '../StopButton';
import { trapRangeTables } from '../trapRangeTables';
import type { WiderRanges } from '../useTrapRanges';

export interface TrapRangeWordsProps extends WiderRanges {
  /** What the weights to begin with are called. */
  readonly of: string;
  /** What the button asks. */
  readonly ask: string;
}

/** How far the range of weights can be widened so that some trap is left: asked for, shown as it grows, ended at will. */
export function TrapRangeWords({ ranges, looking, onLook, of, ask }: TrapRangeWordsProps) {
  // The limit is that of the paper's λ and α.
  const { busy, done, stopped } = ranges;
  const output = looking ? ranges.found : undefined;
  const asked = output?.request;
  const seluForm =
    asked?.shape === undefined && asked?.weights.lambda === undefined && asked?.weights.alpha === undefined;
  const found = output?.ranges;
  const tables = useMemo(() => (output ? trapRangeTables(output) : []), [output]);
  useOffer('lens', [{ tables, busy }]);
  return (
    <>
      <button type="button" onClick={() => (busy || stopped ? ranges.onStop(busy) : onLook(!looking))}>
        {busy ? 'Stop looking for wider ranges' : stopped ? 'Go on' : looking ? 'Forget the wider ranges' : ask}
      </button>
      <div role="status" aria-busy={busy}>
        {busy && <progress value={done} max={1} aria-label="wider ranges" />}
        {stopped && <p className="muted">{cancelled}</p>}
        {found && tables.length === 0 && !busy && <p>Already for {of} no trap was found.</p>}
        {tables.length > 0 && (
          <p>
            With other weights in every layer some rectangle with ν &gt; 0 is still a trap, proved, for{' '}
            <i className="symbol">ω</i> and <i className="symbol">τ</i> in each of these ranges:
          </p>
        )}
      </div>
      {tables.map((table) => (
        <DataTable key={table.id} table={table} className="range-table" busy={busy} />
      ))}
      {tables.length > 0 && (
        <p className="muted">
          Found by halving; that wider ranges have no trap is not proved.
          {(found?.farthest.length ?? 0) > 0 &&
            ' Where it says “as far as tried”, the search ends there, not the traps.'}
          {seluForm && (
            <>
              {' '}
              At ω = 0 there is a limit: below τ = <Value value={0.495589300655701} digits={4} /> everything collapses.
            </>
          )}
        </p>
      )}
    </>
  );
}
