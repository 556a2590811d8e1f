import { type Interval, interval, magnitude, middle, width } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Enclosure } from '../moments/moments';
import { effectOfS } from '../search/effectOfS';

/**
 * Cuts a box of net inputs in two across the side that adds more to the range of the mean, of the variance or of both;
 * a range of s over several scales at its geometric middle. Null where neither side has a double between its ends.
 */
export function cutBox(
  box: Box,
  { moments: q }: Enclosure,
  of: 'mean' | 'variance' | 'both' = 'both',
): readonly [Box, Box] | null {
  let [effectM, effectS] = [0, 0];
  if (of !== 'variance') {
    effectM += width(box.m) * magnitude(q.meanByM);
    effectS += effectOfS(q.meanByS, box);
  }
  if (of !== 'mean') {
    effectM += width(box.m) * magnitude(q.varianceByM);
    effectS += effectOfS(q.varianceByS, box);
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
