import type { Orbit } from '../../math/types';
import type { Picture } from '../Picture';
import { fixedPointTable } from './fixedPointTable';
import { orbitName } from './orbitName';
import { type Row, type Table, table } from './Table';

/** Where orbits go, and where nothing moves. */
export function pointTables({ orbits, fixedPoints }: Pick<Picture, 'orbits' | 'fixedPoints'>): readonly Table[] {
  return [
    table('orbits', 'Orbits, layer by layer', 'orbit layer mu nu', function* () {
      for (const [index, { points }] of orbits.entries())
        for (const [layer, { mu, nu }] of points.entries()) yield [orbitName(index), layer, mu, nu];
    }),
    table('ends', 'Where the orbits end', 'orbit end layers rate period mu nu', function* () {
      for (const [index, orbit] of orbits.entries()) yield* ends(orbit, index);
    }),
    fixedPointTable(fixedPoints),
  ];
}

/** One row for a limit, one for each point of a cycle, and one without a place for what has none. */
function ends({ outcome }: Orbit, index: number): readonly Row[] {
  const row = (at: { mu: number; nu: number } | null): Row => [
    orbitName(index),
    outcome.kind,
    outcome.layers,
    'rate' in outcome ? outcome.rate : null,
    'period' in outcome ? outcome.period : null,
    at?.mu ?? null,
    at?.nu ?? null,
  ];
  if (outcome.kind === 'cycles') return outcome.points.map(row);
  return [row('to' in outcome ? outcome.to : null)];
}
