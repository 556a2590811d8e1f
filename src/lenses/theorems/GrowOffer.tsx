import { useRef } from 'react';
import { Value } from '../../pieces/table/Value';
import type { Range } from '../../state/State';
import type { GrowResult } from '../../worker/theorems/proofMessages';

export interface GrowOfferProps {
  /** What was found for the box on the plane; undefined before it was looked for. */
  readonly result: GrowResult | undefined;
  /** True while it is looked for. */
  readonly busy: boolean;
  /** The part done, 0 to 1. */
  readonly done: number;
  /** Begins to look, or ends it. */
  readonly onGrow: () => void;
  readonly onUse: (side: 'omega' | 'tau', range: Range) => void;
}

/** Looks for the largest ranges of ω and of τ on which the statement is still certified, and offers them. */
export function GrowOffer({ result, busy, done, onGrow, onUse }: GrowOfferProps) {
  const growth = result?.growth;
  const grow = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button type="button" ref={grow} onClick={onGrow}>
        {busy ? 'Stop growing' : 'Grow the box'}
      </button>
      {busy && <progress value={done} max={1} aria-label="larger ranges" />}
      <div role="status" className="grow-offer">
        {result && growth === null && <p>This box itself is not certified, so there is nothing to grow.</p>}
        {result && growth && (
          <>
            <p>
              Still certified with one range widened, the other as in the box (found by doubling and halving; that wider
              ones fail is not proved):
            </p>
            {(['omega', 'tau'] as const).map((side) => {
              const range = growth[side];
              const name = side === 'omega' ? 'ω' : 'τ';
              return (
                <p key={side} className="grow-range">
                  <span>
                    <i className="symbol">{name}</i> from <Value value={range[0]} digits={5} /> to{' '}
                    <Value value={range[1]} digits={5} />
                  </span>
                  <button
                    type="button"
                    onClick={() => {
                      // The offer was for the old box and goes; the keyboard stays where it can ask again.
                      grow.current?.focus();
                      onUse(side, range);
                    }}
                  >
                    Use this {name}
                  </button>
                </p>
              );
            })}
          </>
        )}
      </div>
    </>
  );
}
