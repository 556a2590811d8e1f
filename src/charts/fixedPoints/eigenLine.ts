import type { Moments } from '../../math/types';
import type { PlaneFrame } from '../plane/planeFrame';

/** Where a line through a point leaves the plotted window: its pixels from end to end. */
export interface EigenLine {
  readonly places: readonly { readonly x: number; readonly y: number }[];
}

const samples = 48;

/**
 * The straight line through a point along a direction, inside the window; null when it does not meet the window.
 * On a log axis it bends.
 */
export function eigenLine(point: Moments, [du, dv]: readonly [number, number], frame: PlaneFrame): EigenLine | null {
  const { muMin, muMax, nuMin, nuMax } = frame.window;
  let [from, to] = [-Infinity, Infinity];
  for (const [at, step, low, high] of [
    [point.mu, du, muMin, muMax],
    [point.nu, dv, nuMin, nuMax],
  ] as const) {
    if (step === 0) {
      if (at < low || at > high) return null;
      continue;
    }
    const ends = [(low - at) / step, (high - at) / step];
    from = Math.max(from, Math.min(...ends));
    to = Math.min(to, Math.max(...ends));
  }
  if (!(from < to)) return null;
  const count = frame.nuScale === 'log' ? samples : 1;
  const places = Array.from({ length: count + 1 }, (_, k) => {
    const nu = (t: number) => Math.min(nuMax, Math.max(nuMin, point.nu + t * dv));
    let t = from + ((to - from) * k) / count;
    // Steps that look even on the log axis.
    if (frame.nuScale === 'log' && dv !== 0)
      t = Math.min(to, Math.max(from, (nu(from) * (nu(to) / nu(from)) ** (k / count) - point.nu) / dv));
    return { x: frame.x(point.mu + t * du), y: frame.y(nu(t)) };
  });
  return { places };
}
