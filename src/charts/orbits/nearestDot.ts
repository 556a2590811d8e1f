import type { LayerMark } from './LayerMark';

/** A dot of an orbit on screen, in pixels. */
export interface Dot {
  readonly orbit: number;
  readonly layer: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The dot nearest to a place within `reach` pixels; the earlier layer of two at the same place. Null when none is near.
 */
export function nearestDot(dots: readonly Dot[], x: number, y: number, reach: number): LayerMark | null {
  let nearest: LayerMark | null = null;
  let least = reach;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance < least) {
      least = distance;
      nearest = { orbit: dot.orbit, layer: dot.layer };
    }
  }
  return nearest;
}
