import type { Moments } from '../types';
import { type Dropping, type Wanted, wantedOf } from './wanted';

/** Targets with what is wished of an activation at each, and the net inputs that occur, each once. */
export interface NetInputs {
  readonly wishes: readonly Wanted[];
  /** Which net input belongs to each target. */
  readonly of: Uint32Array;
  readonly m: Float64Array;
  readonly s: Float64Array;
}

/**
 * What is wished at each target. At ω = 0 one unit has the same net input for all means, so that few are to be
 * evaluated. Throws RangeError like `wantedOf`.
 */
export function netInputs(targets: readonly Moments[], layer: Dropping): NetInputs {
  const wishes = targets.map((target) => wantedOf(target, layer));
  const known = new Map<string, number>();
  const kept: Wanted[] = [];
  const of = Uint32Array.from(wishes, (wish) => {
    const key = `${wish.m} ${wish.s}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    known.set(key, kept.length);
    return kept.push(wish) - 1;
  });
  return { wishes, of, m: Float64Array.from(kept, ({ m }) => m), s: Float64Array.from(kept, ({ s }) => s) };
}
