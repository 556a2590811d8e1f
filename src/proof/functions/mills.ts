import { type Interval, interval, mul, sub } from '../intervals/interval';
import { addDown, addUp, divUp, productError } from '../intervals/rounding';
import { expHalfSquare, expPair } from './exp';
import { addPair, divPair, mulPair, newPair } from './pair';
import { rootTwoPi, rootTwoPiPair } from './rootTwoPi';

/**
 * Mills' ratio W(x) = Φ(−x)/φ(x) = √(π/2) erfcx(x/√2) = ∫₀^∞ exp(−xt − t²/2) dt, the scaled complementary error
 * function of probability: positive, decreasing and convex on the whole line, W(0) = √(π/2), W(x) ~ 1/x.
 *
 * |x| ≤ 4: W(x) = √(π/2) e^{x²/2} − S(x), S(x) = Σ x^{2k+1}/(2k+1)!! (Abramowitz & Stegun 26.2.11), all terms of one
 * sign.
 *   The terms left out sum to less than twice the first (their ratio is below ½), which is kept below 2^−66 relative
 *   to x. The terms from 2^−20 down are summed in plain doubles: fewer than 100 operations, below
 *   2^−46 · 2^−19 = 2^−65; the others in pairs, S/x ≤ 1000 to 2^−92.
 *   So S is right to |x| 2^−63 ≤ 2^−61 and √(π/2) e^{x²/2} ≤ 3737 to 2^−75 relative: W is right to 2^−60 absolute. The
 *   subtraction, which costs a factor of 16000 at x = 4, is harmless: W(4) = 0.2366.
 * x > 4: the continued fraction 1/(x + 1/(x + 2/(x + 3/(x + …)))) (26.2.14), all terms positive, so even and odd
 * convergents bracket
 *   the value. Starting the evaluation from the tails 0 and n/x gives both at once; 12 + 430/x² levels leave a
 *   bracket below 2^−57.
 *   Rounding: with relative error r in the tail K, x + K is right to r K/(x + K) + u and the quotient
 *   to u more, u = 2^−53; r runs along (the factor 1.01 covers the second-order terms and its own rounding) and ends
 *   near 2.2 u.
 * x < −4: W(x) = √(2π) e^{x²/2} − W(−x).
 */
const cut = 4;
const bucketsPerUnit = 2;
const terms = 80;
/** 2^−20: terms below it are summed in plain doubles. */
const plainTerm = 9.5367431640625e-7;
/** 2^−66: the first term left out is below it. */
const lastTerm = 1.3552527156068805e-20;
const coefficients = reciprocalDoubleFactorials();
const { lengths, pairLengths } = seriesLengths();
/** 2^−53 */
const unit = 1.1102230246251565e-16;
/** 2^−60 */
const seriesError = 8.673617379884035e-19;
/** 2^−900: the error of a square below it need not be exact. */
const tinySquare = 1.1830521861667747e-271;
/** 2^500: above it W(x) is 1/x or a hair less. */
const farOut = 3.273390607896142e150;
const halfRoot = Float64Array.of(0.5 * rootTwoPiPair[0]!, 0.5 * rootTwoPiPair[1]!);
const exponential = newPair();
const square = newPair();
const work = newPair();

function reciprocalDoubleFactorials(): Float64Array {
  const table = new Float64Array(2 * terms);
  const term = Float64Array.of(1, 0);
  for (let k = 0; k < terms; k++) {
    if (k > 0) divPair(term[0]!, term[1]!, 2 * k + 1, term);
    table.set(term, 2 * k);
  }
  return table;
}

/** How many terms, and how many of them in pairs, for x² up to i / bucketsPerUnit. */
function seriesLengths() {
  const buckets = Math.ceil(cut * cut * bucketsPerUnit);
  const lengths = new Uint8Array(buckets + 1);
  const pairLengths = new Uint8Array(buckets + 1);
  for (let i = 0; i <= buckets; i++) {
    const y = (i + plainTerm) / bucketsPerUnit;
    let term = 1;
    let k = 0;
    while (term > lastTerm || 2 * y > 2 * k + 3) {
      k++;
      term *= y / (2 * k + 1);
      if (pairLengths[i] === 0 && term < plainTerm && 2 * y < 2 * k + 3) pairLengths[i] = k;
    }
    lengths[i] = k;
  }
  return { lengths, pairLengths };
}

/** Enclosure of W(x), one to four ulp wide, for a double x or ±∞. */
export function mills(x: number): Interval {
  if (x > cut) return byFraction(x);
  if (x >= -cut) return bySeries(x);
  if (x === -Infinity) return interval(Number.MAX_VALUE, Infinity);
  return sub(mul(rootTwoPi, expHalfSquare(0.5, x)), byFraction(-x));
}

function bySeries(x: number): Interval {
  const yh = x * x;
  const yl = yh < tinySquare ? 0 : productError(x, x, yh);
  const bucket = Math.ceil(yh * bucketsPerUnit);
  const split = pairLengths[bucket]!;
  let k = lengths[bucket]! - 1;
  let high = coefficients[2 * k]!;
  while (--k >= split) high = high * yh + coefficients[2 * k]!;
  let low = 0;
  for (; k >= 0; k--) {
    const product = high * yh;
    const error = productError(high, yh, product) + (high * yl + low * yh);
    const c = coefficients[2 * k]!;
    const sum = c + product;
    const shadow = sum - c;
    const rest = c - (sum - shadow) + (product - shadow) + error + coefficients[2 * k + 1]!;
    high = sum + rest;
    low = rest - (high - sum);
  }
  expPair(0.5 * yh, 0.5 * yl, exponential);
  mulPair(exponential[0]!, exponential[1]!, halfRoot[0]!, halfRoot[1]!, exponential);
  mulPair(high, low, -x, 0, square);
  addPair(exponential[0]!, exponential[1]!, square[0]!, square[1]!, work);
  const value = work[0]!;
  const rest = work[1]!;
  return interval(addDown(value, rest - seriesError), addUp(value, rest + seriesError));
}

function byFraction(x: number): Interval {
  if (x > farOut) return interval(0, divUp(1, x));
  let n = 12 + Math.ceil(430 / (x * x));
  let lo = 0;
  let hi = n / x;
  let error = unit;
  while (--n >= 0) {
    const top = x + hi;
    error = 1.01 * (2 * unit + (error * hi) / top);
    const term = n === 0 ? 1 : n;
    hi = term / (x + lo);
    lo = term / top;
  }
  return interval(addDown(lo, -1.01 * error * lo), addUp(hi, 1.01 * error * hi));
}
