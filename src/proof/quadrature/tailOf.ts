import { expPoint } from '../functions/exp';
import type { Interval } from '../intervals/interval';
import { addUp, mulUp } from '../intervals/rounding';
import { both, type Growth, product } from './growthOf';
import { slack, unit } from './Panel';

/** A Gaussian by its mean and its deviation r = √s. */
export interface Spread {
  readonly m: number;
  readonly r: Interval;
}

/** Bounds of both tails for f and f², in units of ∫ dz. */
export function tailOf(gaussian: Spread, [lo, hi]: readonly [number, number], left: Growth, right: Growth) {
  // Where an end has not reached 0, its tail lies on both half-lines.
  const below = lo <= 0 ? left : both(left, right);
  const above = hi >= 0 ? right : both(left, right);
  const sum = (u: Growth, v: Growth) => (k: number) => addUp(beyond(lo, u, k, gaussian), beyond(hi, v, k, gaussian));
  return { f: sum(below, above), square: sum(product(below, below), product(above, above)) };
}

/** The bound of the tail beyond one end. */
function beyond(end: number, { A, p, c }: Growth, k: number, { m, r }: Spread): number {
  const X = (Math.abs(end - m) / r.hi) * (1 - 8 * unit);
  const cr = mulUp(c, r.hi);
  const d = X - cr - (p + k) / X;
  if (!(d > 0.5)) return Infinity;
  // |z| ≤ |m| + r x, and 1 + |m| + r x ≤ (1 + |m| + r) x.
  let bound = mulUp(mulUp(A, expPoint(mulUp(c, Math.abs(m))).hi), mulUp(r.hi, slack / d));
  bound = mulUp(bound, expPoint(addUp(mulUp(cr, X), -0.5 * X * X * (1 - 4 * unit))).hi);
  for (let i = 0; i < p; i++) bound = mulUp(bound, addUp(addUp(1, Math.abs(m)), r.hi));
  for (let i = 0; i < p + k; i++) bound = mulUp(bound, X * slack);
  return bound;
}
