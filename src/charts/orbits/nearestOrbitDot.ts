import type { Moments, NuScale, Orbit, Window } from '../../math/types';
import type { LayerMark } from './LayerMark';
import { nearestDot } from './nearestDot';

/**
 * The layer of an orbit whose dot in the plane is within `reach` pixels of a point; null when none is.
 * @param size of the plane in pixels; its axes' margins are neglected, which makes the reach a little smaller
 */
export function nearestOrbitDot(
  orbits: readonly Orbit[],
  point: Moments,
  window: Window,
  nuScale: NuScale,
  size: { readonly width: number; readonly height: number },
  reach = 9,
): LayerMark | null {
  const { muMin, muMax, nuMin, nuMax } = window;
  const up = (nu: number) => (nuScale === 'log' ? Math.log(nu) : nu);
  const x = ({ mu }: Moments) => ((mu - muMin) / (muMax - muMin)) * size.width;
  const y = ({ nu }: Moments) => (up(nu) / (up(nuMax) - up(nuMin))) * size.height;
  const dots = orbits.flatMap(({ points }, orbit) =>
    points.map((dot, layer) => ({ orbit, layer, x: x(dot), y: y(dot) })),
  );
  return nearestDot(dots, x(point), y(point), reach);
}
