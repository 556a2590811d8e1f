import type { Moments, Window } from '../../math/types';
import { windowProblem } from '../rules/windowRule';
import type { State } from '../State';

/**
 * The window widened as little as needed, with some air, so that the point is inside;
 * as it is when none can show the point.
 */
export function around(window: Window, nuScale: State['nuScale'], { mu, nu }: Moments): Window {
  const [muMin, muMax] = widened(window.muMin, window.muMax, mu);
  const log = nuScale === 'log';
  if (log && nu <= 0) return window;
  const [low, high] = log
    ? widened(Math.log(window.nuMin), Math.log(window.nuMax), Math.log(nu)).map(Math.exp)
    : widened(window.nuMin, window.nuMax, nu);
  const kept = (limit: number, old: number) => (Math.abs(limit - old) < 1e-12 * old ? old : limit);
  const nuMin = kept(Math.max(0, low!), window.nuMin);
  const wider = { muMin, muMax, nuMin, nuMax: kept(high!, window.nuMax) };
  return windowProblem(wider, nuScale) === undefined ? wider : window;
}

function widened(min: number, max: number, value: number): readonly [number, number] {
  const air = 1.15;
  const centre = (min + max) / 2;
  const reached = centre + (value - centre) * air;
  return [value < min ? reached : min, value > max ? reached : max];
}
