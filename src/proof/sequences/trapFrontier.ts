import { interval } from '../intervals/interval';
import type { Weights } from '../moments/Weights';
import { smallestTrapSteps } from './smallestTrap';

/** Half-ranges of ω and of τ about a setting for which some rectangle with ν > 0 was proved to be a trap. */
export interface FrontierPoint {
  readonly omega: number;
  readonly tau: number;
}

/** What is known so far: the part done, and the points where there is another one. */
interface Told {
  readonly done: number;
  readonly points?: readonly FrontierPoint[];
}
type Steps<T> = Generator<Told | undefined, T, void>;

const places = 12;
/** Parts of the first half-range of τ, and of the last of ω, to which the others are found. */
const parts = 200;

/**
 * How far τ may differ from layer to layer for how far ω may, about a setting: from no difference in ω to none in τ. A
 * wider ω allows no wider τ, so no half-range of τ lies above the one before. Every point was proved; that there is
 * nothing beyond is not. Empty where the setting itself has no trap. Yields after every range tried, and nothing on the
 * way to it.
 */
export function* trapFrontierSteps(
  centre: { readonly omega: number; readonly tau: number },
  weights: Weights,
  near?: { readonly mu: number; readonly nu: number },
): Steps<readonly FrontierPoint[]> {
  const around = (x: number, half: number) => interval(x - half, x + half);
  const points: FrontierPoint[] = [];
  let done = 0;
  function* holds(omega: number, tau: number): Steps<boolean> {
    const range = { omega: around(centre.omega, omega), tau: around(centre.tau, tau) };
    const found = (yield* smallestTrapSteps(range, weights, near)) !== null;
    // How many ranges it will take is not known.
    done += (1 - done) / 60;
    yield { done };
    return found;
  }
  /** The largest half-range found that holds, up to `most`; the places to try first, then middles. */
  function* largest(most: number, first: readonly number[], finest: number, at: (half: number) => Steps<boolean>) {
    let [good, bad] = [0, most];
    const places = [...first];
    while (bad - good > finest) {
      const half = places.shift() ?? 0.5 * (good + bad);
      if (half <= good || half > bad) continue;
      if (yield* at(half)) good = half;
      else bad = half;
      if (good === most) break;
    }
    return good;
  }
  if (!(yield* holds(0, 0))) return points;
  const highest = yield* largest(centre.tau, [], centre.tau / parts, (half) => holds(0, half));
  points.push({ omega: 0, tau: highest });
  yield { done, points: [...points] };
  let beyond = 1;
  while (beyond < 16 && (yield* holds(beyond, 0))) beyond *= 2;
  const widest = yield* largest(beyond, [], beyond / parts, (half) => holds(half, 0));
  for (let [k, tau, drop] = [1, highest, 0]; k < places; k++) {
    const omega = (widest * k) / places;
    const next: number = yield* largest(tau, [tau - drop, tau - 3 * drop], highest / parts, (half) =>
      holds(omega, half),
    );
    [drop, tau] = [tau - next, next];
    points.push({ omega, tau });
    yield { done, points: [...points] };
  }
  return [...points, { omega: widest, tau: 0 }];
}
