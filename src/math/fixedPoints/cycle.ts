import { type Kernel, kernelSize } from '../kernel';
import { keepsZeroVariance } from '../layer/keepsZeroVariance';
import { type Step, stepOf } from '../map/stepOf';
import { traitsOf } from '../moments/traits';
import { eigenvalues } from '../numeric/matrix2';
import type { Moments, Parameters } from '../types';

/** A cycle of g, in the order in which it is run through; period 1 is a fixed point. */
export interface Cycle {
  readonly points: readonly Moments[];
  /** Spectral radius of the derivative of one whole turn: attracting when below 1. */
  readonly radius: number;
  /** For a cycle on ν = 0 what decides for orbits that lie on ν = 0 themselves: the derivative along the axis alone. */
  readonly alongAxis?: number;
}

const moments = new Float64Array(kernelSize);
/** The places of one turn, μ and ν in turns. */
const places: number[] = [];
/** Largest accepted |g^period(p) − p|, relative to √ν + |μ| for the mean and to ν for the variance. */
export const tolerance = 1e-12;
/** What a residual by a table has to come below before the map itself is asked, and the map's own at which that ends. */
const [nearly, enough] = [1e-6, 1e-15];
/** Newton steps; fewer where evaluating the map takes long, which cost slow approaches only. */
const mostSteps = 40;
const slowSteps = 15;

/**
 * Newton's method for g^period(p) = p from a start with ν > 0: the cycle it reaches, or undefined when it fails or the
 * cycle's period is shorter. Steps are cut so that ν stays positive, and go on until the residual no longer falls.
 * With `near`, the map as a table tells it, that is followed first, as long as the residual is not small, and a residual
 * of rounding ends the steps.
 */
export function innerCycle(
  kernel: Kernel,
  parameters: Parameters,
  start: Moments,
  period: number,
  steps = traitsOf(kernel).slow ? slowSteps : mostSteps,
  near?: Step,
): Cycle | undefined {
  const exact = stepOf(parameters, kernel);
  let layer = near ?? exact;
  let { mu, nu } = start;
  let best: Cycle | undefined;
  let bestError = tolerance;
  for (let step = near ? -1 : 0; step < steps; step++) {
    let m = mu;
    let n = nu;
    let a = 1;
    let b = 0;
    let c = 0;
    let d = 1;
    for (let leg = 0; leg < period; leg++) {
      places[2 * leg] = m;
      places[2 * leg + 1] = n;
      layer(m, n, moments);
      m = moments[0]!;
      n = moments[1]!;
      const h11 = moments[3]!;
      const h12 = moments[4]!;
      const h21 = moments[5]!;
      const h22 = moments[6]!;
      const a0 = a;
      const b0 = b;
      a = h11 * a0 + h12 * c;
      b = h11 * b0 + h12 * d;
      c = h21 * a0 + h22 * c;
      d = h21 * b0 + h22 * d;
    }
    const f1 = m - mu;
    const f2 = n - nu;
    const error = Math.max(Math.abs(f1) / (Math.sqrt(nu) + Math.abs(mu)), Math.abs(f2) / nu);
    if (layer !== exact) {
      if (error < nearly) layer = exact;
    } else if (error < bestError) {
      const [{ re, im }] = eigenvalues([
        [a, b],
        [c, d],
      ]);
      best = { points: turnOf(period), radius: Math.hypot(re, im) };
      bestError = error;
    } else if (best !== undefined) break;
    const det = (a - 1) * (d - 1) - b * c;
    if (det === 0 || error === 0 || (near && layer === exact && error <= enough)) break;
    const stepMu = (b * f2 - (d - 1) * f1) / det;
    const stepNu = (c * f1 - (a - 1) * f2) / det;
    const cut = stepNu < -0.9 * nu ? (-0.9 * nu) / stepNu : 1;
    mu += cut * stepMu;
    nu += cut * stepNu;
    if (!(nu > 0 && nu < 1e300 && Math.abs(mu) < 1e150)) break;
  }
  return best !== undefined && minimal(best.points) ? best : undefined;
}

/**
 * The same on ν = 0, where g is μ ↦ κμ + f(ωμ + b), seen with its stability across the axis:
 * the product of κ² + τ f′(ωμ + b)².
 * Undefined also for the kink μ = 0, where derivatives do not decide, and with dropout and in a random layer, where an
 * orbit leaves ν = 0.
 */
export function boundaryCycle(
  kernel: Kernel,
  parameters: Parameters,
  start: number,
  period: number,
): Cycle | undefined {
  if (traitsOf(kernel).dropout !== undefined || !keepsZeroVariance(parameters)) return undefined;
  const layer = stepOf(parameters, kernel);
  let mu = start;
  let best: Cycle | undefined;
  let bestError = tolerance;
  for (let step = 0; step < mostSteps; step++) {
    let m = mu;
    let along = 1;
    let across = 1;
    for (let leg = 0; leg < period; leg++) {
      places[2 * leg] = m;
      places[2 * leg + 1] = 0;
      layer(m, 0, moments);
      m = moments[0]!;
      along *= moments[3]!;
      across *= moments[6]!;
    }
    const error = Math.abs(m - mu) / Math.abs(mu);
    if (error < bestError) {
      best = { points: turnOf(period), radius: Math.max(Math.abs(along), across), alongAxis: Math.abs(along) };
      bestError = error;
    } else if (best !== undefined) break;
    if (along === 1 || error === 0) break;
    mu -= (m - mu) / (along - 1);
    if (!(Math.abs(mu) < 1e150)) break;
  }
  return best !== undefined && minimal(best.points) ? best : undefined;
}

const turnOf = (period: number): readonly Moments[] =>
  Array.from({ length: period }, (_, k) => ({ mu: places[2 * k]!, nu: places[2 * k + 1]! }));

/** True when no later point comes back to the first. */
function minimal(points: readonly Moments[]): boolean {
  const first = points[0]!;
  const size = Math.max(...points.map(({ mu, nu }) => Math.abs(mu) + Math.sqrt(nu)));
  return points
    .slice(1)
    .every(({ mu, nu }) => Math.abs(mu - first.mu) > 1e-6 * size || Math.abs(nu - first.nu) > 1e-6 * size * size);
}
