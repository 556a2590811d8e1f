import { decimal, type Interval, interval, mul } from '../intervals/interval';
import { divDown, divUp } from '../intervals/rounding';
import type { Box } from './basis';

/** A closed range [lowest, highest]. */
export type Side = readonly [number, number];

/** Where a statement speaks: a box in (μ, ω, ν, τ). */
export interface Domain {
  readonly mu: Side;
  readonly omega: Side;
  readonly nu: Side;
  readonly tau: Side;
}

/** One point of a domain. */
export interface Point {
  readonly mu: number;
  readonly omega: number;
  readonly nu: number;
  readonly tau: number;
}

/** A domain as enclosures: its sides and the rectangle of all (m, s) = (μω, ντ). */
export interface Reduced {
  readonly domain: Domain;
  readonly mu: Interval;
  readonly omega: Interval;
  readonly nu: Interval;
  readonly tau: Interval;
  readonly box: Box;
}

/**
 * Reduces a domain to the plane of net inputs. A side that is no integer is widened by one double on both sides, so
 * that it covers the decimal that was written as well as the double it was read as; products round outward. Throws a
 * RangeError that names the side where a side is not finite, runs backwards, or makes ν or τ negative.
 */
export function reduce(domain: Domain): Reduced {
  const outer = (name: keyof Domain, floor: number): Interval => {
    const [lo, hi] = domain[name];
    if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo > hi)
      throw new RangeError(`${name} must be a range, not [${lo}, ${hi}].`);
    if (lo < floor) throw new RangeError(`${name} must not be negative, but starts at ${lo}.`);
    return interval(Math.max(floor, decimal(lo).lo), decimal(hi).hi);
  };
  const mu = outer('mu', -Infinity);
  const omega = outer('omega', -Infinity);
  const nu = outer('nu', 0);
  const tau = outer('tau', 0);
  return { domain, mu, omega, nu, tau, box: { m: mul(mu, omega), s: mul(nu, tau) } };
}

/** Every τ of the domain that some ν of the domain pairs with an s of the given range. */
export function tauAt({ nu, tau }: Reduced, s: Interval): Interval {
  return interval(
    nu.hi > 0 ? Math.max(tau.lo, divDown(s.lo, nu.hi)) : tau.lo,
    nu.lo > 0 ? Math.min(tau.hi, divUp(s.hi, nu.lo)) : tau.hi,
  );
}

/**
 * The point of the domain that reduces to (m, s) or near it, with |ω| large and τ at the end asked for;
 * always inside the domain.
 */
export function lift(domain: Domain, m: number, s: number, tauEnd: 'high' | 'low'): Point {
  const { mu, omega, nu, tau } = domain;
  const steep = Math.abs(omega[0]) > Math.abs(omega[1]) ? omega : ([omega[1], omega[0]] as const);
  const fits = (w: number) => w !== 0 && m / w >= mu[0] && m / w <= mu[1];
  const w = steep.find(fits) ?? steep[0];
  const t = tauEnd === 'high' ? tau[1] : tau[0];
  const n = t > 0 ? clamp(s / t, nu) : nu[0];
  return { mu: clamp(w === 0 ? mu[0] : m / w, mu), omega: w, nu: n, tau: n > 0 ? clamp(s / n, tau) : t };
}

function clamp(x: number, [lo, hi]: Side): number {
  return x < lo ? lo : x > hi ? hi : x;
}
