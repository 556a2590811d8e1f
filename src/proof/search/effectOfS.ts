import { type Interval, magnitude, width } from '../intervals/interval';
import type { Box } from '../moments/basis';

/**
 * About how much a moment whose derivative by s is enclosed changes across a box in s. Where the box touches s = 0 that
 * derivative is unbounded, but the moment moves no faster than √s. A guide for where to cut, no bound.
 */
export function effectOfS(byS: Interval, { m, s }: Box): number {
  const r = Math.sqrt(s.hi);
  return Math.min(magnitude(byS) * width(s), 3 * r * (1 + magnitude(m) + r));
}
