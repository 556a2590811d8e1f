import { Value } from '../../../pieces/table/Value';
import type { TheoremBox } from '../../../state/State';
import type { JobState } from '../../../worker/useJob';

export interface TrapRangeWordsProps {
  readonly ranges: JobState<'trapRanges'>;
  readonly looking: boolean;
  readonly onLook: (look: boolean) => void;
  /** The weights to begin with, and what they are called. */
  readonly range: Pick<TheoremBox, 'omega' | 'tau'>;
  readonly of: string;
  /** What the button asks. */
  readonly ask: string;
}

/** How far the range of weights can be widened so that some trap is left: asked for, shown as it grows, ended at will. */
export function TrapRangeWords({ ranges, looking, onLook, range, of, ask }: TrapRangeWordsProps) {
  // The limit is that of the paper's λ and α.
  const asked = ranges.output?.request;
  const seluForm =
    asked?.shape === undefined && asked?.weights.lambda === undefined && asked?.weights.alpha === undefined;
  const found = looking ? ranges.output?.ranges : undefined;
  const busy = looking && ranges.busy;
  const [low, high] = range.tau;
  const centre = low + (high - low) / 2;
  return (
    <>
      <button type="button" onClick={() => onLook(!looking)}>
        {busy ? 'Stop looking for wider ranges' : looking ? 'Forget the wider ranges' : ask}
      </button>
      <div role="status" aria-busy={busy}>
        {busy && <progress value={ranges.done} max={1} aria-label="wider ranges" />}
        {found && found.up === null && !busy && <p>Already for {of} no trap was found.</p>}
        {found && found.up !== null && (
          <>
            <p>
              With other weights in every layer, <i className="symbol">ω</i> from <Value value={range.omega[0]} /> to{' '}
              <Value value={range.omega[1]} />, some rectangle with ν &gt; 0 is still a trap, proved, for{' '}
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
            {found.across !== null && (
              <p>
                With <i className="symbol">τ</i> from <Value value={low} /> to <Value value={high} />, for{' '}
                <i className="symbol">ω</i> from <Value value={range.omega[0] - found.across} digits={4} toward="up" />{' '}
                to <Value value={range.omega[1] + found.across} digits={4} toward="down" />.
              </p>
            )}
            <p className="muted">
              Found by halving; that wider ranges have no trap is not proved.
              {seluForm && (
                <>
                  {' '}
                  At ω = 0 there is a limit: below τ = <Value value={0.495589300655701} digits={4} /> everything
                  collapses.
                </>
              )}
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
