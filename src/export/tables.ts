import type { FixedPoint, Orbit, Polyline } from '../math/types';
import { heatRows } from './heatRows';
import { orbitName } from './orbitName';
import type { Picture } from './Picture';
import { inRows, type Row, type Table, table, yes } from './Table';

/** Every table of a picture, in the order in which a reader would ask for them. */
export function tables(picture: Picture): readonly Table[] {
  const { nullclines, varianceCurve, boxImages, heat } = picture;
  return [
    ...pointTables(picture),
    fieldTable(picture),
    table('nullclines', 'Nullclines', 'curve piece mu nu', function* () {
      yield* curve('mean', nullclines.mean);
      yield* curve('variance', nullclines.variance);
    }),
    ...(varianceCurve
      ? [
          table('variance-curve', 'Variance after a layer, by the variance before it', 'nu nu_next', () =>
            inRows(varianceCurve, 2),
          ),
        ]
      : []),
    ...(boxImages
      ? [
          table('box-images', 'Images of the followed box: outlines', 'layer mu nu', function* () {
            for (const { layer, outline } of boxImages.images) yield* inRows(outline, 2, layer);
          }),
        ]
      : []),
    ...(heat ? [heatRows(heat)] : []),
  ];
}

/** Arrows, one a row. */
export function fieldTable({ field }: Pick<Picture, 'field'>): Table {
  return table('field', 'Arrows: points and their images', 'mu nu mu_next nu_next', () => inRows(field, 4));
}

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

function* curve(name: string, pieces: readonly Polyline[]): Generator<Row> {
  for (const [piece, line] of pieces.entries()) yield* inRows(line, 2, name, piece);
}
