import { above, addDown, addUp, below, divDown, divUp, mulDown, mulUp } from './rounding';

/**
 * A closed set of real numbers between two doubles: every real x with lo ≤ x ≤ hi. Ends may be infinite, then they are
 * not members. lo > hi is the empty set. Every operation encloses every result of members; empty in, empty out.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export const empty: Interval = { lo: Infinity, hi: -Infinity };
export const entire: Interval = { lo: -Infinity, hi: Infinity };
export const zero: Interval = { lo: 0, hi: 0 };
export const one: Interval = { lo: 1, hi: 1 };

export function interval(lo: number, hi: number): Interval {
  return { lo, hi };
}

/** The one number x. */
export function point(x: number): Interval {
  return { lo: x, hi: x };
}

export function isEmpty(a: Interval): boolean {
  return !(a.lo <= a.hi);
}

/**
 * The decimal a reader wrote and the double it was read as: x itself where x is an integer, else x and both neighbours.
 */
export function decimal(x: number): Interval {
  return Number.isInteger(x) ? point(x) : { lo: below(x), hi: above(x) };
}

export function contains(a: Interval, x: number): boolean {
  return a.lo <= x && x <= a.hi;
}

/**
 * a has members, and all of them are members of b. An enclosure without members, or with an end that is no number, comes
 * of a fault: it is never taken to have arrived anywhere.
 */
export function isSubset(a: Interval, b: Interval): boolean {
  return a.lo <= a.hi && b.lo <= a.lo && a.hi <= b.hi;
}

/** a has members, and all of them are in the interior of b. */
export function isInterior(a: Interval, b: Interval): boolean {
  return a.lo <= a.hi && b.lo < a.lo && a.hi < b.hi;
}

/** hi − lo rounded up; 0 for the empty set. */
export function width(a: Interval): number {
  return isEmpty(a) ? 0 : addUp(a.hi, -a.lo);
}

/** A double between the ends, near the middle, finite for a non-empty interval. */
export function middle(a: Interval): number {
  if (a.lo === -Infinity)
    return a.hi === Infinity ? 0 : a.hi > 0 ? 0 : Math.max(-Number.MAX_VALUE, below(2 * a.hi - 1));
  if (a.hi === Infinity) return a.lo < 0 ? 0 : Math.min(Number.MAX_VALUE, above(2 * a.lo + 1));
  const mid = a.lo + 0.5 * (a.hi - a.lo);
  const safe = Number.isFinite(mid) ? mid : 0.5 * a.lo + 0.5 * a.hi;
  return safe < a.lo ? a.lo : safe > a.hi ? a.hi : safe;
}

/** Largest |x|; 0 for the empty set. */
export function magnitude(a: Interval): number {
  return isEmpty(a) ? 0 : Math.max(Math.abs(a.lo), Math.abs(a.hi));
}

/** Smallest |x|; 0 for the empty set. */
export function mignitude(a: Interval): number {
  return isEmpty(a) || (a.lo <= 0 && a.hi >= 0) ? 0 : Math.min(Math.abs(a.lo), Math.abs(a.hi));
}

export function hull(a: Interval, b: Interval): Interval {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  return { lo: a.lo < b.lo ? a.lo : b.lo, hi: a.hi > b.hi ? a.hi : b.hi };
}

export function intersect(a: Interval, b: Interval): Interval {
  const lo = a.lo > b.lo ? a.lo : b.lo;
  const hi = a.hi < b.hi ? a.hi : b.hi;
  return lo <= hi ? { lo, hi } : empty;
}

export function neg(a: Interval): Interval {
  return { lo: -a.hi, hi: -a.lo };
}

export function add(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  return { lo: addDown(a.lo, b.lo), hi: addUp(a.hi, b.hi) };
}

export function sub(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  return { lo: addDown(a.lo, -b.hi), hi: addUp(a.hi, -b.lo) };
}

export function mul(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  if (a.lo >= 0) {
    if (b.lo >= 0) return { lo: mulDown(a.lo, b.lo), hi: mulUp(a.hi, b.hi) };
    if (b.hi <= 0) return { lo: mulDown(a.hi, b.lo), hi: mulUp(a.lo, b.hi) };
    return { lo: mulDown(a.hi, b.lo), hi: mulUp(a.hi, b.hi) };
  }
  if (a.hi <= 0) {
    if (b.lo >= 0) return { lo: mulDown(a.lo, b.hi), hi: mulUp(a.hi, b.lo) };
    if (b.hi <= 0) return { lo: mulDown(a.hi, b.hi), hi: mulUp(a.lo, b.lo) };
    return { lo: mulDown(a.lo, b.hi), hi: mulUp(a.lo, b.lo) };
  }
  if (b.lo >= 0) return { lo: mulDown(a.lo, b.hi), hi: mulUp(a.hi, b.hi) };
  if (b.hi <= 0) return { lo: mulDown(a.hi, b.lo), hi: mulUp(a.lo, b.lo) };
  return {
    lo: Math.min(mulDown(a.lo, b.hi), mulDown(a.hi, b.lo)),
    hi: Math.max(mulUp(a.lo, b.lo), mulUp(a.hi, b.hi)),
  };
}

/** a times the exact number k. */
export function scale(k: number, a: Interval): Interval {
  if (isEmpty(a)) return empty;
  return k >= 0 ? { lo: mulDown(k, a.lo), hi: mulUp(k, a.hi) } : { lo: mulDown(k, a.hi), hi: mulUp(k, a.lo) };
}

/**
 * Every x/y with y ≠ 0: the whole line where b has 0 inside, empty where b is only 0, a half line where b ends at 0.
 */
export function div(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b) || (b.lo === 0 && b.hi === 0)) return empty;
  if (a.lo === 0 && a.hi === 0) return zero;
  if (b.lo < 0 && b.hi > 0) return entire;
  if (b.hi <= 0) return div(neg(a), neg(b));
  const byLo = (x: number, down: boolean) =>
    b.lo === 0 ? (x === 0 ? 0 : x > 0 ? Infinity : -Infinity) : down ? divDown(x, b.lo) : divUp(x, b.lo);
  return {
    lo: a.lo >= 0 ? divDown(a.lo, b.hi) : byLo(a.lo, true),
    hi: a.hi <= 0 ? divUp(a.hi, b.hi) : byLo(a.hi, false),
  };
}

export function sqr(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  const big = magnitude(a);
  const small = mignitude(a);
  return { lo: Math.max(0, mulDown(small, small)), hi: mulUp(big, big) };
}

/** |x| */
export function abs(a: Interval): Interval {
  return isEmpty(a) ? empty : { lo: mignitude(a), hi: magnitude(a) };
}

/** max(x, y) */
export function max(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  return { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
}

/** min(x, y) */
export function min(a: Interval, b: Interval): Interval {
  if (isEmpty(a) || isEmpty(b)) return empty;
  return { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}
