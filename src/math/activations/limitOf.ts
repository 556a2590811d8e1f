import type { Limit } from '../Curve';

/** By how much f/|z| grows over two decades where f counts as growing faster than |z|: less than z ln z does. */
const growth = 1.2;

/** What f tends to on the left (−1) or right (1), told from its values at |z| = 10³, 10⁵ and 10⁷. */
export function limitOf(value: (z: number) => number, side: -1 | 1): Limit {
  const [near, far, farthest] = [1e3, 1e5, 1e7].map((z) => value(side * z)) as [number, number, number];
  if (Math.abs(far - near) <= 1e-2 * Math.abs(near) && Math.abs(farthest - far) <= 1e-12 * Math.max(1, Math.abs(far)))
    return farthest;
  const [first, second] = [far / 1e5, farthest / 1e7];
  if (Math.abs(second - first) <= 1e-3 * Math.abs(second) && second !== 0) return 'linear';
  const ratios = [near / 1e3, first, second].map((ratio) => ratio * Math.sign(farthest));
  return ratios[0]! > 0 && ratios[1]! > growth * ratios[0]! && ratios[2]! >= growth * ratios[1]!
    ? 'steeper'
    : undefined;
}
