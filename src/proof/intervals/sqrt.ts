import { empty, type Interval } from './interval';
import { above, below, mulDown, mulUp } from './rounding';

/**
 * Enclosure of the square roots of a's non-negative members. Math.sqrt only suggests a candidate: an end is accepted
 * when its square, rounded the safe way, lies on the right side. A suggestion more than a few places off is replaced
 * by 0 or max(1, x), which hold. Where squares would underflow, x is scaled by a power of four, which is exact.
 */
export function sqrt(a: Interval): Interval {
  if (!(a.lo <= a.hi) || a.hi < 0) return empty;
  return { lo: rootBelow(a.lo), hi: rootAbove(a.hi) };
}

/** Below it, about 2^−930, a number is scaled up by 2^120 and its root down by 2^60. */
const small = 1e-280;
const scaleUp = 1.329227995784916e36;
const scaleDown = 8.673617379884035e-19;

function rootBelow(x: number): number {
  if (!(x > 0)) return 0;
  if (x < small) return rootBelow(x * scaleUp) * scaleDown;
  let root = Math.sqrt(x);
  for (let step = 0; step < 4; step++) {
    if (root > 0 && root < Infinity && mulUp(root, root) <= x) return root;
    root = below(root);
  }
  return 0;
}

function rootAbove(x: number): number {
  if (x === 0) return 0;
  if (x < small) return rootAbove(x * scaleUp) * scaleDown;
  let root = Math.sqrt(x);
  for (let step = 0; step < 4; step++) {
    if (mulDown(root, root) >= x) return root;
    root = above(root);
  }
  return Math.max(1, x);
}
