import { exp } from '../functions/exp';
import { density, millsOver, upperTail } from '../functions/normal';
import {
  add,
  div,
  empty,
  type Interval,
  intersect,
  interval,
  isEmpty,
  mul,
  neg,
  one,
  scale,
  sub,
  zero,
} from '../intervals/interval';
import { divDown, divUp } from '../intervals/rounding';
import { sqrt } from '../intervals/sqrt';

/** A rectangle of the (m, s) plane: m = μω any real, s = ντ ≥ 0. */
export interface Box {
  readonly m: Interval;
  readonly s: Interval;
}

/**
 * What all moments of SELU are linear in, enclosed over a box. With z ~ N(m, s), r = √s, u = m/r:
 * P = Φ(u), Q = Φ(−u), rPhi = r φ(u), atZero = φ(u)/r (the density of z at the kink), E1 = E[eᶻ; z < 0],
 * E2 = E[e²ᶻ; z < 0].
 */
export interface Basis {
  readonly P: Interval;
  readonly Q: Interval;
  readonly rPhi: Interval;
  readonly atZero: Interval;
  readonly E1: Interval;
  readonly E2: Interval;
}

const unit = interval(0, 1);

/**
 * Encloses the basis over a box. E1 = φ(u) W(u + r) and E2 = φ(u) W(u + 2r), W being Mills' ratio, cannot overflow;
 * where W would (far left), E[eᵏᶻ; z < 0] = e^{km + k²s/2} − φ(u) W(−(u + kr)) is used instead.
 * s = 0 is a member where the box has it: u is then ±∞, or anything at m = 0; where the box knows no other mean than 0,
 * u = 0 throughout, and at s = 0 the limit is meant.
 */
export function basis({ m, s }: Box): Basis {
  if (isEmpty(m) || isEmpty(s) || s.hi < 0)
    return { P: empty, Q: empty, rPhi: empty, atZero: empty, E1: empty, E2: empty };
  const r = sqrt(s);
  const u = standardized(m, r);
  const phi = density(u);
  const Q = intersect(upperTail(u), unit);
  const P = intersect(upperTail(neg(u)), unit);
  const E1 = intersect(lowerExponential(1, m, s, r, u, phi), interval(0, Q.hi));
  const E2 = intersect(lowerExponential(2, m, s, r, u, phi), interval(0, E1.hi));
  const atZero = r.lo > 0 ? div(phi, r) : interval(0, Infinity);
  return { P, Q, rPhi: mul(r, phi), atZero, E1, E2 };
}

/** m/r with the limits at r = 0. */
function standardized(m: Interval, r: Interval): Interval {
  if (r.lo > 0) return div(m, r);
  if (m.lo === 0 && m.hi === 0) return zero;
  const lo = m.lo > 0 ? (r.hi === 0 ? Number.MAX_VALUE : divDown(m.lo, r.hi)) : -Infinity;
  const hi = m.hi < 0 ? (r.hi === 0 ? -Number.MAX_VALUE : divUp(m.hi, r.hi)) : Infinity;
  return interval(lo, hi);
}

/** E[e^{kz}; z < 0] */
function lowerExponential(k: 1 | 2, m: Interval, s: Interval, r: Interval, u: Interval, phi: Interval): Interval {
  const x = add(u, scale(k, r));
  if (x.hi > -3 || x.lo === -Infinity) return x.lo < -30 ? interval(0, 1) : mul(phi, millsOver(x));
  const whole = exp(add(scale(k, m), scale(k === 1 ? 0.5 : 2, s)));
  return sub(whole, intersect(mul(phi, millsOver(neg(x))), interval(0, Infinity)));
}

/**
 * Derivatives of the basis, by Gaussian calculus: ∂/∂m E h = E h′ and ∂/∂s E h = ½ E h″, the jump at z = 0 included.
 */
export function basisSlopes({ m, s }: Box, { atZero, E1, E2 }: Basis) {
  const lean = s.lo > 0 ? div(m, s) : m.lo === 0 && m.hi === 0 ? zero : interval(-Infinity, Infinity);
  const leanAtZero = mul(lean, atZero);
  const curvature = s.lo > 0 ? mul(scale(0.5, atZero), div(sub(mul(m, lean), one), s)) : interval(-Infinity, Infinity);
  return {
    /** (m/s) φ(u)/r = −∂(φ(u)/r)/∂m = −2 ∂P/∂s */
    leanAtZero,
    /** ∂(φ(u)/r)/∂s */
    atZeroByS: curvature,
    E1ByM: sub(E1, atZero),
    E1ByS: scale(0.5, sub(E1, sub(atZero, leanAtZero))),
    E2ByM: sub(scale(2, E2), atZero),
  };
}
