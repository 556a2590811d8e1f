import { add, empty, type Interval, interval, isEmpty, mul, point, scale } from '../intervals/interval';
import { addDown, addUp, sumError } from '../intervals/rounding';
import { twoTo } from '../intervals/twoTo';
import { expPair } from './exp';
import { mulPair, newPair } from './pair';

/**
 * The natural logarithm from + − × ÷ alone.
 *
 * Method: y = Math.log(x) only suggests. With t = x e^{−y} − 1, formed in pairs, log x = y + log(1 + t), and
 * |log(1 + t) − t| ≤ t² for |t| ≤ ½. e^{−y} is right to 2^−75 relative and the product to 2^−103 more, so t is right to
 * 2^−74 where it is small; ph − 1 is exact there (Sterbenz).
 * For x beyond 2^±400 a power of two is taken out first. Near x = 1 the error stays absolute: 2^−73. log1p keeps
 * relative accuracy there, by its series up to |u| = 2^−12 (first term left out u⁶/6, all of it counted as error) and by
 * the pair 1 + u beyond.
 * Throws where the engine's suggestion is off by more than 2^−20, which a sound engine never is.
 */
const exponential = newPair();
const product = newPair();
const absolute = twoTo(-73);

/** log(h + l) enclosed, for h in [2^−400, 2^400] and |l| ≤ 2^−53 h. */
function logPair(h: number, l: number): Interval {
  const guess = Math.log(h);
  expPair(-guess, 0, exponential);
  mulPair(h, l, exponential[0]!, exponential[1]!, product);
  const t = product[0]! - 1 + product[1]!;
  if (!(Math.abs(t) <= twoTo(-20))) throw new Error(`The logarithm of ${h} failed its check by the exponential.`);
  const error = t * t + absolute;
  return add(point(guess), interval(addDown(t, -error), addUp(t, error)));
}

const log2 = logPair(2, 0);

/** log x enclosed, for a double x ≥ 0 or ∞. */
export function logPoint(x: number): Interval {
  if (x === 0) return interval(-Infinity, -Number.MAX_VALUE);
  if (x === Infinity) return interval(709, Infinity);
  if (x === 1) return point(0);
  if (x > twoTo(400)) return add(logPoint(x * twoTo(-600)), scale(600, log2));
  if (x < twoTo(-400)) return add(logPoint(x * twoTo(600)), scale(-600, log2));
  return logPair(x, 0);
}

/** log(1 + u) enclosed, for a double u ≥ −1 or ∞. */
export function log1pPoint(u: number): Interval {
  if (u === -1 || u === Infinity) return logPoint(1 + u);
  if (Math.abs(u) < twoTo(-12)) {
    if (u === 0) return point(0);
    const x = point(u);
    let sum = interval(1 / 5 - twoTo(-10), 1 / 5 + twoTo(-10));
    for (let k = 4; k >= 1; k--) sum = add(reciprocal(k), mul(interval(-u, -u), sum));
    return mul(x, sum);
  }
  const sum = 1 + u;
  return sum > twoTo(400) ? logPoint(sum) : logPair(sum, sumError(1, u, sum));
}

/** 1/k for k = 1 … 4. */
const reciprocal = (k: number): Interval =>
  k === 3 ? interval(0.3333333333333333, 0.33333333333333337) : point(1 / k);

/** log over an interval; empty where some member is below 0. */
export function log(a: Interval): Interval {
  if (isEmpty(a) || a.lo < 0) return empty;
  const bottom = logPoint(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, logPoint(a.hi).hi);
}

/** log(1 + u) over an interval; empty where some member is below −1. */
export function log1p(a: Interval): Interval {
  if (isEmpty(a) || a.lo < -1) return empty;
  const bottom = log1pPoint(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, log1pPoint(a.hi).hi);
}
