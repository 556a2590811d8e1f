import type { FixedPoint, Orbit, Polyline } from '../math/types';
import { heatRows } from './heatRows';
import { orbitName } from './orbitName';
import type { Picture } from './Picture';
import { type Row, rowsOf, type Table } from './Table';

/** Every table of a picture, in the order in which a reader would ask for them. */
export function tables({ orbits, field, fixedPoints, nullclines, heat }: Picture): readonly Table[] {
  return [
    {
      id: 'orbits',
      words: 'Orbits, layer by layer',
      columns: ['orbit', 'layer', 'mu', 'nu'],
      rows: rowsOf(function* () {
        for (const [index, { points }] of orbits.entries())
          for (const [layer, { mu, nu }] of points.entries()) yield [orbitName(index), layer, mu, nu];
      }),
    },
    {
      id: 'ends',
      words: 'Where the orbits end',
      columns: ['orbit', 'end', 'layers', 'rate', 'period', 'mu', 'nu'],
      rows: orbits.flatMap(ends),
    },
    {
      id: 'fixed-points',
      words: 'Fixed points and Jacobians',
      columns: [
        ...['mu', 'nu', 'kind', 'marginal', 'H11', 'H12', 'H21', 'H22'],
        ...['eigenvalue1_re', 'eigenvalue1_im', 'eigenvalue2_re', 'eigenvalue2_im', 'norm', 'residual'],
      ],
      rows: fixedPoints.map(fixedPoint),
    },
    {
      id: 'field',
      words: 'Arrows: points and their images',
      columns: ['mu', 'nu', 'mu_next', 'nu_next'],
      rows: rowsOf(function* () {
        for (let index = 0; index < field.length; index += 4) yield [...field.subarray(index, index + 4)];
      }),
    },
    {
      id: 'nullclines',
      words: 'Nullclines',
      columns: ['curve', 'piece', 'mu', 'nu'],
      rows: rowsOf(function* () {
        yield* curve('mean', nullclines.mean);
        yield* curve('variance', nullclines.variance);
      }),
    },
    ...(heat ? [heatRows(heat)] : []),
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

function fixedPoint({ mu, nu, kind, marginal, H, eigenvalues, norm, residual, kink }: FixedPoint): Row {
  const [a, b] = eigenvalues;
  // At a kink there is no derivative, hence no Jacobian.
  const linear = kink ? Array.from({ length: 9 }, () => null) : [...H[0], ...H[1], a.re, a.im, b.re, b.im, norm];
  return [mu, nu, kind, marginal ? 'yes' : 'no', ...linear, residual];
}

function* curve(name: string, pieces: readonly Polyline[]): Generator<Row> {
  for (const [piece, line] of pieces.entries())
    for (let index = 0; index < line.length; index += 2) yield [name, piece, line[index]!, line[index + 1]!];
}
