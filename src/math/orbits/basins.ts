import { kernelSize } from '../kernel';
import { stepOf } from '../map/stepOf';
import type { Parameters } from '../types';
import type { Attractor } from './attractors';

/** Classes of a basin map: these two, then the attractors in their order from `firstAttractor` on. */
export const divergesClass = 0;
export const undecidedClass = 1;
export const firstAttractor = 2;

/** What is already known about cells of the plane: the class there, or `unknownClass`. */
export type Known = (mu: number, nu: number) => number;
export const unknownClass = 255;

/** Follows one start: its class, with the layers it took in `Basins.layers`. */
export interface Basins {
  readonly classify: (mu: number, nu: number) => number;
  /** Layers the last start took to enter the neighbourhood it was classified by. */
  layers: number;
}

/** From here on μ² + ν counts as gone: ten thousand times beyond the largest start a window can hold. */
const gone = 1e16;

/**
 * A classifier of starts by the attractor whose neighbourhood they enter first. Its size relative to the attractor's
 * scale is `reach`, or the attractor's own `trap` where that is smaller. A start diverges when it leaves μ² + ν ≤ 10¹⁶,
 * and is undecided when it has done none of this after `maxLayers`. `known` may end an orbit early. Allocates nothing
 * per start.
 */
export function basins(
  parameters: Parameters,
  attractors: readonly Attractor[],
  { reach = Infinity, maxLayers = 300, known }: { reach?: number; maxLayers?: number; known?: Known } = {},
): Basins {
  const step = stepOf(parameters);
  const out = new Float64Array(kernelSize);
  const boxes = Float64Array.from(
    attractors.flatMap(({ points, scale, trap }, index) => {
      const size = Math.min(reach, trap);
      return points.flatMap(({ mu, nu }) => [mu, nu, size * scale, size * scale * scale, index + firstAttractor]);
    }),
  );
  const found: Basins = {
    layers: 0,
    classify(startMu, startNu) {
      let mu = startMu;
      let nu = startNu;
      for (let layer = 0; layer <= maxLayers; layer++) {
        for (let k = 0; k < boxes.length; k += 5) {
          if (Math.abs(mu - boxes[k]!) <= boxes[k + 2]! && Math.abs(nu - boxes[k + 1]!) <= boxes[k + 3]!) {
            found.layers = layer;
            return boxes[k + 4]!;
          }
        }
        if (!(mu * mu + nu < gone)) {
          found.layers = layer;
          return divergesClass;
        }
        if (known !== undefined) {
          const there = known(mu, nu);
          if (there !== unknownClass) return there;
        }
        step(mu, nu, out);
        mu = out[0]!;
        nu = out[1]!;
      }
      found.layers = maxLayers;
      return undecidedClass;
    },
  };
  return found;
}
