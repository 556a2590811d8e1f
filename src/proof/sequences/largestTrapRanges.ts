import { interval, middle } from '../intervals/interval';
import type { Weights } from '../moments/Weights';
import { smallestTrapSteps } from './smallestTrap';
import type { Weighing } from './weightRange';

/** How far ranges of weights can be widened so that some rectangle with ν > 0 is still proved to be a trap. */
export interface TrapRanges {
  /** The largest τ with the least one as given; null where the range given has no trap. */
  readonly up: number | null;
  /** The least τ with the largest one as given. */
  readonly down: number | null;
  /** The largest q for which [τ/q, τ q] has a trap, τ being the middle of the range. */
  readonly both: number | null;
  /** How far both ends of ω can be moved outward, with τ as given. */
  readonly across: number | null;
  /** The largest δ for which |Σ wᵢ μᵢ| ≤ δ has a trap, with τ as given. */
  readonly delta: number | null;
  /** Of which of these nothing wider was tried: the search ends there, not the traps. */
  readonly farthest: readonly Side[];
}
type Side = Exclude<keyof TrapRanges, 'farthest'>;

const steps = 11;

/**
 * Widens one side at a time by halving between the last range with a trap and the first without one found, and where there
 * is none, to the widest that is tried. Every range returned was proved; that wider ones have no trap is not. Yields the
 * part done after every try, and nothing on the way to it.
 */
export function* largestTrapRangesSteps(
  range: Weighing,
  weights: Weights,
  near?: { readonly mu: number; readonly nu: number },
): Generator<{ readonly done: number; readonly ranges: TrapRanges } | undefined, TrapRanges, void> {
  let ranges: TrapRanges = { up: null, down: null, both: null, across: null, delta: null, farthest: [] };
  let tries = 0;
  const { tau } = range;
  const centre = middle(tau);
  const widened: Readonly<Record<Side, readonly [from: number, to: number, made: (x: number) => Weighing]>> = {
    up: [tau.hi, tau.hi + 3, (x) => ({ ...range, tau: interval(tau.lo, x) })],
    down: [tau.lo, 0, (x) => ({ ...range, tau: interval(x, tau.hi) })],
    both: [1, 3, (q) => ({ ...range, tau: interval(centre / q, centre * q) })],
    across: [0, 2, (w) => ({ ...range, omega: interval(range.omega.lo - w, range.omega.hi + w) })],
    delta: [0, 2, (delta) => ({ ...range, delta })],
  };
  for (const [name, [from, to, made]] of Object.entries(widened) as [Side, (typeof widened)['up']][]) {
    let [good, bad] = [from, to];
    for (let step = 0; step <= steps; step++) {
      const tried = step === 0 ? from : 0.5 * (good + bad);
      const found = (yield* smallestTrapSteps(made(tried), weights, near)) !== null;
      tries++;
      if (found) {
        good = tried;
        ranges = { ...ranges, [name]: tried };
      } else if (step === 0) break;
      else bad = tried;
      yield { done: tries / (5 * (steps + 1)), ranges };
    }
    if (bad !== to || to === 0 || ranges[name] === null) continue;
    if ((yield* smallestTrapSteps(made(to), weights, near)) !== null)
      ranges = { ...ranges, [name]: to, farthest: [...ranges.farthest, name] };
  }
  return ranges;
}
