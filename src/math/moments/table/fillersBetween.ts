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

/** What is known of a patch at all α: E f · √s/√(m² + s) and Var f at the nodes for each of the three, or a `Filler`'s word. */
type Known =
  | { readonly means: readonly Float64Array[]; readonly variances: readonly Float64Array[] }
  | Side
  | undefined;

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
  const patches = new Map<string, Known>();
  const look = (patch: Patch): Known => {
    for (const { fill } of asked) {
      const filled = fill(patch);
      if (typeof filled !== 'object') return filled;
    }
    const deviations = asked.map(({ squares }) => squares[1].map(Math.exp));
    return {
      means: asked.map(({ squares }, k) => squares[0].map((ratio, at) => ratio * deviations[k]![at]!)),
      variances: deviations.map((all) => all.map((deviation) => deviation * deviation)),
    };
  };
  const blended = newSquares();
  return (alpha) => {
    // Lagrange's weights.
    const weights = alphas.map((here) =>
      alphas.reduce((product, other) => (other === here ? product : (product * (alpha - other)) / (here - other)), 1),
    );
    return (patch) => {
      const key = [patch.turn, patch.halfTurn, patch.log, patch.halfLog].join();
      if (!patches.has(key)) patches.set(key, look(patch));
      const known = patches.get(key);
      if (typeof known !== 'object') return known;
      for (let at = 0; at < order * order; at++) {
        let mean = 0;
        let variance = 0;
        let most = 0;
        for (let k = 0; k < 3; k++) {
          const one = known.variances[k]![at]!;
          mean += weights[k]! * known.means[k]![at]!;
          variance += weights[k]! * one;
          most += Math.abs(weights[k]! * one);
        }
        if (!(variance > least * most)) return undefined;
        blended[0][at] = mean / Math.sqrt(variance);
        blended[1][at] = 0.5 * Math.log(variance);
      }
      return bothFrom(blended);
    };
  };
}
