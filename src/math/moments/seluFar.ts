import { gaussLegendre } from '../numeric/gaussRules';
import { once } from '../numeric/once';
import { erfcx, logErfcxBend, logErfcxSlope } from '../special/erfcx';
import { exp, expm1 } from '../special/exponential';
import { gaussianFactor, squareRest } from '../special/gaussianFactor';

const inverseRootPi = 0.5641895835477563;
/** The exponential of this much is far from the ends of the range of doubles. */
const piece = 300;

/** No product of doubles that occurs here lifts the exponential of minus this much back into their range. */
const lost = 4000;

/** A number times exp(−m²/(2s)), also where that factor alone is below the range of doubles and the product is not. */
function fallen(m: number, s: number, w: number): (x: number) => number {
  const square = w * w;
  if (!(square < lost)) return () => 0;
  const times = Math.ceil(square / piece);
  const factor = exp(-square / times);
  const rest = 1 - squareRest(m, s, w);
  return (x) => {
    let product = x * rest;
    for (let k = 0; k < times; k++) product *= factor;
    return product;
  };
}

/**
 * SELU's seven numbers for w = m/√(2s) < −26 and m + 2s ≥ 0: what is positive has the weight P = ½g erfcx(−w),
 * g = exp(−w²), below the doubles, which s or α² can lift back into them. Everything is g times what does not vanish,
 * plus the constant −α of the mean, and terms with g² are left out. With x₁ = w + h, x₂ = w + 2h, h = √(s/2), and φ the
 * density at 0, for λ = 1:
 *
 *     E f = −α + P(E[z | z > 0] + α) + αE₁,   Var f = P(Var[z | z > 0] + (E[z | z > 0] + α)²) + α²E₂,
 *     ∂Var/∂s = P + α²(2E₂ − φ) + αφ,   E₁ = E[eᶻ; z < 0] = ½g erfcx(x₁), or exp(m + s/2) where x₁ < 0, E₂ = ½g erfcx(x₂).
 */
export function seluFarLeft(m: number, s: number, w: number, lambda: number, alpha: number, out: Float64Array): void {
  const r = Math.sqrt(s);
  const h = Math.SQRT1_2 * r;
  const scale = Math.SQRT1_2 / r;
  const x1 = (m + s) * scale;
  const x2 = (m + 2 * s) * scale;
  const fall = fallen(m, s, w);
  const e0 = erfcx(-w);
  const e2 = erfcx(x2);
  const above = h * logErfcxSlope(-w);
  const spreadAbove = 0.5 * s * logErfcxBend(-w);
  const gap = above + alpha;
  const half = exp(0.5 * m + 0.25 * s);
  /** αE₁ and α² times g times a number, lifted before they fall out of the range. */
  const lifted =
    x1 >= 0 ? fall(alpha * (0.5 * erfcx(x1))) : alpha * half * half * (1 - 0.5 * exp(-x1 * x1) * erfcx(-x1));
  const squared = (x: number) => (alpha * alpha < Infinity ? fall(x * (alpha * alpha)) : alpha * fall(x * alpha));
  const gaps = gap * gap < Infinity ? fall(0.5 * e0 * (gap * gap)) : gap * fall(0.5 * e0 * gap);
  const steep = squared(0.5 * e2);
  const variance = fall(0.5 * e0 * spreadAbove) + gaps + steep;
  const bent = squared(beyondDensity(e2, x2, h));
  const o0 = lambda * (fall(0.5 * e0 * gap) + lifted - alpha);
  const o1 = lambda * (lambda * variance);
  out[0] = o0;
  out[1] = o1;
  out[2] = o1 + o0 * o0;
  out[3] = lambda * (fall(0.5 * e0) + lifted);
  out[4] = lambda * (0.5 * (lifted + fall((1 - alpha) * inverseRootPi * scale)));
  out[5] = lambda * (lambda * (2 * (steep + fall(0.5 * e0 * gap))));
  out[6] = lambda * (lambda * (fall(0.5 * e0 + alpha * (inverseRootPi * scale)) + bent));
}

