import { interval, middle } from '../intervals/interval';
import type { Box } from '../moments/basis';

/**
 * Halves a box across the side with the larger effect (any non-negative weights;
 * Infinity allowed), at a double between the ends.
 * Null where neither side has a double between its ends. The halves share the cut and tile the box exactly.
 */
export function bisect(box: Box, effectM: number, effectS: number): readonly [Box, Box] | null {
  const first = effectM > effectS ? 'm' : 's';
  return cut(box, first) ?? cut(box, first === 'm' ? 's' : 'm');
}

function cut(box: Box, side: 'm' | 's'): readonly [Box, Box] | null {
  const range = box[side];
  const at = middle(range);
  if (!(range.lo < at && at < range.hi)) return null;
  const [left, right] = [interval(range.lo, at), interval(at, range.hi)];
  return side === 'm'
    ? [
        { m: left, s: box.s },
        { m: right, s: box.s },
      ]
    : [
        { m: box.m, s: left },
        { m: box.m, s: right },
      ];
}
