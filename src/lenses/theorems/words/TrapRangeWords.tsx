import { Value } from '../../../pieces/table/Value';
import type { TheoremBox } from '../../../state/State';
import type { JobState } from '../../../worker/useJob';

export interface TrapRangeWordsProps {
  readonly ranges: JobState<'trapRanges'>;
  readonly looking: boolean;
  readonly onLook: (look: boolean) => void;
  readonly box: TheoremBox;
}

/** How far the range of weights can be widened so that some trap is left: asked for, shown as it grows, ended at will. */
export function TrapRangeWords({ ranges, looking, onLook, box }: TrapRangeWordsProps) {
  const found = looking ? ranges.output?.ranges : undefined;
  const busy = looking && ranges.busy;
  const [low, high] = box.tau;
  const centre = low + (high - low) / 2;
  return (
    <>
      <button type="button" onClick={() => onLook(!looking)}>
        {busy ? 'Stop looking for wider ranges' : looking ? 'Forget the wider ranges' : 'How wide may τ be?'}
      </button>
      <div role="status" aria-busy={busy}>
        {busy && <progress value={ranges.done} max={1} aria-label="wider ranges" />}
        {found && found.up === null && !busy && <p>Already for the box’s ranges no trap was found.</p>}
        {found && found.up !== null && (
          <>
            <p>
              With <i className="symbol">ω</i> as in the box, some rectangle with ν &gt; 0 is still a trap, proved, for{' '}
              <i className="symbol">τ</i>
            </p>
            <ul>
              <li>
                from <Value value={low} /> up to <Value value={found.up} digits={4} toward="down" />
              </li>
              {found.down !== null && (
                <li>
                  from <Value value={found.down} digits={4} toward="up" /> up to <Value value={high} />
                </li>
              )}
              {found.both !== null && (
                <li>
                  from <Value value={centre / found.both} digits={4} toward="up" /> to{' '}
                  <Value value={centre * found.both} digits={4} toward="down" /> about{' '}
                  <Value value={centre} digits={4} />
                </li>
              )}
            </ul>
            <p className="muted">
              Found by halving; that wider ranges have no trap is not proved. At the narrowest range there is a limit:
              below τ = <Value value={0.495589300655701} digits={4} /> everything collapses.
            </p>
            {found.delta !== null && (
              <p>
                For populations with |Σ <i className="symbol">w</i>ᵢ <i className="symbol">μ</i>ᵢ| ≤{' '}
                <i className="symbol">δ</i> in every unit there is a trap up to <i className="symbol">δ</i> ={' '}
                <Value value={found.delta} digits={3} toward="down" />, proved.
              </p>
            )}
          </>
        )}
      </div>
    </>
  );
}
