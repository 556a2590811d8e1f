import type { FixedPoint, Moments } from '../../math/types';

/**
 * Index of the fixed point nearest to the wish; without one, the first attracting or else the first;
 * −1 if there is none.
 */
export function selectedPoint(points: readonly FixedPoint[], wish: Moments | null): number {
  if (wish === null) {
    const best = points.findIndex((point) => point.kind === 'attracting' && !point.boundary);
    if (best >= 0) return best;
    const attracting = points.findIndex((point) => point.kind === 'attracting');
    return attracting >= 0 ? attracting : points.length - 1;
  }
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  points.forEach((point, index) => {
    const distance = Math.hypot(point.mu - wish.mu, point.nu - wish.nu);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}
