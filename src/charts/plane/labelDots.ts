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
  const dots = avoid.dots.flatMap(({ mu, nu }) => [frame.x(mu), frame.y(nu)]);
  for (const line of avoid.lines ?? []) dots.push(...alongLine(line, frame));
  for (const { mu, nu } of avoid.boxes)
    dots.push(...alongLine([mu[0], nu[0], mu[1], nu[0], mu[1], nu[1], mu[0], nu[1], mu[0], nu[0]], frame));
  sampled.set(frame, { avoid, dots });
  return dots;
}

/** Dots along a polyline of the plane, μ and ν in turn, as far as it is in the window; half an em apart. */
export function alongLine(line: ArrayLike<number>, frame: PlaneFrame): number[] {
  const { left, right, top, bottom, textSize } = frame;
  const dots: number[] = [];
  for (let k = 0; k + 3 < line.length; k += 2) {
    const [x0, y0] = [frame.x(line[k]!), frame.y(line[k + 1]!)];
    const [dx, dy] = [frame.x(line[k + 2]!) - x0, frame.y(line[k + 3]!) - y0];
    // The part of the segment that is inside.
    let [from, to] = [0, 1];
    for (const [at, step, low, high] of [
      [x0, dx, left, right],
      [y0, dy, top, bottom],
    ] as const) {
      if (step === 0 && (at < low || at > high)) to = -1;
      if (step === 0) continue;
      const ends = [(low - at) / step, (high - at) / step];
      from = Math.max(from, Math.min(...ends));
      to = Math.min(to, Math.max(...ends));
    }
    if (!(from <= to)) continue;
    const steps = Math.ceil((Math.hypot(dx, dy) * (to - from)) / (0.5 * textSize));
    for (let step = 0; step <= steps; step += 1) {
      const part = from + (steps === 0 ? 0 : ((to - from) * step) / steps);
      dots.push(x0 + part * dx, y0 + part * dy);
    }
  }
  return dots;
}
