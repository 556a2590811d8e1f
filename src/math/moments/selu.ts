import type { Kernel } from '../kernel';
import { erfcx, logErfcxBend, logErfcxSlope } from '../special/erfcx';
import { erfcxDifferences, piecesEnd, piecesStart } from '../special/erfcxPieces';
import { lognormalOf } from '../special/exponential';
import { gaussianFactor } from '../special/gaussianFactor';
import { bothOfRows } from '../special/logErfcxRows';
import { negativeSide } from './negativeSide';
import { seluFarLeft, seluSteepFarRight } from './seluFar';

const part = new Float64Array(3);
const inverseRootPi = 0.5641895835477563;
/** Left of this w exp(−w²) is next to the end of the doubles; above this α what is negative counts at w ≥ 12 too. */
const leftmost = -26;
const steepest = 1e22;

/**
 * SELU, f(z) = λz for z > 0 and λα(eᶻ − 1) otherwise: its moments under z ~ N(m, s) and their derivatives
 * (paper, Eqs. 4 and 5).
 *
 * The printed formulas subtract numbers that agree in all their digits when s is small or m far from 0. Here z is split
 * at the kink, and the variance is that of a mixture, a sum of terms that are never negative
 * (for λ = 1, P = Pr[z > 0], Q = 1 − P):
 *
 *     Var f = P·Var[z | z > 0] + α²Q·Var[eᶻ | z < 0] + PQ·gap²,   gap = E[z | z > 0] + α(1 − E[eᶻ | z < 0]).
 *
 * With w = m/√(2s), h = √(s/2), φ = exp(−w²)/√(2πs) and L = ln erfcx all six ingredients come from erfcx.
 *
 * **The positive side.** For w ≥ −½, E[z | z > 0] = m + sφ/P and Var[z | z > 0] = s − (sφ/P)E[z | z > 0] lose less than
 * a digit; below, with x = −w, they are −hL′(x) and h²L″(x), from a table of their own (`logErfcxRows.ts`).
 *
 * **The negative side.** With e₀, e₁, e₂ = erfcx(w), erfcx(w + h), erfcx(w + 2h) and D₁ = e₁ − e₀, D₂ = e₂ − 2e₁ + e₀,
 *
 *     E[eᶻ | z < 0] = e₁/e₀ = 1 + D₁/e₀,   Var[eᶻ | z < 0] = e₂/e₀ − (e₁/e₀)² = D₂/e₀ − (D₁/e₀)²,
 *
 * which keeps its digits for small h as long as D₁ and D₂ do (`erfcxDifferences`). That is the common region **near**:
 * w ≥ −½, s > 0.001, w + 2h < 8. The other regions, and why:
 *
 * - **left**, w < −½, s > 0.001, m + 2s ≤ 0: Q is 1 − ½g e₀, g = exp(−w²), and erfcx is taken at −w, −w − h, −w − 2h.
 *   The same two numbers, multiplied by Q and Q², written with Λ = exp(m + s/2), ℓ = Λ − 1, S = Λ²(eˢ − 1) and the
 *   differences D of these, are ½gD₁ − ℓ and S − ½g(D₂ + e₀(ℓ² + S) − 2ℓD₁ − ½g(e₀D₂ − D₁²)): nothing of order less
 *   than h or h² is left.
 * - **point**, s = 0: f(m) itself. At the kink m = 0 the slopes are the limits s → 0: ∂mean/∂m = λ(1 + α)/2,
 *   ∂variance/∂s = λ²((1 + α²)/2 − (1 − α)²/(2π)); ∂mean/∂s grows like (1 − α)/√s without bound unless α = 1, and its
 *   bounded part λα/4 is given instead.
 * - **far right**, w ≥ 12: Q < 1e-64, nothing is negative.
 * - **elsewhere** (`negativeSide`): s ≤ 0.001, m + 2s > 0 with w < −½, or erfcx beyond 8.
 *
 * Error, measured against the numbers of `src/reference/make_moments.py`: mean 4e-16 of √E f², variance 1.3e-14
 * relative, derivatives 1.4e-14 of the larger of ∂/∂m and ∂/∂s (tests: 1e-14, 1e-13, 1e-12). The variance is never
 * negative.
 * Results below the double range are 0; beyond it they are Infinity (never NaN). Where exp(−w²) is below the normal
 * range, and a huge s or α lifts it back, `seluFar.ts` takes over: w < −26 with m + 2s ≥ 0, and w ≥ 12 with α > 1e22.
 *
 * Inputs: m finite, s finite and ≥ 0, λ > 0, α ≥ 0, not checked here. For α < 0 the same formulas hold, with
 * cancellation in gap.
 * Source: Klambauer et al. 2017, arXiv:1706.02515v5, section 2; the mixture form is the law of total variance.
 */
