import { decimal, type Interval, interval, mul } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Side } from '../moments/domain';
import type { Cell } from '../moments/layer';
import type { Rectangle, WeightRange } from '../statements/SequenceStatement';

/** A range of weights as enclosures. */
export interface Weighing {
  readonly omega: Interval;
  readonly tau: Interval;
  /**
   * Where the inputs' means differ, m = Σ wᵢ μᵢ is not ωμ: then any m with |m| ≤ δ is meant instead, ω plays no part, and
   * μ and ν are those of every unit, uncorrelated inputs being assumed.
   */
  readonly delta?: number;
}

/**
 * A range whose decimals are covered however they are read. Throws a RangeError that names the side where one is not
 * finite or runs backwards, or where τ is negative.
 */
export function weighingOf({ omega, tau, delta }: WeightRange): Weighing {
  const range = { omega: outer('omega', omega, -Infinity), tau: outer('tau', tau, 0) };
  return delta === undefined ? range : { ...range, delta: outer('delta', [0, delta], 0).hi };
}

/** All of a rectangle, however its decimals are read. Throws like weighingOf. */
export function outerCell({ mu, nu }: Rectangle): Cell {
  return { mu: outer('mu', mu, -Infinity), nu: outer('nu', nu, 0) };
}

/** What belongs to a rectangle however its decimals are read; a side without width is empty. */
export function innerCell({ mu, nu }: Rectangle): Cell {
  const inner = ([lo, hi]: Side) => interval(decimal(lo).hi, decimal(hi).lo);
  return { mu: inner(mu), nu: interval(nu[0] === 0 ? 0 : inner(nu).lo, inner(nu).hi) };
}

/** A cell with exactly the ends of a rectangle, as a file has them. */
export function filed({ mu, nu }: Rectangle): Cell {
  return { mu: interval(...mu), nu: interval(...nu) };
}

/** All of a cell, however its ends' decimals are read. */
export function widened({ mu, nu }: Cell): Cell {
  return outerCell({ mu: [mu.lo, mu.hi], nu: [nu.lo, nu.hi] });
}

/** What belongs to a cell however its ends' decimals are read. */
export function shrunk({ mu, nu }: Cell): Cell {
  return innerCell({ mu: [mu.lo, mu.hi], nu: [nu.lo, nu.hi] });
}

/** True where one rectangle lies in another, edges included: as decimals and as doubles alike. */
export function isWithin(a: Rectangle, b: Rectangle): boolean {
  return b.mu[0] <= a.mu[0] && a.mu[1] <= b.mu[1] && b.nu[0] <= a.nu[0] && a.nu[1] <= b.nu[1];
}

/** True where two cells certainly have no point in common. */
export function isOutside(a: Cell, b: Cell): boolean {
  return a.mu.lo > b.mu.hi || a.mu.hi < b.mu.lo || a.nu.lo > b.nu.hi || a.nu.hi < b.nu.lo;
}

/** The net inputs that a layer of the range can make of a cell. */
export function netInputs({ mu, nu }: Cell, { omega, tau, delta }: Weighing): Box {
  return { m: delta === undefined ? mul(mu, omega) : interval(-delta, delta), s: mul(nu, tau) };
}

function outer(name: string, [lo, hi]: Side, floor: number): Interval {
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo > hi)
    throw new RangeError(`${name} must be a range, not [${lo}, ${hi}].`);
  if (lo < floor) throw new RangeError(`${name} must not be negative, but starts at ${lo}.`);
  return interval(Math.max(floor, decimal(lo).lo), decimal(hi).hi);
}
