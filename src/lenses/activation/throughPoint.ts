import type { FixedPoint, Moments, Orbit } from '../../math/types';
import { selectedPoint } from '../../state/point/selectedPoint';
import type { State } from '../../state/State';
import { shownLayer } from '../../state/shownLayer';
import { orbitLetter } from '../../words/orbitLetter';

/** A point of the plane that goes through the layer, and which it is. */
export interface ThroughPoint {
  readonly point: Moments;
  readonly words: string;
}

type Chosen = Pick<State, 'through' | 'playhead' | 'layers' | 'selected'>;

/**
 * The point whose net input is shown. By itself: the playhead's layer of the first orbit while there is a playhead,
 * else the chosen fixed point, else (0, 1); an orbit without a playhead is taken at its last layer.
 */
export function throughPoint(
  state: Chosen,
  { fixedPoints, orbits }: { readonly fixedPoints: readonly FixedPoint[]; readonly orbits: readonly Orbit[] },
): ThroughPoint {
  const { through, selected } = state;
  const standard = { point: { mu: 0, nu: 1 }, words: 'the point (0, 1)' };
  if (through === 'standard') return standard;
  if (through.startsWith('orbit') || (through === 'auto' && state.playhead !== null && orbits.length > 0)) {
    const index = through === 'auto' ? 0 : Number(through.slice('orbit'.length)) - 1;
    return onOrbit(orbits[index], index, shownLayer(state)) ?? standard;
  }
  const point = fixedPoints[selectedPoint(fixedPoints, selected)];
  // Without a variance there is nothing to see, so by itself the page does not choose such a point.
  if (!point || (through === 'auto' && selected === null && point.nu === 0)) return standard;
  return { point: { mu: point.mu, nu: point.nu }, words: `the chosen fixed point, ${kinds[point.kind]}` };
}

const kinds = { attracting: 'attracting', repelling: 'repelling', saddle: 'a saddle' } as const;

function onOrbit(orbit: Orbit | undefined, index: number, playhead: number | null): ThroughPoint | undefined {
  if (!orbit) return undefined;
  const layer = Math.min(playhead ?? Infinity, orbit.points.length - 1);
  const { mu, nu } = orbit.points[layer]!;
  return { point: { mu, nu }, words: `layer ${layer} of orbit ${orbitLetter(index)}` };
}
