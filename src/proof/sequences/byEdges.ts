import { type Interval, intersect, interval, isEmpty, point } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { type Enclosure, enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';

/** Whether something certainly never falls, or never rises, along a side. */
export const isMonotone = ({ lo, hi }: Interval): boolean => lo >= 0 || hi <= 0;

/**
 * Mean or variance over a box, which along a side where it only rises or only falls lies between its values at that
 * side's ends: as sharp as what is known on the edges, which are enclosed too and handed to `note`.
 */
export function byEdges(
  { m, s }: Box,
  { moments: q }: Enclosure,
  of: 'mean' | 'variance',
  weights: Weights,
  note?: (edge: Enclosure) => void,
): Interval {
  const [alongM, alongS] = [ends(m, q[`${of}ByM`]), ends(s, q[`${of}ByS`])];
  if (alongM[0] === m && alongS[0] === s) return q[of];
  const [low, high] = ([0, 1] as const).map((end) => {
    const edge = enclose({ m: alongM[end], s: alongS[end] }, weights);
    note?.(edge);
    return edge.moments[of];
  }) as [Interval, Interval];
  const between = intersect(q[of], interval(low.lo, high.hi));
  return isEmpty(between) ? q[of] : between;
}

/** Where along a side the least and the greatest values are: its ends, or all of it where that is not known. */
function ends(side: Interval, slope: Interval): readonly [Interval, Interval] {
  if (!(side.lo < side.hi) || !isMonotone(slope)) return [side, side];
  const [low, high] = [point(side.lo), point(side.hi)];
  return slope.lo >= 0 ? [low, high] : [high, low];
}
