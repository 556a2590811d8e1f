import type { Kernel } from '../kernel';
import { gaussLegendre } from '../numeric/gaussRules';
import { once } from '../numeric/once';
import { emptyHalves, halvesOf } from '../special/halves';
import { negativeSide } from './negativeSide';

const halves = emptyHalves();
const shifted = emptyHalves();
const part = new Float64Array(3);
const rule = once(() => gaussLegendre(4));

/**
 * Leaky SELU, f(z) = λz for z > 0 and λ(α(eᶻ − 1) + βz) otherwise (Huang et al. 2020), the leaky ReLU
 * with α = 0 included: its moments under z ~ N(m, s), split at the kink as in `selu.ts`.
 * For λ = 1, with N = α(eᶻ − 1) + βz on z < 0,
 *
 *     Var f = P·Var[z | z > 0] + Q·Var[N | z < 0] + PQ·gap²,   gap = E[z | z > 0] − E[N | z < 0],
 *     Var[N | z < 0] = α²Var[eᶻ | z < 0] + 2αβ·Cov[eᶻ, z | z < 0] + β²Var[z | z < 0],
 *
 * no term negative for β ≥ 0. The covariance is E[eᶻ | z < 0]·(E₀[z | z < 0] − E₁[…]) with E₁ under N(m + s, s), since
 * eᶻ tilts the normal density; the difference is the mean of Var[z | z < 0] over m … m + s, by four Gauss points
 * for s ≤ 0.01, and for larger s subtracted, for m < 0 with what the two have in common left out.
 *
 * Beyond w = m/√(2s) = 12 nothing is negative. s = 0 is f(m) itself; at the kink the slopes are the limits s → 0, and
 * ∂mean/∂s its bounded part λα/4.
 * Error against the numbers of `src/reference/make_activations.py`: 4e-16, derivatives 2e-15 of the larger. The variance
 * is never negative, nothing is NaN.
 */
export function leakySelu(beta: number): Kernel {
  return (m, s, lambda, alpha, out) => {
    if (s === 0) atPoint(m, lambda, alpha, beta, out);
    else inside(m, s, lambda, alpha, beta, out);
  };
}

/** Leaky ReLU, λz for z > 0 and λβz otherwise; α does nothing. */
export function leakyRelu(beta: number): Kernel {
  const kernel = leakySelu(beta);
  return (m, s, lambda, _alpha, out) => kernel(m, s, lambda, 0, out);
}

/** E f′(z)² of the leaky SELU. */
export function leakySquaredSlope(m: number, s: number, lambda: number, alpha: number, beta: number): number {
  if (s === 0) {
    const left = alpha * Math.exp(Math.min(m, 0)) + beta;
    return lambda * (lambda * (m > 0 ? 1 : m < 0 ? left * left : 0.5 * (1 + left * left)));
  }
  halvesOf(m, s, halves);
  const w = (m * Math.SQRT1_2) / Math.sqrt(s);
  negative(m, s, w, alpha);
  const slope = alpha * part[0]! + beta;
  return lambda * (lambda * (halves.P + halves.Q * (slope * slope + alpha * alpha * part[2]!)));
}

/** E[eᶻ | z < 0], 1 minus it, Var[eᶻ | z < 0] into `part`. */
function negative(m: number, s: number, w: number, alpha: number): void {
  if (w < 12 && alpha !== 0) negativeSide(m, s, w, Math.SQRT1_2 * Math.sqrt(s), halves.factor, halves.Q, part);
  else {
    part[0] = 1;
    part[1] = 0;
    part[2] = 0;
  }
}

function inside(m: number, s: number, lambda: number, alpha: number, beta: number, out: Float64Array): void {
  halvesOf(m, s, halves);
  const { P, above, spreadAbove, Q, below, spreadBelow, density } = halves;
  const w = (m * Math.SQRT1_2) / Math.sqrt(s);
  negative(m, s, w, alpha);
  const E = part[0]!;
  const spreadE = part[2]!;
  const mixed = alpha !== 0 && beta !== 0 && w < 12 ? E * tilt(m, s) : 0;

  const gap = above + alpha * part[1]! + beta * below;
  const between = P * Q * gap;
  const mean = P * above - Q * (alpha * part[1]! + beta * below);
  const within = alpha * (alpha * spreadE) + alpha * (beta * mixed);
  const variance = P * spreadAbove + Q * (within + beta * (alpha * mixed + beta * spreadBelow)) + between * gap;
  const slope = alpha * E + beta;
  const jump = (1 - alpha - beta) * density;
  const o0 = lambda * mean;
  const o1 = lambda * (lambda * Math.max(0, variance));
  out[0] = o0;
  out[1] = o1;
  out[2] = o1 + o0 * o0;
  out[3] = lambda * (P + Q * slope);
  out[4] = lambda * (0.5 * (Q * (alpha * E) + jump));
  out[5] = lambda * (lambda * (2 * (Q * within + between * (1 - slope))));
  out[6] =
    lambda *
    (lambda * (P + Q * (slope * slope + alpha * (alpha * spreadE) + within) - alpha * E * between - jump * mean));
  for (let k = 1; k < 7; k++) if (!(Math.abs(out[k]!) < Infinity)) out[k] = Infinity;
}

/** E₀[z | z < 0] − E₁[z | z < 0] in absolute value, under N(m, s) and N(m + s, s). */
function tilt(m: number, s: number): number {
  if (s <= 0.01) {
    const { nodes, weights } = rule();
    let sum = 0;
    for (let k = 0; k < 4; k++) {
      halvesOf(m + 0.5 * s * (1 + nodes[k]!), s, shifted);
      sum += 0.5 * weights[k]! * shifted.spreadBelow;
    }
    return sum;
  }
  halvesOf(m + s, s, shifted);
  if (m < 0) {
    // On both sides E[−z | z < 0] = −m + sφ/Q.
    const after = shifted.Q > 0 ? shifted.density / shifted.Q : Infinity;
    if (m + s < 0) return Math.max(0, s * (1 + halves.density / halves.Q - after));
  }
  return Math.max(0, halves.below - shifted.below);
}

/** s = 0: the activation itself. */
function atPoint(m: number, lambda: number, alpha: number, beta: number, out: Float64Array): void {
  const e = Math.exp(Math.min(m, 0));
  const value = lambda * (m > 0 ? m : alpha * Math.expm1(m) + beta * m);
  const left = alpha * e + beta;
  const slope = lambda * (m > 0 ? 1 : m < 0 ? left : 0.5 * (1 + left));
  out[0] = value;
  out[1] = 0;
  out[2] = value * value;
  out[3] = slope;
  out[4] = m > 0 ? 0 : lambda * (alpha * (0.5 * (m < 0 ? e : 0.5)));
  out[5] = 0;
  const q = 0.5 / Math.PI;
  out[6] = m === 0 ? lambda * (lambda * ((0.5 - q) * (1 + left * left) + 2 * q * left)) : slope * slope;
}
