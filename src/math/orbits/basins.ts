import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import type { Parameters } from '../types';
import type { Attractor } from './attractors';
import { leavesAlways } from './leavesAlways';
import { limitsOf } from './limits';

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
const gone = 1e16;
const again = 1.5;
const overflow = 1e280;

/**
 * A classifier of starts by the attractor whose neighbourhood they enter first. Its size relative to the attractor's
 * scale is the attractor's own `trap`. With `reach` it is followed into that neighbourhood, for two turns more where
 * one layer may lead out of it again, and `layers` are those after which it stays there for good. One that sinks is
 * never waited for. A start diverges when it leaves μ² + ν ≤ 10¹⁶ and the limit
 * of the map there grows (`limits`), and is undecided when it has done none of this after `maxLayers`. `known` may end
 * an orbit early. Allocates nothing per start.
 */
export function basins(
  parameters: Parameters,
  attractors: readonly Attractor[],
  { reach = Infinity, maxLayers = 300, known }: { reach?: number; maxLayers?: number; known?: Known } = {},
): Basins {
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const limits = limitsOf(parameters, kernel, step);
  const out = new Float64Array(kernelSize);
  const leaves = leavesAlways(parameters, kernel);
  const counting = reach < Infinity;
  const stays = attractors.map((attractor) => counting && keepsBox(step, attractor, reach));
  // Rows of μ, ν, the sizes of the neighbourhood that decides, those of `reach`, and the attractor's index.
  const boxes = Float64Array.from(
    attractors.flatMap(({ kind, points, scale, trap }, index) => {
      const size = kind === 'sinks' ? trap : Math.min(trap, stays[index]! ? reach : 0.5 * reach);
      const square = scale * scale;
      return points.flatMap(({ mu, nu }) => [
        mu,
        nu,
        size * scale,
        size * square,
        reach * scale,
        reach * square,
        index,
      ]);
    }),
  );
  /** The attractor within whose reach an orbit is, since which layer, and for how many layers deep within. */
  let near = -1;
  let since = 0;
  let deep = 0;
  /** The attractor decided for by this place, or −1. */
  const decided = (mu: number, nu: number, layer: number): number => {
    let nearNow = -1;
    let deepNow = false;
    for (let k = 0; k < boxes.length; k += 7) {
      const across = Math.abs(mu - boxes[k]!);
      const up = Math.abs(nu - boxes[k + 1]!);
      const index = boxes[k + 6]!;
      if (counting && across <= boxes[k + 4]! && up <= boxes[k + 5]!) nearNow = index;
      if (across > boxes[k + 2]! || up > boxes[k + 3]!) continue;
      const attractor = attractors[index]!;
      if (attractor.partly && limits.collapses(mu, nu) === undefined) continue;
      if (!counting || attractor.kind === 'sinks') return index;
      deepNow = true;
    }
    if (!counting) return -1;
    if (nearNow !== near) since = layer;
    near = nearNow;
    deep = deepNow ? deep + 1 : 0;
    if (near < 0 || deep === 0) return -1;
    return stays[near] || deep > 2 * attractors[near]!.points.length ? near : -1;
  };
  const found: Basins = {
    layers: 0,
    classify(startMu, startNu) {
      let mu = startMu;
      let nu = startNu;
      let asked = gone;
      near = -1;
      deep = 0;
      if (leaves === 'slowly' && nu > 0) {
        found.layers = 0;
        return divergesClass;
      }
      for (let layer = 0; layer <= maxLayers; layer++) {
        const end = decided(mu, nu, layer);
        if (end >= 0) {
          found.layers = counting ? since : layer;
          return end + firstAttractor;
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
          if (there !== unknownClass) return there;
        }
        step(mu, nu, out);
        mu = out[0]!;
        nu = out[1]!;
      }
      found.layers = maxLayers;
      return leaves !== 'no' && nu > 0 ? divergesClass : undecidedClass;
    },
  };
  return found;
}

const edge = new Float64Array(kernelSize);
/** Places along each side of a neighbourhood's edge that are tried. */
const perSide = 6;

/** Whether one layer carries the box of this relative size around every point of an attractor into that of the next. */
function keepsBox(step: Step, { points, scale, partly }: Attractor, size: number): boolean {
  if (partly) return false;
  const [across, up] = [size * scale, size * scale * scale];
  return points.every(({ mu, nu }, k) => {
    const next = points[(k + 1) % points.length]!;
    const carried = (x: number, y: number) => {
      if (nu + y * up < 0) return true;
      step(mu + x * across, nu + y * up, edge);
      return Math.abs(edge[0]! - next.mu) <= across && Math.abs(edge[1]! - next.nu) <= up;
    };
    return Array.from({ length: 2 * perSide + 1 }, (_, i) => i / perSide - 1).every(
      (part) => carried(part, 1) && carried(part, -1) && carried(1, part) && carried(-1, part),
    );
  });
}
