import type { Kernel } from '../../kernel';
import { once } from '../../numeric/once';
import { bothFrom, order } from '../../numeric/twoPolynomials';
import { type Filler, fillerOf, newSquares } from './fillerOf';
import type { Patch, Side } from './patch';

/**
 * Where in the range of α the kernel is asked, as parts of its width: next to 0 what grows with α tells little, and beyond
 * the last it tells nearly all. So below a share of the first, the same three are asked of as low a part of the range.
 */
const places = [1 / 64, 1 / 8, 1] as const;
const share = 0.75;
/** A variance that is a smaller part of what it is added up from has too few digits. */
const least = 0.1;

/** What is known of a patch at all α: at each node E f · √s/√(m² + s) and Var f for the three in turns, or a `Filler`'s word. */
type Known = Float64Array | Side | undefined;

/**
 * Fillers for all α in a range of an f that is linear in α: then E f is, too, and Var f of degree 2, so that the kernels at
 * three α tell all, those from a share of the least of them on with enough digits; below, three others do.
 * What one of the fillers by the same three has asked for, the others have.
 * Patches are right to some 4e-8, as no corner is asked for again.
 */
export function fillersBetween(
  kernel: Kernel,
  lambda: number,
  [low, high]: readonly [number, number],
): (alpha: number) => Filler {
  const [upper, lower] = [1, places[0]].map((part) =>
    once(() =>
      fillersAt(
        kernel,
        lambda,
        places.map((place) => low + place * part * (high - low)),
      ),
    ),
  ) as [() => (alpha: number) => Filler, () => (alpha: number) => Filler];
  return (alpha) => (alpha - low >= share * places[0] * (high - low) ? upper : lower)()(alpha);
}

/** The same by the kernels at three α. */
function fillersAt(kernel: Kernel, lambda: number, alphas: readonly number[]): (alpha: number) => Filler {
  const asked = alphas.map((alpha) => {
    const squares = newSquares();
    return { squares, fill: fillerOf(kernel, lambda, alpha, squares) };
  });
  const patches = new Map<number, Known>();
  const look = (patch: Patch): Known => {
    for (const { fill } of asked) {
      const filled = fill(patch);
      if (typeof filled !== 'object') return filled;
    }
    const known = new Float64Array(6 * order * order);
    for (const [k, { squares }] of asked.entries())
      for (let node = 0; node < order * order; node++) {
        const deviation = Math.exp(squares[1][node]!);
        known[6 * node + 2 * k] = squares[0][node]! * deviation;
        known[6 * node + 2 * k + 1] = deviation * deviation;
      }
    return known;
  };
  const blended = newSquares();
  return (alpha) => {
    // Lagrange's weights.
    const [one, two, three] = alphas.map((here) =>
      alphas.reduce((product, other) => (other === here ? product : (product * (alpha - other)) / (here - other)), 1),
    ) as [number, number, number];
    return (patch) => {
      if (!patches.has(patch.id)) patches.set(patch.id, look(patch));
      const known = patches.get(patch.id);
      if (typeof known !== 'object') return known;
      for (let node = 0, at = 0; node < order * order; node++, at += 6) {
        const [first, second, third] = [one * known[at + 1]!, two * known[at + 3]!, three * known[at + 5]!];
        const variance = first + second + third;
        if (!(variance > least * (Math.abs(first) + Math.abs(second) + Math.abs(third)))) return undefined;
        blended[0][node] = (one * known[at]! + two * known[at + 2]! + three * known[at + 4]!) / Math.sqrt(variance);
        blended[1][node] = 0.5 * Math.log(variance);
      }
      return bothFrom(blended);
    };
  };
}
