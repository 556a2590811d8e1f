import { momentMap } from '../map/momentMap';
import type { Matrix2, Moments, Parameters } from '../types';

/** One start near a fixed point, layer by layer, as offsets from it: [δμ0, δν0, δμ1, δν1, …]. */
export interface LinearisedPath {
  /** Of the true orbit: gᵏ(x) − p*. */
  readonly orbit: Float64Array<ArrayBuffer>;
  /** Of the linear map: Hᵏ(x − p*). As many layers as the orbit. */
  readonly linear: Float64Array<ArrayBuffer>;
}

export interface Linearisation {
  readonly paths: readonly LinearisedPath[];
  /** How far from the fixed point every path starts. */
  readonly distance: number;
  /** Largest distance between orbit and linear map in layers that start in the square, as a part of `distance`. */
  readonly gap: number;
  /** The layer of that gap, 0 when there is none. */
  readonly gapLayer: number;
}

/** Directions of the starts in degrees: off the axes, where ω = 0 or ν = 0 would make one of them special. */
const directions = [20, 110, 200, 290];
/** Start's distance as a part of the square's side: inside, with room to leave. */
const reach = 0.4;

/**
 * True orbits beside those of H, from four starts around a fixed point in a square with the point at its centre.
 * Starts with ν < 0 are left out. A path is followed for `layers` layers, or until both its forms have left the square.
 */
export function linearisation(
  fixedPoint: Moments,
  H: Matrix2,
  parameters: Parameters,
  side: number,
  layers: number,
): Linearisation {
  const distance = reach * side;
  let gap = 0;
  let gapLayer = 0;
  const inside = (x: number, y: number) => Math.max(Math.abs(x), Math.abs(y)) <= side / 2;
  const paths = directions.flatMap((degrees): LinearisedPath[] => {
    const angle = (degrees / 180) * Math.PI;
    let [u, v] = [distance * Math.cos(angle), distance * Math.sin(angle)];
    let point: Moments = { mu: fixedPoint.mu + u, nu: fixedPoint.nu + v };
    if (point.nu < 0) return [];
    const orbit = [u, v];
    const linear = [u, v];
    let within = true;
    for (let layer = 1; layer <= layers; layer++) {
      point = momentMap(point, parameters);
      [u, v] = [H[0][0] * u + H[0][1] * v, H[1][0] * u + H[1][1] * v];
      const x = point.mu - fixedPoint.mu;
      const y = point.nu - fixedPoint.nu;
      if (![x, y, u, v].every(Number.isFinite)) break;
      orbit.push(x, y);
      linear.push(u, v);
      const apart = Math.hypot(x - u, y - v) / distance;
      if (within && apart > gap) [gap, gapLayer] = [apart, layer];
      within = inside(x, y);
      if (!within && !inside(u, v)) break;
    }
    return [{ orbit: Float64Array.from(orbit), linear: Float64Array.from(linear) }];
  });
  return { paths, distance, gap, gapLayer };
}
