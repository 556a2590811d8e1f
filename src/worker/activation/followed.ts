import { momentMap } from '../../math';
import type { Moments, Parameters } from '../../math/types';
import type { Followed } from './normalizingMessages';

const most = 400;
/** Layers from one step to the next, each of which takes milliseconds where sums take long. */
const often = 4;

/** How far is looked; an end of a range that lies here is none. */
export const limits = { tau: [0.01, 20], omega: [-5, 5] } as const;

/**
 * Where starts beside (μ, ν) come to rest with ν > 0 in so many layers; undefined where they do not. The point itself
 * may be fixed and repel: at τ = 1 SELU's (0, 1) is fixed whatever ω is.
 */
function* rest(from: Moments, parameters: Parameters): Generator<void, Moments | undefined, void> {
  let at: Moments = { mu: from.mu + 0.02 * Math.sqrt(from.nu), nu: 1.02 * from.nu };
  for (let layer = 0; layer < most; layer++) {
    const next = momentMap(at, parameters);
    if (!(next.nu > 1e-6 && next.nu < 1e6 && Math.abs(next.mu) < 1e6)) return undefined;
    const moved = Math.abs(next.mu - at.mu) + Math.abs(next.nu - at.nu);
    at = next;
    if (moved < 1e-7 * (1 + at.nu)) return at;
    if (layer % often === 0) yield;
  }
  return undefined;
}

/**
 * How far one of a layer's parameters can go from where it is before orbits no longer come to rest at a fixed point
 * with ν > 0: in floating point, to about 1 %. Yields between steps.
 */
export function* followedSteps(
  parameters: Parameters,
  key: 'omega' | 'tau',
  from: Moments,
): Generator<void, Followed, void> {
  const ends: number[] = [];
  for (const way of [-1, 1]) {
    let good = parameters[key];
    let point = from;
    const limit = limits[key][way < 0 ? 0 : 1];
    let reached = false;
    for (let step = 0.2; step > 0.01; ) {
      yield;
      const next = good + way * step * (key === 'tau' ? good : 1);
      const beyond = way > 0 ? next > limit : next < limit;
      const found = beyond ? undefined : yield* rest(point, { ...parameters, [key]: next });
      reached ||= beyond;
      if (found) [good, point] = [next, found];
      else step /= 2;
    }
    // Up to the limit, within the last step, there was no end.
    ends.push(reached && Math.abs(good - limit) <= 0.02 * Math.abs(limit) ? limit : good);
  }
  return [ends[0]!, ends[1]!];
}
