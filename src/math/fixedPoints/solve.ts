import { checkMoments, checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import { netInputOf, netSize } from '../layer/netInputOf';
import { selu } from '../moments/selu';
import type { FixedPoint, Moments, Parameters } from '../types';
import { classified } from './limitCase';

/** The layer a target is to be a fixed point of, without its activation. */
export type Layer = Pick<Parameters, 'omega' | 'tau' | 'layer' | 'bias' | 'biasVariance' | 'skip'>;

/** λ and α that make the target a fixed point, with what kind of fixed point it then is. */
export interface Solution extends FixedPoint {
  readonly lambda: number;
  readonly alpha: number;
  /** True when α ≥ 0, as SELU has it: with α < 0 the activation is positive on both sides of its kink. */
  readonly admissible: boolean;
}

export interface Feasibility {
  /** True when some λ > 0, α ≥ 0 makes the target a fixed point. */
  readonly feasible: boolean;
  /**
   * ξ*(a²d + b²c)/(μ*²cd) − 1: at least 0 exactly when the equation for α has real roots.
   * Infinity at μ* = 0, which always has one.
   * A root may still be refused for its sign; `reason` then says so. At most one root has α ≥ 0 (see `targetRoom`).
   */
  readonly margin: number;
  /** One sentence. */
  readonly reason: string;
  /** For an infeasible target: the ν nearest to ν* in ratio that is feasible with the same μ*, within a factor 2²⁰. */
  readonly nearestNu?: number;
}

/** Half-line expectations of the net input at a target, and the moments that the activation has to give there. */
export interface Expectations {
  /** (1 − κ)μ* and (1 − κ²)ν*: what is left for f when the skip has given its share. */
  readonly wished: Moments;
  /** E[z; z > 0], E[eᶻ − 1; z < 0], E[z²; z > 0], E[(eᶻ − 1)²; z < 0]. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** c − a² and d − b², each without subtraction. */
  readonly varianceAbove: number;
  readonly varianceBelow: number;
}

const out = new Float64Array(kernelSize);
const net = new Float64Array(netSize);
// With α = 2⁴⁰⁰ the positive side is below the last bit of the moments: dividing by α, α² leaves b, d, d − b² exactly.
const huge = 2 ** 400;

export function expectations({ mu, nu }: Moments, layer: Layer): Expectations {
  const { skip = 0 } = layer;
  const wished = { mu: (1 - skip) * mu, nu: (1 - skip) * (1 + skip) * nu };
  netInputOf(layer)(mu, nu, net);
  const [m, s] = [net[0]!, net[1]!];
  selu(m, s, 1, 0, out);
  const [a, varianceAbove, c] = [out[0]!, out[1]!, out[2]!];
  // `selu`'s far right: the chance of a negative z is below 1e-64, and no α below 1e30 or so would let it be seen.
  if (m >= 12 * Math.sqrt(2 * s)) return { wished, a, c, varianceAbove, b: 0, d: 0, varianceBelow: 0 };
  selu(m, s, 1, huge, out);
  return {
    wished,
    a,
    c,
    varianceAbove,
    b: out[0]! / huge,
    d: out[2]! / huge / huge,
    varianceBelow: out[1]! / huge / huge,
  };
}

function check(target: Moments, layer: Layer): void {
  checkMoments(target);
  if (target.nu === 0) throw new RangeError('The variance nu of a target must be above 0, got 0.');
  checkParameters({ ...layer, lambda: 1, alpha: 1 });
}

/**
 * Whether a side of the kink whose second moment is this has no weight: below the normal doubles its digits are lost,
 * and only a λ or α beyond their range could make up for that.
 */
export const weightless = (second: number) => second < 1e-300;

/** True for a mean that is lost in the rounding of a + αb, as 0 is: the sign of that sum says nothing about it. */
const isZero = (mu: number, second: number) => Math.abs(mu) <= 1e-14 * Math.sqrt(second);

/** Roots α of (μ²d − ξb²)α² − 2ξabα + (μ²c − ξa²) = 0, smaller modulus first; empty when they are complex. */
function roots({ wished: { mu, nu }, a, b, c, d, varianceAbove, varianceBelow }: Expectations): number[] {
  if (nu === 0 || b === 0 || weightless(c) || weightless(d)) return [];
  const second = nu + mu * mu;
  if (isZero(mu, second)) return [-a / b];
  const discriminant = second * (a * a * d + b * b * c) - mu * mu * c * d;
  if (discriminant < 0) return [];
  const leading = mu * mu * varianceBelow - nu * b * b;
  const constant = mu * mu * varianceAbove - nu * a * a;
  // ξab ≤ 0, so this sum does not cancel, and the other root follows from the product of both.
  const q = second * a * b - Math.abs(mu) * Math.sqrt(discriminant);
  return [constant / q, q / leading];
}

/**
 * Every (λ, α) with λ > 0 that makes (μ*, ν*) a fixed point of the layer: none, one or two, by the closed form. With
 * f = λ(z⁺ + α(eᶻ − 1)⁻), a, b, c, d the half-line expectations at the net input of the target, m = μ*ω and s = ν*τ in
 * the paper's layer (`netInputOf`), and ξ* = ν* + μ*²: λ(a + αb) = μ*, λ²(c + α²d) = ξ*; eliminating λ gives a
 * quadratic for α. With a skip, (1 − κ)μ* and (1 − κ²)ν* stand for μ* and ν* in these equations; with κ = 1 nothing
 * with a variance can be kept. Solutions with α < 0 are reported with `admissible: false`. Whether the target attracts
 * is `kind`: existence says nothing about it. Where m ≥ 17√s nothing of z is negative in double precision: no solution
 * is reported, though an α beyond 1e30 may exist. Throws RangeError unless μ*, ω are finite, 0 < ν* < ∞ and τ > 0, and
 * for a layer that `momentMap` refuses.
 */
export function solve(target: Moments, layer: Layer): Solution[] {
  check(target, layer);
  const values = expectations(target, layer);
  const solutions: Solution[] = [];
  const { wished } = values;
  for (const alpha of roots(values)) {
    if (!Number.isFinite(alpha)) continue;
    // The sum of positive terms keeps its digits where a + αb cancels; a + αb only decides the sign.
    const second = wished.nu + wished.mu * wished.mu;
    const lambda = Math.sqrt(second / (values.c + alpha * alpha * values.d));
    const sign = isZero(wished.mu, second) ? 1 : Math.sign(wished.mu) * Math.sign(values.a + alpha * values.b);
    if (sign <= 0 || !(lambda > 0 && lambda < Infinity)) continue;
    const point = classified(selu, { ...layer, lambda, alpha }, target.mu, target.nu);
    solutions.push({ ...point, lambda, alpha, admissible: alpha >= 0 });
  }
  return solutions;
}

const admits = (target: Moments, layer: Layer) => solve(target, layer).some(({ admissible }) => admissible);

/**
 * Whether a target can be a fixed point with λ > 0, α ≥ 0, why not, and how far it is from one that can.
 * Throws like `solve`.
 */
export function feasibility(target: Moments, layer: Layer): Feasibility {
  check(target, layer);
  const {
    wished: { mu, nu },
    a,
    b,
    c,
    d,
  } = expectations(target, layer);
  const part = (first: number, second: number) => (second > 0 ? (first * first) / second : 0);
  const margin = mu === 0 ? Infinity : ((nu + mu * mu) * (part(a, c) + part(b, d))) / (mu * mu) - 1;
  const solutions = solve(target, layer);
  if (solutions.some(({ admissible }) => admissible))
    return { feasible: true, margin, reason: 'Some λ > 0 and α ≥ 0 keep the target fixed.' };
  let reason: string;
  if (nu === 0) reason = 'With κ = 1 the skip keeps the whole variance, and the activation only adds to it.';
  else if (margin < 0) reason = 'The variance is too small beside the mean: no real α gives both.';
  else if (b === 0) reason = 'The net input is all but never negative, so that no α can adjust the variance.';
  else if (solutions.length > 0) reason = 'Only a negative α keeps the target fixed.';
  else reason = 'Only a negative λ would give this mean.';
  const nearestNu = nearest(target, layer);
  return nearestNu === undefined ? { feasible: false, margin, reason } : { feasible: false, margin, reason, nearestNu };
}

/**
 * Steps of 2^(1/8) outward in both directions, then bisection of the ratio between
 * the last refused and the first admitted.
 */
function nearest({ mu, nu }: Moments, layer: Layer): number | undefined {
  const works = (exponent: number) => {
    const other = nu * 2 ** exponent;
    return other > 0 && other < Infinity && admits({ mu, nu: other }, layer);
  };
  for (let step = 1; step <= 160; step++)
    for (const sign of [1, -1]) {
      let yes = (sign * step) / 8;
      if (!works(yes)) continue;
      let no = (sign * (step - 1)) / 8;
      for (let i = 0; i < 50; i++) {
        const middle = 0.5 * (no + yes);
        if (works(middle)) yes = middle;
        else no = middle;
      }
      return nu * 2 ** yes;
    }
  return undefined;
}
