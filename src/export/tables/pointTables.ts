import type { FixedPoint, Orbit } from '../../math/types';
import type { Picture } from '../Picture';
import { yes } from './cells';
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
    table('fixed-points', 'Fixed points and Jacobians', fixedPointColumns, function* () {
      for (const point of fixedPoints) yield fixedPoint(point);
    }),
  ];
}

const fixedPointColumns =
  'mu nu kind marginal H11 H12 H21 H22 eigenvalue1_re eigenvalue1_im eigenvalue2_re eigenvalue2_im norm residual ' +
  'collapsed kink_growth_least kink_growth_greatest';

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

function fixedPoint(point: FixedPoint): Row {
  const { mu, nu, kind, marginal, H, eigenvalues, norm, residual, boundary, kink } = point;
  const [a, b] = eigenvalues;
  // At a kink there is no derivative, hence no Jacobian.
  const linear = kink ? Array.from({ length: 9 }, () => null) : [...H[0], ...H[1], a.re, a.im, b.re, b.im, norm];
  const more = [yes(boundary), kink?.least ?? null, kink?.greatest ?? null];
  return [mu, nu, kind, yes(marginal), ...linear, residual, ...more];
}
