import { type Interval, interval, magnitude, middle, width } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Enclosure } from '../moments/moments';
import { effectOfS } from '../search/effectOfS';
import { isMonotone } from './byEdges';

/**
 * Cuts a box of net inputs in two across the side that adds more to the range of the mean, of the variance or of both;
 * a range of s over several scales at its geometric middle. With `edges`, of an activation that is known by jets, a side
 * along which it only rises or falls adds nothing, since its ends tell all. Null where neither side has a double between its ends.
 */
export function cutBox(
  box: Box,
  { moments: q }: Enclosure,
  of: 'mean' | 'variance' | 'both' = 'both',
  edges = false,
): readonly [Box, Box] | null {
  // Over wide boxes Taylor's formula knows nothing of the slopes.
  if (edges && box.s.hi > 2 * box.s.lo) return acrossS(box);
  if (edges && width(box.m) > Math.sqrt(box.s.lo)) return acrossM(box);
  let [effectM, effectS] = [0, 0];
  const counts = (slope: Interval) => !edges || !isMonotone(slope);
  for (const name of of === 'both' ? (['mean', 'variance'] as const) : [of]) {
    const [byM, byS] = [q[`${name}ByM`], q[`${name}ByS`]];
    if (counts(byM)) effectM += width(box.m) * magnitude(byM);
    if (counts(byS)) effectS += effectOfS(byS, box);
  }
  return effectM > effectS ? (acrossM(box) ?? acrossS(box)) : (acrossS(box) ?? acrossM(box));
}

function acrossM({ m, s }: Box): readonly [Box, Box] | null {
  const halves = cut(m, middle(m));
  return (
    halves && [
      { m: halves[0], s },
      { m: halves[1], s },
    ]
  );
}

function acrossS({ m, s }: Box): readonly [Box, Box] | null {
  const halves = cut(s, s.lo > 0 && s.hi > 4 * s.lo ? Math.sqrt(s.lo) * Math.sqrt(s.hi) : middle(s));
  return (
    halves && [
      { m, s: halves[0] },
      { m, s: halves[1] },
    ]
  );
}

function cut({ lo, hi }: Interval, at: number): readonly [Interval, Interval] | null {
  return lo < at && at < hi ? [interval(lo, at), interval(at, hi)] : null;
}
