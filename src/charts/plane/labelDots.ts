import type { Moments } from '../../math/types';
import type { Avoid } from './labelObstacles';
import type { PlaneFrame } from './planeFrame';

interface Sampled {
  readonly avoid: Avoid;
  readonly dots: readonly number[];
}
const sampled = new WeakMap<PlaneFrame, Sampled>();

/**
 * What labels cover as little of as they can, in pixels: x0, y0, x1, y1, … The dots that are to be avoided, and the
 * lines and the sides of boxes, with so many dots that no word fits between two of them. All layers of one frame ask
 * for the same and get the same list.
 */
export function labelDots(avoid: Avoid, frame: PlaneFrame): readonly number[] {
  const last = sampled.get(frame);
  if (last?.avoid === avoid) return last.dots;
  const dots = pixels(avoid.dots, frame);
  for (const line of avoid.lines ?? []) alongLine(line, frame, dots);
  for (const { mu, nu } of avoid.boxes)
    alongLine([mu[0], nu[0], mu[1], nu[0], mu[1], nu[1], mu[0], nu[1], mu[0], nu[0]], frame, dots);
  sampled.set(frame, { avoid, dots });
  return dots;
}

/** Points of the plane in pixels: x0, y0, x1, y1, … */
export function pixels(points: readonly Moments[], frame: PlaneFrame): number[] {
  const places: number[] = [];
  for (const { mu, nu } of points) places.push(frame.x(mu), frame.y(nu));
  return places;
}

/**
 * Adds dots along a polyline of the plane, μ and ν in turn, as far as it is in the window; half an em apart.
 * @returns what they were added to
 */
export function alongLine(line: ArrayLike<number>, frame: PlaneFrame, dots: number[] = []): number[] {
  const { left, right, top, bottom, textSize } = frame;
  let x1 = 0;
  let y1 = 0;
  for (let k = 0; k + 1 < line.length; k += 2) {
    const fromX = x1;
    const fromY = y1;
    x1 = frame.x(line[k]!);
    y1 = frame.y(line[k + 1]!);
    if (k === 0) continue;
    const dx = x1 - fromX;
    const dy = y1 - fromY;
    // The part of the segment that is inside.
    const from = Math.max(0, entry(fromX, dx, left, right), entry(fromY, dy, top, bottom));
    const to = Math.min(1, exit(fromX, dx, left, right), exit(fromY, dy, top, bottom));
    if (!(from <= to)) continue;
    const steps = Math.ceil((Math.sqrt(dx * dx + dy * dy) * (to - from)) / (0.5 * textSize));
    for (let step = 0; step <= steps; step += 1) {
      const part = from + (steps === 0 ? 0 : ((to - from) * step) / steps);
      dots.push(fromX + part * dx, fromY + part * dy);
    }
  }
  return dots;
}

/** The part of a step from `at` after which it is above `low` and below `high`: none at all is 2. */
function entry(at: number, step: number, low: number, high: number): number {
  if (step === 0) return at < low || at > high ? 2 : 0;
  return ((step > 0 ? low : high) - at) / step;
}

/** The part of a step from `at` after which it is no longer between. */
function exit(at: number, step: number, low: number, high: number): number {
  return step === 0 ? 1 : ((step > 0 ? high : low) - at) / step;
}