export const selu: Kernel = (m, s, lambda, alpha, out) => {
  if (s === 0) {
    atPoint(m, lambda, alpha, out);
    return;
  }
  const r = Math.sqrt(s);
  const h = Math.SQRT1_2 * r;
  const scale = Math.SQRT1_2 / r;
  const w = m * scale;
  if (w >= 12) {
    if (alpha > steepest) seluSteepFarRight(m, s, w, lambda, alpha, out);
    else farRight(m, s, w, lambda, alpha, out);
    return;
  }
  const g = gaussianFactor(m, s, w);
  const x = Math.abs(w);
  const near = w >= piecesStart;
  const tabled = s > 0.001 && (near ? w + 2 * h < piecesEnd : x < piecesEnd && m + 2 * s <= 0);
  let e0: number;
  let D1 = 0;
  let D2 = 0;
  if (tabled) {
    part[0] = near ? w : x;
    part[1] = near ? h : -h;
    erfcxDifferences(part);
    e0 = part[0]!;
    D1 = part[1]!;
    D2 = part[2]!;
  } else if (w < leftmost && m + 2 * s >= 0) {
    seluFarLeft(m, s, w, lambda, alpha, out);
    return;
  } else e0 = erfcx(near ? w : x);
  // ω = 0 is the theory's home: there the half is exact, and so are λ₀₁ and α₀₁ from `solve`.
  const tail = m === 0 ? 0.5 : 0.5 * g * e0;
  const density = inverseRootPi * g * scale;

  let P: number;
  let Q: number;
  let above: number;
  let spreadAbove: number;
  if (near) {
    P = 1 - tail;
    Q = tail;
    const shift = (inverseRootPi * g * h) / P;
    above = m + shift;
    spreadAbove = s - shift * above;
  } else {
    P = tail;
    Q = 1 - tail;
    if (x < piecesEnd) {
      part[0] = x;
      bothOfRows(part);
      above = h * part[0]!;
      spreadAbove = 0.5 * s * part[1]!;
    } else {
      above = h * logErfcxSlope(x);
      spreadAbove = 0.5 * s * logErfcxBend(x);
    }
  }

  let E: number;
  let below: number;
  let spreadBelow: number;
  if (!tabled) {
    negativeSide(m, s, w, h, g, Q, part);
    E = part[0]!;
    below = part[1]!;
    spreadBelow = part[2]!;
  } else if (near) {
    const over = 1 / e0;
    const change = D1 * over;
    E = 1 + change;
    below = -change;
    spreadBelow = D2 * over - change * change;
  } else {
    const overQ = 1 / Q;
    const half = 0.5 * g;
    part[0] = m + 0.5 * s;
    part[1] = s;
    lognormalOf(part);
    const lognormal = part[0]!;
    const less1 = part[1]!;
    const spread = lognormal * lognormal * part[2]!;
    E = (lognormal - half * (e0 + D1)) * overQ;
    below = (half * D1 - less1) * overQ;
    const shared = D2 + e0 * (less1 * less1 + spread) - 2 * less1 * D1 - half * (e0 * D2 - D1 * D1);
    spreadBelow = (spread - half * shared) * (overQ * overQ);
  }

  const gap = above + alpha * below;
  const between = P * Q * gap;
  const mean = P * above - alpha * Q * below;
  const within = alpha * (alpha * (Q * spreadBelow));
  const variance = P * spreadAbove + within + between * gap;
  const slope = alpha * (Q * E);
  const o0 = lambda * mean;
  const o1 = lambda * (lambda * variance);
  const o6 =
    lambda * (lambda * (P + alpha * (slope * E) + 2 * within - alpha * E * between - (1 - alpha) * (density * mean)));
  out[0] = o0;
  out[1] = o1;
  out[2] = o1 + o0 * o0;
  out[3] = lambda * (P + slope);
  out[4] = lambda * (0.5 * (slope + (1 - alpha) * density));
  out[5] = lambda * (lambda * (2 * (within + between * (1 - alpha * E))));
  out[6] = o6;
  if (!(o1 < Infinity)) {
    out[1] = Infinity;
    out[2] = Infinity;
    out[5] = Infinity;
  }
  // Only where α² itself leaves the double range can ∞ − ∞ appear; the true value is then beyond it too.
  if (!(o6 < Infinity)) out[6] = Infinity;
};

/**
 * w ≥ 12: nothing of z is negative. Q < 1e-64 and φ are seen only in the slopes 2Qm and (1 − α)φ/2,
 * at huge and at tiny s.
 */
function farRight(m: number, s: number, w: number, lambda: number, alpha: number, out: Float64Array): void {
  const g = gaussianFactor(m, s, w);
  const density = (inverseRootPi * Math.SQRT1_2 * g) / Math.sqrt(s);
  const mean = lambda * m;
  const variance = lambda * (lambda * s);
  out[0] = mean;
  out[1] = variance;
  out[2] = variance + mean * mean;
  out[3] = lambda;
  out[4] = lambda * (0.5 * (1 - alpha) * density);
  out[5] = lambda * (lambda * (g * erfcx(w) * m));
  out[6] = lambda * lambda;
}

/** s = 0: the activation itself. */
function atPoint(m: number, lambda: number, alpha: number, out: Float64Array): void {
  const e = Math.exp(Math.min(m, 0));
  const value = lambda * (m > 0 ? m : alpha * Math.expm1(m));
  const slope = lambda * (m > 0 ? 1 : m < 0 ? alpha * e : 0.5 * (1 + alpha));
  out[0] = value;
  out[1] = 0;
  out[2] = value * value;
  out[3] = slope;
  out[4] = m > 0 ? 0 : lambda * (alpha * (0.5 * (m < 0 ? e : 0.5)));
  out[5] = 0;
  // At the kink Var of the piecewise linear f under N(0, 1), expanded so that all terms are positive.
  const steep = lambda * alpha;
  const q = 0.5 / Math.PI;
  out[6] = m === 0 ? (0.5 - q) * (lambda * lambda + steep * steep) + 2 * q * lambda * steep : slope * slope;
}
