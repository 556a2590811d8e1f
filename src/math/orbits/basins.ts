import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { spent } from '../moments/quadrature/effort';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { arrivalsOf } from './arrivals';
import type { Attractor } from './attractors';
import { leavesAlways } from './leavesAlways';
import { limitsOf, underflow } from './limits';
import { hasMirrorImage, isMeanLost } from './lostMean';
import { mostEffort } from './orbit';

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

/** From here on it is asked whether a start has gone, and again at the `again`th power. */
export const gone = 1e16;
const again = 1.5;
const overflow = 1e280;
const exactly = new Float64Array(2);

/**
 * A classifier of starts by the attractor whose neighbourhood they enter first, or, with `reach`, in whose neighbourhood
 * of that size they stay for good; `layers` are then those after which they do (`arrivalsOf`). A start diverges when
 * it leaves μ² + ν ≤ 10¹⁶ and the limit of the map there grows (`limits`), and is undecided when it has done none of
 * this after `maxLayers`, or fewer where each takes long (`mostEffort`). `known` may end an orbit early. Allocates nothing per start.
 */
export function basins(
  parameters: Parameters,
  attractors: readonly Attractor[],
  { reach = Infinity, maxLayers = 300, known }: { reach?: number; maxLayers?: number; known?: Known } = {},
): Basins {
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const limits = limitsOf(parameters, kernel, step);
  const { slow } = traitsOf(kernel);
  const out = new Float64Array(kernelSize);
  const leaves = leavesAlways(parameters, kernel);
  const orbit = arrivalsOf(step, attractors, limits, reach);
  const mirrored = attractors.map(({ points }) => hasMirrorImage(points));
  const found: Basins = {
    layers: 0,
    classify(startMu, startNu) {
      let mu = startMu;
      let nu = startNu;
      out[0] = mu;
      out[1] = nu;
      let asked = gone;
      let lost = false;
      let signless = false;
      orbit.begin();
      const begin = slow ? spent() : 0;
      if (leaves === 'slowly' && nu > 0) {
        found.layers = 0;
        return divergesClass;
      }
      for (let layer = 0; layer <= maxLayers; layer++) {
        const end = orbit.pass(orbit.look(out, exactly), layer);
        if (end >= 0) {
          found.layers = reach < Infinity ? orbit.since : layer;
          return signless && mirrored[end] ? undecidedClass : end + firstAttractor;
        }
        const size = mu * mu + nu;
        if (!(size < asked)) {
          if (!limits.plain || !(size < overflow) || limits.diverges(mu, nu)) {
            found.layers = layer;
            return divergesClass;
          }
          asked = size ** again;
        }
        if (known !== undefined) {
          const there = known(mu, nu);
          if (there !== unknownClass) return signless && mirrored[there - firstAttractor] ? undecidedClass : there;
        }
        if (slow && spent() - begin > mostEffort) break;
        step(mu, nu, out);
        if (slow) signless = isMeanLost(signless, mu, nu, out);
        mu = out[0]!;
        nu = out[1]!;
        // As orbits do: what grows from below all normal doubles has no digits.
        if (nu < underflow) lost = startNu > 0 && limits.keepsZero;
        else if (lost) break;
      }
      found.layers = maxLayers;
      return leaves !== 'no' && nu > 0 ? divergesClass : undecidedClass;
    },
  };
  return found;
}
