import type { Kernel } from '../kernel';
import { emptyHalves, halvesOf } from '../special/halves';

const halves = emptyHalves();
/** Of z > 0: its probability and that of the rest, E[z], E[z²], Var[z²] and Cov[z, z²]. */
const half = { P: 0, Q: 0, first: 0, second: 0, spread: 0, mixed: 0 };

/** Beyond so many deviations left of 0 the cumulants below would lose more than a digit. */
const thin = 3;

/**
 * StarReLU, f(z) = λ(max(z, 0)² − α) (Yu et al. 2022, their s being λ and their b being −λα), and squared ReLU,
 * which is α = 0:
 * the moments under z ~ N(m, s). With P = Pr[z > 0], Q = 1 − P, A_k = E[zᵏ | z > 0] and λ = 1,
 *
 *     E f = P A₂ − α,   Var f = P Var[z² | z > 0] + PQ A₂²,   E f′ = 2P A₁,   E f″ = 2P,   E f′² = 4P A₂,
 *     Cov(f, f′) = 2P Cov[z, z² | z > 0] + 2PQ A₁A₂,   Cov(f, f″) = 2PQ A₂,
 *
 * no term negative. A₁ and V = Var[z | z > 0] have all their digits (`halvesOf`). For m ≥ −3√s the third and fourth
 * cumulants follow,
 *
 *     κ₃ = D(A₁² − V),   κ₄ = D(3A₁V − A₁³ − κ₃),   D = A₁ − m = sφ/P,
 *     Var[z² | z > 0] = 4A₁²V + 4A₁κ₃ + κ₄ + 2V²,   Cov[z, z² | z > 0] = 2A₁V + κ₃.
 *
 * Farther left these cancel. There A_{k+1} = mA_k + ksA_{k−1} makes the ratios R_k = A_k/A_{k−1} a continued fraction
 * of positive terms, R_k = ks/(R_{k+1} − m) (Gautschi 1967), and the two are A₂(R₃R₄ − A₂) and A₂(R₃ − R₁). Begun with
 * the positive root of R(R − m) = ks, which R_k comes close to, it has converged after at most 49 levels.
 *
 * Error against the numbers of `../../reference/make_piecewise.py`: mean 6e-16 of √E f², variance 2e-15, derivatives
 * 9e-16 of the larger. The variance is never negative; what leaves the double range is Infinity, nothing is NaN.
 */
export const starRelu: Kernel = (m, s, lambda, alpha, out) => {
  if (s === 0) {
    const z = Math.max(0, m);
    out[0] = lambda * (z * z - alpha);
    out[1] = 0;
    out[2] = out[0]! * out[0]!;
    out[3] = 2 * lambda * z;
    out[4] = m > 0 ? lambda : m < 0 ? 0 : 0.5 * lambda;
    out[5] = 0;
    out[6] = out[3] * out[3];
    return;
  }
  split(m, s);
  const { P, Q, first, second, spread, mixed } = half;
  // Where nothing is left of 0, A₂ may be beyond the double range and the variance within it.
  const apart = Q > 0 ? Q * second : 0;
  out[0] = lambda * (P * second - alpha);
  out[1] = lambda * (lambda * (P * (spread + apart * second)));
  out[2] = out[1]! + out[0]! * out[0]!;
  out[3] = lambda * (2 * P * first);
  out[4] = lambda * P;
  out[5] = lambda * (lambda * (4 * P * (mixed + apart * first)));
  out[6] = lambda * (lambda * (P * (4 * second + 2 * apart)));
  for (let k = 0; k < 7; k++) if (Number.isNaN(out[k]!)) out[k] = Infinity;
};

/** Squared ReLU, λ max(z, 0)²; α does nothing. */
export const squaredRelu: Kernel = (m, s, lambda, _alpha, out) => starRelu(m, s, lambda, 0, out);

/** E f + λα of StarReLU: how far the mean lies above the limit on the left, λE max(z, 0)². */
export function starReluAboveLeft(m: number, s: number, lambda: number): number {
  if (s === 0) return lambda * Math.max(0, m) ** 2;
  split(m, s);
  return lambda * (half.P * half.second);
}

/** E f′(z)² of both. */
export function squaredReluSlope(m: number, s: number, lambda: number): number {
  if (s > 0) split(m, s);
  const second = s > 0 ? half.P * half.second : Math.max(0, m) ** 2;
  return 4 * lambda * (lambda * second);
}

function split(m: number, s: number): void {
  halvesOf(m, s, halves);
  const { P, Q, above, spreadAbove, density } = halves;
  half.P = P;
  half.Q = Q;
  half.first = above;
  half.second = above * above + spreadAbove;
  const u = m / Math.sqrt(s);
  if (u < -thin) {
    if (P > 0) ratios(m, s, Math.ceil(16 + 300 / (u * u)));
    else half.first = half.second = half.spread = half.mixed = 0;
    return;
  }
  // 2A₁V and 4A₁²V in an order that does not leave the double range before the product does.
  half.mixed = 2 * above * spreadAbove;
  half.spread = 4 * above * (above * spreadAbove) + 2 * spreadAbove * spreadAbove;
  const shift = m > 0 ? (density / P) * s : above - m;
  if (!(shift > 0)) return;
  const third = shift * (above * above - spreadAbove);
  half.mixed += third;
  half.spread += 4 * above * third + shift * (above * (3 * spreadAbove - above * above) - third);
}

/** E[z], E[z²], Var[z²] and Cov[z, z²] for z > 0 from the continued fraction of their ratios. */
function ratios(m: number, s: number, levels: number): void {
  let ratio = (2 * levels * s) / (Math.sqrt(m * m + 4 * levels * s) - m);
  let third = 0;
  let fourth = 0;
  let second = 0;
  for (let k = levels - 1; k > 0; k--) {
    ratio = (k * s) / (ratio - m);
    if (k === 4) fourth = ratio;
    else if (k === 3) third = ratio;
    else if (k === 2) second = ratio;
  }
  half.first = ratio;
  half.second = ratio * second;
  half.spread = half.second * (third * fourth - half.second);
  half.mixed = half.second * (third - ratio);
}
