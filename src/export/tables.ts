import type { FixedPoint, Orbit, Polyline } from '../math/types';
import { orbitName } from './orbitName';
import type { Picture } from './Picture';
import type { Cell, Table } from './Table';

/** Every table of a picture, in the order in which a reader would ask for them. */
export function tables({ orbits, field, fixedPoints, nullclines }: Picture): readonly Table[] {
  return [
    {
      id: 'orbits',
      words: 'Orbits, layer by layer',
      columns: ['orbit', 'layer', 'mu', 'nu'],
      rows: orbits.flatMap(({ points }, index) =>
        points.map(({ mu, nu }, layer) => [orbitName(index), layer, mu, nu] as const),
      ),
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
      words: 'The arrows: points and images',
      columns: ['mu', 'nu', 'mu_next', 'nu_next'],
      rows: Array.from({ length: field.length / 4 }, (_, index) => [...field.subarray(4 * index, 4 * index + 4)]),
    },
    {
      id: 'nullclines',
      words: 'Nullclines',
      columns: ['curve', 'piece', 'mu', 'nu'],
      rows: [...curve('mean', nullclines.mean), ...curve('variance', nullclines.variance)],
    },
  ];
}

/** One row for a limit, one for each point of a cycle, and one without a place for what has none. */
function ends({ outcome }: Orbit, index: number): readonly (readonly Cell[])[] {
  const row = (at: { mu: number; nu: number } | null): readonly Cell[] => [
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

function fixedPoint({ mu, nu, kind, marginal, H, eigenvalues, norm, residual, kink }: FixedPoint): readonly Cell[] {
  const [a, b] = eigenvalues;
  // At a kink there is no derivative, hence no Jacobian.
  const linear = kink ? Array.from({ length: 9 }, () => null) : [...H[0], ...H[1], a.re, a.im, b.re, b.im, norm];
  return [mu, nu, kind, marginal ? 'yes' : 'no', ...linear, residual];
}

function curve(name: string, pieces: readonly Polyline[]): readonly (readonly Cell[])[] {
  return pieces.flatMap((line, piece) =>
    Array.from({ length: line.length / 2 }, (_, index) => [name, piece, line[2 * index]!, line[2 * index + 1]!]),
  );
}