/** erfcx(x) − 1/(2h√π) for x = w + 2h, whose leading terms are the same where h is large: from the series at ∞. */
function beyondDensity(erfcxOfX: number, x: number, h: number): number {
  if (x < 20) return erfcxOfX - inverseRootPi / (2 * h);
  const y = 0.5 / (x * x);
  const tail = -y * (1 - 3 * y * (1 - 5 * y * (1 - 7 * y * (1 - 9 * y))));
  return (inverseRootPi * ((2 * h - x) / (2 * h) + tail)) / x;
}

const order = 12;
const rule = once(() => gaussLegendre(order));
/** Where what is negative ends, in units of its mean depth. */
const deepest = 60;

/**
 * SELU's seven numbers for w ≥ 12 and an α so large that what is negative counts, though it has a weight below 1e-64.
 * With t = −z = (s/m)v its density is φ exp(−v − v²/(4w²)), φ that at 0, and averages of powers of 1 − e⁻ᵗ and e⁻ᵗ over
 * it are summed up by Gauss–Legendre on panels that double. With N₁ = E[1 − eᶻ; z < 0] and so on, for λ = 1:
 *
 *     E f = m − αN₁,   Var f = s + 2αmN₁ + α²N₂,   ∂E f/∂s = ½φ(1 − αK),   ∂Var/∂m = 2(mQ − αmE₁ + αN₁ − α²N₃),
 *     ∂Var/∂s = 1 + α²(E₂ − N₃) − mφ(1 − αK),   N₂ of (1 − eᶻ)², N₃ of (1 − eᶻ)eᶻ, K = 1 − E₁/φ.
 */
export function seluSteepFarRight(
  m: number,
  s: number,
  w: number,
  lambda: number,
  alpha: number,
  out: Float64Array,
): void {
  const { nodes, weights } = rule();
  const depth = s / m;
  const bend = 0.25 / (w * w);
  let [q, n1, n2, n3, e1, e2, k] = [0, 0, 0, 0, 0, 0, 0];
  const least = Math.min(1, 1 / depth) / 1024;
  for (let high = deepest; high > 0; high = high > least ? high / 2 : 0) {
    const low = high > least ? high / 2 : 0;
    for (let i = 0; i < order; i++) {
      const v = 0.5 * (low + high) + 0.5 * (high - low) * nodes[i]!;
      const t = depth * v;
      const weight = 0.5 * (high - low) * weights[i]! * exp(-v - bend * v * v);
      const risen = -expm1(-t);
      const left = exp(-t);
      q += weight;
      n1 += weight * risen;
      n2 += weight * risen * risen;
      n3 += weight * risen * left;
      e1 += weight * left;
      e2 += weight * left * left;
      k += weight * left * (1 + t / m);
    }
  }
  const fall = fallen(m, s, w);
  /** α, or α², times φ times a number. */
  const density = (inverseRootPi * Math.SQRT1_2) / Math.sqrt(s);
  const once1 = (x: number) => fall(alpha * (x * density));
  const twice = (x: number) => alpha * fall(alpha * (x * density));
  const plain = gaussianFactor(m, s, w) * density;
  const mean = lambda * (m - once1(depth * n1));
  const variance = lambda * (lambda * (s + 2 * m * once1(depth * n1) + twice(depth * n2)));
  out[0] = mean;
  out[1] = variance;
  out[2] = variance + mean * mean;
  out[3] = lambda * (1 + once1(depth * e1));
  out[4] = lambda * (0.5 * (plain - once1(k)));
  out[5] =
    lambda * (lambda * (2 * (m * (plain * depth * q) - m * once1(depth * e1) + once1(depth * n1) - twice(depth * n3))));
  out[6] = lambda * (lambda * (1 + twice(depth * (e2 - n3)) - m * (plain - once1(k))));
  for (let j = 0; j < 7; j++) if (Number.isNaN(out[j]!)) out[j] = Infinity;
}
