import {
  add,
  div,
  empty,
  hull,
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
import { addDown, addUp } from '../intervals/rounding';
import { twoTo } from '../intervals/twoTo';
import { addPair, mulPair, newPair } from './pair';
import { piPair } from './rootTwoPi';

/**
 * sin, cos, tan and arctan from + − × ÷ alone.
 *
 * sin, cos: x − kπ/2 in pairs, π being right to 2^−89 relative: for |x| ≤ 2^20 the rest is right to 2^−66 absolute. Then
 * t(1 − t²/6(1 − t²/20(…))) and 1 − t²/2(1 − t²/12(…)), twelve levels in intervals; |t| < 0.8, and the last bracket lies
 * within [0.9, 1] because its series alternates. For |x| > 2^20 nothing is claimed but [−1, 1].
 * arctan: y = Math.atan(x) only suggests. arctan x = y + arctan((x − tan y)/(1 + x tan y)), and |arctan r − r| ≤ |r|³;
 * for |x| > 1 it is ±π/2 − arctan(1/x).
 * Over an interval sin and cos take their extremes at its ends or at multiples of π/2 that may lie in it.
 */
const pi = piPair();
const work = newPair();
const rest = newPair();
const farthest = twoTo(20);

/** π enclosed, one ulp wide. */
export const piInterval: Interval = interval(addDown(pi[0]!, pi[1]! - twoTo(-80)), addUp(pi[0]!, pi[1]! + twoTo(-80)));
const halfPi = scale(0.5, piInterval);

/** sin x (turn 0) or cos x (turn 1) enclosed. */
function waveAt(x: number, turn: 0 | 1): Interval {
  if (!(Math.abs(x) <= farthest)) return interval(-1, 1);
  const k = Math.round(x / (0.5 * Math.PI));
  mulPair(0.5 * pi[0]!, 0.5 * pi[1]!, -k, 0, work);
  addPair(x, 0, work[0]!, work[1]!, rest);
  const error = k === 0 ? 0 : twoTo(-87) * (Math.abs(x) + 2);
  const t = interval(addDown(rest[0]!, rest[1]! - error), addUp(rest[0]!, rest[1]! + error));
  const quarter = (((k + turn) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? mul(t, nested(t, 1)) : nested(t, 0);
  return quarter < 2 ? value : neg(value);
}

/** 1 − t²/((o+1)(o+2))(1 − t²/((o+3)(o+4))(…)). */
function nested(t: Interval, o: 0 | 1): Interval {
  const square = sqr(t);
  let sum = interval(0.9, 1);
  for (let k = 12; k >= 1; k--) sum = sub(one, mul(div(square, point((2 * k - 1 + o) * (2 * k + o))), sum));
  return sum;
}

function wave(a: Interval, turn: 0 | 1): Interval {
  if (isEmpty(a)) return empty;
  if (!(a.lo >= -farthest && a.hi <= farthest)) return interval(-1, 1);
  let all = waveAt(a.lo, turn);
  if (a.lo === a.hi) return all;
  all = hull(all, waveAt(a.hi, turn));
  const first = Math.floor(a.lo / (0.5 * Math.PI)) - 1;
  if (a.hi - a.lo > 7) return interval(-1, 1);
  for (let k = first; k <= first + 8; k++) {
    const place = scale(k, halfPi);
    if (place.hi < a.lo || place.lo > a.hi || (k + turn) % 2 === 0) continue;
    all = hull(all, point((((k + turn) % 4) + 4) % 4 === 1 ? 1 : -1));
  }
  return interval(Math.max(-1, all.lo), Math.min(1, all.hi));
}

export const sin = (a: Interval): Interval => wave(a, 0);
export const cos = (a: Interval): Interval => wave(a, 1);

/** tan over an interval; empty where a pole may lie in it. */
export function tan(a: Interval): Interval {
  const c = cos(a);
  if (isEmpty(c) || (c.lo <= 0 && c.hi >= 0)) return empty;
  const at = (x: number) => div(waveAt(x, 0), waveAt(x, 1));
  const bottom = at(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, at(a.hi).hi);
}

function atanPoint(x: number): Interval {
  if (x < 0) return neg(atanPoint(-x));
  if (x === Infinity) return halfPi;
  if (x > 1) return sub(halfPi, atan(div(one, point(x))));
  const guess = Math.atan(x);
  const tangent = div(waveAt(guess, 0), waveAt(guess, 1));
  const r = div(sub(point(x), tangent), add(one, mul(point(x), tangent)));
  const size = Math.max(Math.abs(r.lo), Math.abs(r.hi));
  if (!(size <= twoTo(-20))) throw new Error(`The arctangent of ${x} failed its check by the tangent.`);
  const bend = size * size * size * 1.01;
  return add(point(guess), interval(addDown(r.lo, -bend), addUp(r.hi, bend)));
}

export function atan(a: Interval): Interval {
  if (isEmpty(a)) return empty;
  const bottom = atanPoint(a.lo);
  return a.lo === a.hi ? bottom : interval(bottom.lo, atanPoint(a.hi).hi);
}
