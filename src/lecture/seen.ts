import type { FixedPoint } from '../math/types';

/** Whether a fixed point with a variance attracts. */
export function attractingInside(points: readonly FixedPoint[]): boolean {
  return points.some(({ kind, boundary }) => kind === 'attracting' && !boundary);
}
