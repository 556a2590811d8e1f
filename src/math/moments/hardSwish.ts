import type { Kernel } from '../kernel';
import { gaussLegendre } from '../numeric/gaussRules';
import { once } from '../numeric/once';
import { exp } from '../special/exponential';
import { emptyHalves, halvesOf } from '../special/halves';

const rule = once(() => gaussLegendre(48));
const lower = emptyHalves();
const upper = emptyHalves();
/** Of −3 < z < 3: its probability, E[f], E[f′], Var[f], E[f′²], Cov[f, f′]. */
const middle = { p: 0, value: 0, slope: 0, spread: 0, square: 0, mixed: 0 };

/** Deviations beyond which a kink has no share in any digit. */
const clear = 9;
/**
 * Half the square of the deviations, beyond those at the nearest place, that are summed over:
 * e⁻⁴¹ is below the last bit.
 */
const depth = 41;

/**
 * Hard swish, f(z) = λz min(max(z + 3, 0), 6)/6 (Howard et al. 2019): 0 up to z = −3, z(z + 3)/6 up to 3, z beyond. Its
 * moments under z ~ N(m, s), as those of a mixture of the three pieces, each with its probability pᵢ, mean fᵢ, variance
 * Vᵢ (λ = 1):
 *
 *     E f = Σ pᵢfᵢ,   Var f = Σ pᵢVᵢ + Σ_{i<j} pᵢpⱼ(fᵢ − fⱼ)²,
 *
 * no term of the variance being negative; Cov(f, f′) alike. ∂/∂s are ½E f″ and E f′² + Cov(f, f″), where f″ is 1/3
 * between the kinks and has −½ at each of them.
 *
 * **The right piece** is a truncated normal distribution (`halvesOf`). **The middle piece** is summed by Gauss–Legendre
 * quadrature with 48 nodes, weights relative to the density at its place nearest to m, over the part on which that
 * falls by e⁻⁴¹; f is counted from that place, f(a + e) − f(a) = e(2a + 3 + e)/6, so that nothing cancels however
 * far m is and however small s.
 * Where both kinks are 9 deviations away f is the parabola, whose moments are exact. For m > 0 f(z) = z + f(−z) leads
 * back to −m:
 *
 *     Var f = s(1 − 2E f′(−z)) + Var f(−z).
 *
 * Error against the numbers of `../../reference/make_piecewise.py`: mean 3e-16 of √E f², variance 2e-15, derivatives
 * 2e-14 of the larger. The variance is never negative, nothing is NaN. s = 0 is f(m); at a kink the slopes are the
 * limits s → 0, and ∂mean/∂s its bounded part. One evaluation takes as long as 8 of SELU.
 */
export const hardSwish: Kernel = (m, s, lambda, _alpha, out) => {
  if (s === 0) point(m, out);
  else if (m > 0) mirrored(m, s, out);
  else left(m, s, out);
  out[0] = lambda * out[0]!;
  out[1] = lambda * (lambda * Math.max(0, out[1]!));
  out[2] = out[1]! + out[0]! * out[0]!;
  out[3] = lambda * out[3]!;
  out[4] = lambda * out[4]!;
  out[5] = lambda * (lambda * out[5]!);
  out[6] = lambda * (lambda * out[6]!);
  for (let k = 0; k < 7; k++) if (Number.isNaN(out[k]!)) out[k] = Infinity;
};

const scratch = new Float64Array(7);

/** E f′(z)². */
export function hardSwishSlope(m: number, s: number, lambda: number): number {
  let square: number;
  if (s === 0) square = point(m, scratch);
  else if (m > 0) {
    // f′(z) = 1 − f′(−z).
    square = left(-m, s, scratch);
    square += 1 - 2 * scratch[3]!;
  } else square = left(m, s, scratch);
  return lambda * (lambda * square);
}

/** All but the second moment for m ≤ 0 and λ = 1. Returns E f′². */
function left(m: number, s: number, out: Float64Array): number {
  const r = Math.sqrt(s);
  if (m - clear * r > -3 && m + clear * r < 3) return parabola(m, s, out);
  halvesOf(m + 3, s, lower);
  halvesOf(m - 3, s, upper);
  between(m, s, r);
  const { p, value, slope, spread, square, mixed } = middle;
  const { P, above, spreadAbove } = upper;
  const none = lower.Q;
  const high = 3 + above;
  const mean = p * value + P * high;
  const gap = high - value;
  const variance = p * spread + P * spreadAbove + none * (p * value * value + P * high * high) + p * P * gap * gap;
  const steps = p * slope + P;
  const common = p * mixed + none * (p * value * slope + P * high) + p * P * gap * (1 - slope);
  const squares = p * square + P;
  out[0] = mean;
  out[1] = variance;
  out[3] = steps;
  out[4] = 0.5 * (p / 3 - 0.5 * (lower.density + upper.density));
  out[5] = 2 * common;
  out[6] = squares + (p * (value - mean)) / 3 + 0.5 * lower.density * mean - 0.5 * upper.density * (3 - mean);
  return squares;
}

