import type { Curve } from '../../Curve';
import { gaussHermite, hermites } from '../../numeric/gaussRules';
import { once } from '../../numeric/once';

const order = 12;
const degree = 8;
/** The nodes, and weight · heₖ(node), row by row. */
const rule = once(() => {
  const { nodes, weights } = gaussHermite(order);
  const rows = Float64Array.from({ length: (degree + 1) * order }, (_, j) => {
    const [k, i] = [Math.floor(j / order), j % order];
    return weights[i]! * hermites(degree, nodes[i]!)[k]!;
  });
  return { nodes, rows };
});
/** heₖ(0)/√k. */
const atZero = Float64Array.from({ length: degree + 2 }, (_, k) =>
  k > 0 ? hermites(degree + 1, 0)[k]! / Math.sqrt(k) : 0,
);
/** heₖ(±3)/√k: where f is read once more, to see whether it jumps where the slopes do not tell. */
const checks = [-3, 3].map((x) => ({
  x,
  row: hermites(degree + 1, x).map((he, k) => (k > 0 ? he / Math.sqrt(k) : 0)),
}));
const ratios = Float64Array.from({ length: degree + 1 }, (_, k) => (k > 0 ? Math.sqrt((k + 1) / k) : 0));
const roots = Float64Array.from({ length: degree + 1 }, (_, k) => Math.sqrt(k));
const d = new Float64Array(degree + 1);
const slopes = new Float64Array(order);
/**
 * Half the distance of the slopes that f″ is read off from, where r is smaller still; its square is what that costs.
 */
const least = 1e-5;

/** Standard deviations around m in which there must be no kink: beyond, less than 1e-15 of the weight is left. */
export const narrowReach = 8;
/** The largest standard deviation that is tried. */
export const narrowest = 0.05;

/**
 * The moments for small r = √s, where f is smooth over m ± 8r. With the coefficients dₖ = E f′(m + rX) heₖ(X) of f′ in
 * orthonormal Hermite polynomials, f has rdₖ₋₁/√k and f″ has √(k + 1) dₖ₊₁/r, so that
 *
 *     E f = f(m) − r Σ dₖ₋₁ heₖ(0)/√k,   Var f = s Σ dₖ²/(k + 1),   E f″ = d₁/r,   E f′² = Σ dₖ²,
 *     Cov(f, f′) = r Σ dₖ₋₁dₖ/√k,   Cov(f, f″) = Σ dₖ₋₁dₖ₊₁ √((k + 1)/k).
 *
 * Nothing is subtracted in the variance, however small s is, and the digits of f′ in a saturated tail are kept.
 * Twelve Gauss–Hermite nodes and k ≤ 8. Returns E f′², or −1 when the last coefficients show that this is not enough,
 * or when a curve that may jump has other values at m ± 3r than its slopes say.
 */
export function narrow({ value, slope, jumps }: Curve, m: number, s: number, r: number, out: Float64Array): number {
  if (r === 0) return still({ value, slope }, m, out);
  const { nodes, rows } = rule();
  for (let i = 0; i < order; i++) slopes[i] = slope(m + r * nodes[i]!);
  let size = 0;
  for (let k = 0; k <= degree; k++) {
    let sum = 0;
    for (let i = 0; i < order; i++) sum += rows[k * order + i]! * slopes[i]!;
    d[k] = sum;
    size += Math.abs(sum);
  }
  if (!(Math.abs(d[degree]!) + Math.abs(d[degree - 1]!) <= 1e-10 * size)) return -1;
  let mean = value(m);
  let variance = 0;
  let square = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k <= degree; k++) {
    const c = d[k]!;
    mean -= r * c * atZero[k + 1]!;
    variance += (c * c) / (k + 1);
    square += c * c;
    if (k === 0) continue;
    first += (d[k - 1]! * c) / roots[k]!;
    if (k < degree) second += d[k - 1]! * d[k + 1]! * ratios[k]!;
  }
  if (jumps && (isOff(0, value, m, r, mean, size) || isOff(1, value, m, r, mean, size))) return -1;
  const bend = r >= least ? d[1]! / r : (slope(m + least) - slope(m - least)) / (2 * least);
  out[0] = mean;
  out[1] = s * variance;
  out[2] = out[1]! + mean * mean;
  out[3] = d[0]!;
  out[4] = 0.5 * bend;
  out[5] = r >= least ? 2 * r * first : s * d[0]! * bend * 2;
  out[6] = square + second;
  return square;
}

/** The same at a point, where all nodes are one. */
function still({ value, slope }: Pick<Curve, 'value' | 'slope'>, m: number, out: Float64Array): number {
  const at = slope(m);
  if (!Number.isFinite(at)) return -1;
  out[0] = value(m);
  out[1] = 0;
  out[2] = out[0] * out[0];
  out[3] = at;
  out[4] = (0.25 * (slope(m + least) - slope(m - least))) / least;
  out[5] = 0;
  out[6] = at * at;
  return at * at;
}

/** Whether f at m + xr, x = −3 or 3, is another than by its coefficients. */
function isOff(check: 0 | 1, value: Curve['value'], m: number, r: number, mean: number, size: number): boolean {
  const { x, row } = checks[check]!;
  let expected = mean;
  for (let k = 0; k <= degree; k++) expected += r * d[k]! * row[k + 1]!;
  return Math.abs(expected - value(m + x * r)) > 1e-7 * (Math.abs(mean) + r * size);
}
