import { empty, type Interval } from './interval';
import { above, below, mulDown, mulUp } from './rounding';

/**
 * Enclosure of the square roots of a's non-negative members. Math.sqrt only suggests a candidate: an end is accepted
 * when its square, rounded the safe way, lies on the right side. A suggestion more than a few places off is replaced
 * by 0 or max(1, x), which hold.
 */
export function sqrt(a: Interval): Interval {
  if (!(a.lo <= a.hi) || a.hi < 0) return empty;
  return { lo: rootBelow(a.lo), hi: rootAbove(a.hi) };
}

function rootBelow(x: number): number {
  if (!(x > 0)) return 0;
  let root = Math.sqrt(x);
  for (let step = 0; step < 4; step++) {
    if (root > 0 && root < Infinity && mulUp(root, root) <= x) return root;
    root = below(root);
  }
  return 0;
}

function rootAbove(x: number): number {
  if (x === 0) return 0;
  let root = Math.sqrt(x);
  for (let step = 0; step < 4; step++) {
    if (mulDown(root, root) >= x) return root;
    root = above(root);
  }
  return Math.max(1, x);
}
