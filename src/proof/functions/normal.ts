import { type Interval, interval, mul, one, sub } from '../intervals/interval';
import { expHalfSquare } from './exp';
import { mills } from './mills';
import { inverseRootTwoPi } from './rootTwoPi';

/** φ(u) = e^{−u²/2}/√(2π) enclosed, for a double u or ±∞. */
export function densityAt(u: number): Interval {
  return mul(expHalfSquare(-0.5, u), inverseRootTwoPi);
}

/** φ over an interval: it falls with |u|. */
export function density(u: Interval): Interval {
  if (u.lo === u.hi) return densityAt(u.lo);
  const left = densityAt(u.lo);
  const right = densityAt(u.hi);
  const lo = Math.min(left.lo, right.lo);
  return interval(lo, u.lo <= 0 && u.hi >= 0 ? inverseRootTwoPi.hi : Math.max(left.hi, right.hi));
}

/** Φ(−u) = φ(u) W(u) enclosed, for a double u or ±∞; small tails keep their relative accuracy. */
export function upperTailAt(u: number): Interval {
  if (u === Infinity) return interval(0, 0);
  return u >= 0 ? mul(densityAt(u), mills(u)) : sub(one, upperTailAt(-u));
}

/** Φ(−u) over an interval: it falls with u. */
export function upperTail(u: Interval): Interval {
  const left = upperTailAt(u.lo);
  return u.lo === u.hi ? left : interval(upperTailAt(u.hi).lo, left.hi);
}

/** W over an interval: it falls with x. */
export function millsOver(x: Interval): Interval {
  const left = mills(x.lo);
  return x.lo === x.hi ? left : interval(mills(x.hi).lo, left.hi);
}
