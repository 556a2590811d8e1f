/**
 * Directed rounding of + − × ÷ from binary64 arithmetic alone: the only file that knows how numbers are rounded.
 *
 * ECMAScript fixes + − × ÷ and comparison to IEEE 754 binary64, round to nearest, ties to even. Each operation below
 * computes the nearest result and the sign of its error by an error-free transformation, and steps to the neighbour
 * only when the error is on the wrong side, so exact results stay exact and every bound is the best one.
 *
 * - Sum: Knuth's TwoSum gives the error of a + b exactly, subnormals included (additions never underflow inexactly).
 * - Product: Dekker's TwoProduct with Veltkamp's splitting is exact while the factors stay below 2^995 and the product
 *   lies in [2^−960, 2^1020]; the error's last bit is then at or above 2^−1066 and representable. Elsewhere the
 *   neighbour is taken unconditionally, which is right too, since the nearest result is never further than one
 *   neighbour from the true one.
 * - Quotient: with q the nearest quotient, q·b is within an ulp or two of a, so a − fl(q·b) is exact (Sterbenz) and the
 *   sign of (a − fl(q·b)) − err is the sign of the true remainder.
 * - Neighbours: Rump, Zimmermann, Boldo, Melquiond, "Computing predecessor and successor in rounding to nearest", BIT
 *   49 (2009) 419–431: c ∓ (φ|c| + η) with φ = 2^−53(1 + 2^−52), η = 2^−1074 is at or beyond the neighbour for every
 *   finite c, at most one place too far in a sliver near the underflow threshold.
 *
 * Infinite arguments are ends of unbounded intervals: 0 · ∞ is 0 and an overflow of finite arguments rounds down to the
 * largest finite number.
 */

const largest = Number.MAX_VALUE;
// Powers of two as literals, which the standard rounds exactly: `**` is the engine's.
/** 2^−53 (1 + 2^−52) */
const phi = 1.1102230246251565e-16 * (1 + 2.220446049250313e-16);
const eta = Number.MIN_VALUE;
/** 2^27 + 1 */
const splitter = 134217729;
/** 2^995 */
const factorLimit = 3.3484643974570854e299;
/** 2^−960 */
const productFloor = 1.0261342003245941e-289;
/** 2^1020 */
const productLimit = 1.1235582092889474e307;
/** 2^−1000 */
const quotientFloor = 9.332636185032189e-302;

/** The neighbour below, or one place further; the largest finite number for +∞. */
export function below(c: number): number {
  return c === Infinity ? largest : c - (phi * Math.abs(c) + eta);
}

/** The neighbour above, or one place further; the most negative finite number for −∞. */
export function above(c: number): number {
  return c === -Infinity ? -largest : c + (phi * Math.abs(c) + eta);
}

/** a + b − sum exactly, where sum is the computed a + b and finite. */
export function sumError(a: number, b: number, sum: number): number {
  const shadow = sum - a;
  return a - (sum - shadow) + (b - shadow);
}

/** a · b − product exactly, where product is the computed a · b and everything is in the range named above. */
export function productError(a: number, b: number, product: number): number {
  const ca = splitter * a;
  const ah = ca - (ca - a);
  const al = a - ah;
  const cb = splitter * b;
  const bh = cb - (cb - b);
  const bl = b - bh;
  return al * bl - (product - ah * bh - al * bh - ah * bl);
}

/** Largest double found that is ≤ a + b. */
export function addDown(a: number, b: number): number {
  const sum = a + b;
  if (sum - sum !== 0) return sum > 0 && a < Infinity && b < Infinity ? largest : sum;
  return sumError(a, b, sum) >= 0 ? sum : below(sum);
}

/** Smallest double found that is ≥ a + b. */
export function addUp(a: number, b: number): number {
  const sum = a + b;
  if (sum - sum !== 0) return sum < 0 && a > -Infinity && b > -Infinity ? -largest : sum;
  return sumError(a, b, sum) <= 0 ? sum : above(sum);
}

function productIsSafe(a: number, b: number, product: number): boolean {
  const size = Math.abs(product);
  return size >= productFloor && size <= productLimit && Math.abs(a) <= factorLimit && Math.abs(b) <= factorLimit;
}

/** Largest double found that is ≤ a · b. */
export function mulDown(a: number, b: number): number {
  const product = a * b;
  if (productIsSafe(a, b, product)) return productError(a, b, product) >= 0 ? product : below(product);
  if (a === 0 || b === 0) return 0;
  if (product - product !== 0)
    return product > 0 && Math.abs(a) < Infinity && Math.abs(b) < Infinity ? largest : product;
  return product === 0 && a > 0 === b > 0 ? 0 : below(product);
}

/** Smallest double found that is ≥ a · b. */
export function mulUp(a: number, b: number): number {
  return -mulDown(-a, b);
}

/** Largest double found that is ≤ a / b, for b ≠ 0. */
export function divDown(a: number, b: number): number {
  if (a === 0) return 0;
  const quotient = a / b;
  const size = Math.abs(quotient);
  const product = quotient * b;
  if (size >= quotientFloor && size <= factorLimit && productIsSafe(quotient, b, product)) {
    const remainder = a - product - productError(quotient, b, product);
    return remainder === 0 || remainder > 0 === b > 0 ? quotient : below(quotient);
  }
  if (Math.abs(b) === Infinity) return Math.abs(a) === Infinity ? -Infinity : a > 0 === b > 0 ? 0 : -eta;
  if (Math.abs(a) === Infinity) return quotient;
  return quotient === 0 && a > 0 === b > 0 ? 0 : below(quotient);
}

/** Smallest double found that is ≥ a / b, for b ≠ 0. */
export function divUp(a: number, b: number): number {
  return -divDown(-a, b);
}
