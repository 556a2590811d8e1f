import { momentMap } from '../../math';
import type { Parameters } from '../../math/types';

/** Layers after which an orbit that still moves is left where it is. */
const most = 400;
/** What a layer may still move at rest, as a part of ν and of √ν: Newton's method goes on from there. */
const close = 1e-4;

/**
 * Where orbits in floating point come to rest with ν > 0, from the start or from other variances: a place to look for a
 * fixed point, no proof of one. Where none rests, where the first of them is that still moves after the last layer. Null
 * where every orbit sinks towards ν = 0, undefined where they end otherwise. Yields now and then.
 */
export function* restingPlace(
  [mu, nu]: readonly [number, number],
  parameters: Parameters,
): Generator<undefined, readonly [number, number] | null | undefined> {
  // Where the start collapses or escapes, others may not.
  const factors = [1, 10, 0.1, 100];
  let sunk = 0;
  let slow: readonly [number, number] | undefined;
  for (const factor of factors) {
    let at = { mu, nu: factor * nu };
    for (let layer = 1; layer <= most; layer++) {
      const next = momentMap(at, parameters);
      const moved = Math.abs(next.mu - at.mu) / Math.sqrt(next.nu) + Math.abs(next.nu / at.nu - 1);
      at = next;
      if (at.nu <= 1e-4) sunk++;
      if (!(at.nu > 1e-4 && at.nu < 1e6 && Math.abs(at.mu) < 1e6)) break;
      if (moved < close) return [at.mu, at.nu];
      if (layer === most) slow ??= [at.mu, at.nu];
      if (layer % 4 === 0) yield;
    }
  }
  return sunk === factors.length ? null : slow;
}
