import { add, div, type Interval, intersect, mul, one, point, sub } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Enclosure } from '../moments/moments';

/**
 * Encloses ν̃(m, s) − s/τ over a box for one τ > 0 by its mean-value form: both terms grow with s at nearly the same
 * rate, so their separate ranges would say little.
 */
export function varianceChange({ moments, centre }: Enclosure, { m, s }: Box, tau: Interval): Interval {
  const direct = sub(moments.variance, div(s, tau));
  const atCentre = sub(centre.moments.variance, div(point(centre.s), tau));
  const bySlope = mul(sub(moments.varianceByS, div(one, tau)), sub(s, point(centre.s)));
  return intersect(direct, add(atCentre, add(mul(moments.varianceByM, sub(m, point(centre.m))), bySlope)));
}
