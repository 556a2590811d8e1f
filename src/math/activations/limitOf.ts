import type { Limit } from '../Curve';

/** What f tends to on the left (−1) or right (1), told from its values at |z| = 10³, 10⁵ and 10⁷. */
export function limitOf(value: (z: number) => number, side: -1 | 1): Limit {
  const [near, far, farthest] = [1e3, 1e5, 1e7].map((z) => value(side * z)) as [number, number, number];
  if (Math.abs(far - near) <= 1e-2 * Math.abs(near) && Math.abs(farthest - far) <= 1e-12 * Math.max(1, Math.abs(far)))
    return farthest;
  const [first, second] = [far / 1e5, farthest / 1e7];
  return Math.abs(second - first) <= 1e-3 * Math.abs(second) && second !== 0 ? 'linear' : undefined;
}
