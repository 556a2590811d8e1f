import { empty, type Interval, interval, isEmpty, mul } from '../intervals/interval';
import { addDown, addUp, productError } from '../intervals/rounding';
import { divPair, newPair, type Pair } from './pair';

/**
 * The exponential from + − × ÷ alone.
 *
 * Method: x is halved j times until |t| ≤ 2^−4 (exact), e^t is its Taylor polynomial of degree 15 and is
 * squared j times.
 * - Remainder: |t|^16/16! · e^|t| ≤ 2^−64 · 2^−44 · 1.07 < 2^−107.
 * - Degrees 8 to 15 are summed in plain doubles: they contribute at most 2^−32/8! < 2^−47 with relative error below
 *   2^−49.
 * - Degrees 7 to 0 are summed in pairs: 14 operations, at most 2^−96. Together e^t is right to 2^−94 relative.
 * - Each squaring doubles the relative error and adds 2^−100: after j ≤ 14 of them at most 2^14
 *   (2^−94 + 2^−99) < 2^−79.
 * So for |x| ≤ 600 a pair is right to 2^−75 relative, and an enclosure is that pair with 2^−74 added on both sides, one
 * or two ulp wide.
 * For 600 < |x| ≤ 1200 the enclosure of e^{x/2} is squared with directed rounding, which is right at overflow and
 * underflow too.
 */
const degree = 15;
const pairDegree = 7;
const coefficients = reciprocalFactorials();
/** 2^−74 */
const relativeError = 5.293955920339377e-23;
/** 2^−200 */
const tinySquare = 6.223015277861142e-61;
const aboveOne = 1 + 2.220446049250313e-16;
const belowOne = 1 - 1.1102230246251565e-16;
const work = newPair();

function reciprocalFactorials(): Float64Array {
  const table = new Float64Array(2 * (degree + 1));
  const term = Float64Array.of(1, 0);
  for (let k = 0; k <= degree; k++) {
    if (k > 0) divPair(term[0]!, term[1]!, k, term);
    table.set(term, 2 * k);
  }
  return table;
}

/** e^{h + l} as a pair, right to 2^−75 relative, for |h| ≤ 600 and |l| ≤ 2^−53 |h|. */
export function expPair(h: number, l: number, out: Pair): void {
  let factor = 1;
  let halvings = 0;
  while (Math.abs(h) * factor > 0.0625) {
    factor *= 0.5;
    halvings++;
  }
  const th = h * factor;
  const tl = l * factor;
  let high = coefficients[2 * degree]!;
  for (let k = degree - 1; k > pairDegree; k--) high = high * th + coefficients[2 * k]!;
  let low = 0;
  for (let k = pairDegree; k >= 0; k--) {
    const product = high * th;
    const error = productError(high, th, product) + (high * tl + low * th);
    const c = coefficients[2 * k]!;
    const sum = c + product;
    const rest = product - (sum - c) + error + coefficients[2 * k + 1]!;
    high = sum + rest;
    low = rest - (high - sum);
  }
  for (let k = 0; k < halvings; k++) {
    const product = high * high;
    const error = productError(high, high, product) + 2 * (high * low);
    high = product + error;
    low = error - (high - product);
  }
  out[0] = high;
  out[1] = low;
}

/** e^{h + l} enclosed, for any finite h ≤ 1200 and |l| ≤ 2^−53 |h|. */
export function expSum(h: number, l: number): Interval {
  if (h < -1200) return interval(0, Number.MIN_VALUE);
  if (Math.abs(h) > 600) {
    const root = expSum(0.5 * h, 0.5 * l);
    return mul(root, root);
  }
  expPair(h, l, work);
  const high = work[0]!;
  const low = work[1]!;
  const error = high * relativeError;
  return interval(addDown(high, low - error), addUp(high, low + error));
}

/** e^x enclosed, for a double x or ±∞. */
export function expPoint(x: number): Interval {
  if (x === -Infinity) return interval(0, 0);
  if (x === 0) return interval(1, 1);
  if (x > 1200) return interval(Number.MAX_VALUE, Infinity);
  return expSum(x, 0);
}

/** e^{k x²} for k = ½ or −½, with x² as an exact pair. */
export function expHalfSquare(k: 0.5 | -0.5, x: number): Interval {
  const square = x * x;
  if (square > 2400) return k > 0 ? interval(Number.MAX_VALUE, Infinity) : interval(0, Number.MIN_VALUE);
  if (square < tinySquare) return k > 0 ? interval(1, aboveOne) : interval(belowOne, 1);
  return expSum(k * square, k * productError(x, x, square));
}

/** Enclosure of e^x over a. */
export function exp(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  const bottom = expPoint(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, expPoint(a.hi).hi);
}
