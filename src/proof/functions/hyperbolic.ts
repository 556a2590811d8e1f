import {
  add,
  div,
  empty,
  type Interval,
  interval,
  isEmpty,
  mul,
  neg,
  one,
  point,
  scale,
  sqr,
  sub,
} from '../intervals/interval';
import { below } from '../intervals/rounding';
import { sqrt } from '../intervals/sqrt';
import { twoTo } from '../intervals/twoTo';
import { exp, expPair, expPoint } from './exp';
import { log1p } from './logarithm';
import { newPair } from './pair';

/**
 * Functions made of exponentials, each written so that the interval occurs once or that every occurrence pulls the same
 * way, and evaluated at the two ends where it is monotone.
 *
 * expm1: for |x| < 2^−10 the series x(1 + x/2(1 + x/3(…))) of seven levels, the last bracket being within [0.9, 1.1]
 * (relative error 2^−70); up to 600 the pair of the exponential, right to 2^−75 relative, less 1.
 */
const work = newPair();

/** eˣ − 1 enclosed, for a double x or ±∞. */
export function expm1Point(x: number): Interval {
  if (x === 0) return point(0);
  if (Math.abs(x) < twoTo(-10)) {
    let sum = interval(0.9, 1.1);
    for (let k = 7; k >= 2; k--) sum = add(one, mul(div(point(x), point(k)), sum));
    return mul(point(x), sum);
  }
  if (!(Math.abs(x) <= 600)) return sub(expPoint(x), one);
  expPair(x, 0, work);
  const error = twoTo(-74) * work[0]!;
  return add(sub(point(work[0]!), one), add(point(work[1]!), interval(-error, error)));
}

/** A function of a double that grows, over an interval. */
function growing(a: Interval, at: (x: number) => Interval): Interval {
  if (isEmpty(a)) return empty;
  const bottom = at(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, at(a.hi).hi);
}

/** A growing function with f(−x) = −f(x), from its values at x > 0. */
const odd = (at: (x: number) => Interval) => (x: number) => (x === 0 ? point(0) : x > 0 ? at(x) : neg(at(-x)));

export const expm1 = (a: Interval): Interval => growing(a, expm1Point);

const tanhPoint = odd((x) => div(one, add(one, div(point(2), expm1Point(2 * x)))));
export const tanh = (a: Interval): Interval => growing(a, tanhPoint);

const sinhPoint = odd((x) => {
  const e = expm1Point(x);
  return scale(0.5, add(e, div(one, add(one, div(one, e)))));
});
export const sinh = (a: Interval): Interval => growing(a, sinhPoint);

export function cosh(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  const size = interval(a.lo > 0 ? a.lo : a.hi < 0 ? -a.hi : 0, Math.max(-a.lo, a.hi));
  const at = (x: number) => (x === 0 ? one : scale(0.5, add(expPoint(x), expPoint(-x))));
  return interval(Math.max(1, at(size.lo).lo), at(size.hi).hi);
}

/** asinh x = log1p(x + x²/(1 + √(1 + x²))) for x > 0. */
const asinhPoint = odd((x) => {
  if (x === Infinity) return interval(709, Infinity);
  const square = sqr(point(x));
  const above = div(square, add(one, sqrt(add(one, square))));
  return log1p(add(point(x), x > twoTo(500) ? interval(below(x), x) : above));
});
export const asinh = (a: Interval): Interval => growing(a, asinhPoint);

/** 1/(1 + e⁻ˣ) */
export function sigmoid(a: Interval): Interval {
  return isEmpty(a) ? empty : div(one, add(one, exp(neg(a))));
}

/** log(1 + eˣ) */
const softplusPoint = (x: number) => (x > 0 ? add(point(x), log1p(expPoint(-x))) : log1p(expPoint(x)));
export const softplus = (a: Interval): Interval => growing(a, softplusPoint);
