import type { Moments } from '../../math/types';
import type { PlaneFrame } from './planeFrame';

/** A box in the plane: lower and upper end. */
export interface Sides {
  readonly mu: readonly [number, number];
  readonly nu: readonly [number, number];
}

/** The part of a box that is on screen, in pixels from lower to upper end, and its middle, where the grips are. */
export function visibleBox({ mu, nu }: Sides, frame: PlaneFrame) {
  const { left, right, top, bottom } = frame;
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const [x0, x1] = mu.map((value) => within(frame.x(value), left, right)) as [number, number];
  const [y0, y1] = nu.map((value) => within(frame.y(value), top, bottom)) as [number, number];
  const middle: Moments = frame.point((x0 + x1) / 2, (y0 + y1) / 2);
  return { x0, x1, y0, y1, middle };
}