/** m > 0 from −m. */
function mirrored(m: number, s: number, out: Float64Array): void {
  left(-m, s, out);
  // Of z′ = −z: E f″ and s E f‴, the derivative of E f″ by its mean.
  const bend = 2 * out[4]!;
  const r = Math.sqrt(s);
  const inside = m + clear * r < 3 && m - clear * r > -3;
  const [near, far] = inside ? [0, 0] : [lower.density, upper.density];
  const third = (s * (near - far)) / 3 - 0.5 * (near * (m - 3) + far * (m + 3));
  const steps = out[3]!;
  const fromMean = out[5]!;
  out[0] = m + out[0]!;
  out[1] = s * (1 - 2 * steps) + out[1]!;
  out[3] = 1 - steps;
  out[5] = 2 * s * bend - fromMean;
  out[6] = 1 - 2 * steps - third + out[6]!;
}

/** The moments of z(z + 3)/6. */
function parabola(m: number, s: number, out: Float64Array): number {
  const slope = (2 * m + 3) / 6;
  out[0] = (m * (m + 3) + s) / 6;
  out[1] = s * (slope * slope + s / 18);
  out[3] = slope;
  out[4] = 1 / 6;
  out[5] = (2 / 3) * s * slope;
  out[6] = slope * slope + s / 9;
  return slope * slope + s / 9;
}

/** The middle piece for m ≤ 0. */
function between(m: number, s: number, r: number): void {
  const start = Math.max(-3, m);
  const away = start - m;
  const reach = (2 * depth * s) / (away + Math.sqrt(away * away + 2 * depth * s));
  const from = Math.max(-3 - start, -reach);
  const to = Math.min(3 - start, reach);
  const half = 0.5 * (to - from);
  const centre = 0.5 * (to + from);
  const incline = 2 * start + 3;
  const { nodes, weights } = rule();
  let w0 = 0;
  let f1 = 0;
  let e1 = 0;
  let f2 = 0;
  let e2 = 0;
  let fe = 0;
  for (let k = 0; k < nodes.length; k++) {
    const e = centre + half * nodes[k]!;
    const w = weights[k]! * exp((-e * (away + 0.5 * e)) / s);
    const f = e * (incline + e);
    w0 += w;
    f1 += w * f;
    e1 += w * e;
    f2 += w * f * f;
    e2 += w * e * e;
    fe += w * f * e;
  }
  const over = 1 / w0;
  const f = f1 * over;
  const e = e1 * over;
  const slope = (incline + 2 * e) / 6;
  const spreadE = Math.max(0, e2 * over - e * e);
  // The density at the nearest place: at −3 that of the lower half.
  const density = m < -3 ? lower.density : 0.3989422804014327 / r;
  middle.p = density * half * w0;
  middle.value = (start * (start + 3) + f) / 6;
  middle.slope = slope;
  middle.spread = Math.max(0, f2 * over - f * f) / 36;
  middle.square = slope * slope + spreadE / 9;
  middle.mixed = (fe * over - f * e) / 18;
}

/** s = 0 and λ = 1. Returns the limit of E f′². */
function point(m: number, out: Float64Array): number {
  const before = m > 3 ? 1 : m > -3 ? (2 * m + 3) / 6 : 0;
  const after = m >= 3 ? 1 : m >= -3 ? (2 * m + 3) / 6 : 0;
  const slope = 0.5 * (before + after);
  const square = 0.5 * (before * before + after * after);
  out[0] = m >= 3 ? m : m > -3 ? (m * (m + 3)) / 6 : 0;
  out[1] = 0;
  out[3] = slope;
  out[4] = Math.abs(m) < 3 ? 1 / 6 : Math.abs(m) === 3 ? 1 / 12 : 0;
  out[5] = 0;
  // Var of the two half-lines that meet at a kink, under N(0, 1).
  out[6] = square - (after - before) ** 2 / (2 * Math.PI);
  return square;
}
