import { expect, test } from 'vitest';
import type { Orbit } from '../../math/types';
import { inColumns } from '../files/inColumns';
import { fixedPointTable } from './fixedPointTable';
import { layerTable, orbitTables, startTable } from './orbitTables';
import { plain } from './Text';

const points = [
  { mu: 0.1, nu: 1.2 },
  { mu: 0.05, nu: 1.1 },
];
const five = Array.from({ length: 5 }, (_, k) => ({ mu: k, nu: 1 }));
const orbits: readonly Orbit[] = [
  { points, outcome: { kind: 'converges', to: { mu: 0, nu: 1 }, layers: 7, rate: 0.8 } },
  { points, outcome: { kind: 'cycles', period: 5, points: five, layers: 3 } },
  { points, outcome: { kind: 'diverges', layers: 1 } },
] as readonly Orbit[];

test('the table of one orbit holds the rows of the file of all', () => {
  const { rows } = inColumns(orbitTables(orbits)[0]!);
  const single = orbits.flatMap((orbit, index) =>
    [...inColumns(layerTable(orbit, index)).rows].map((row) => ['ABC'[index], ...row]),
  );
  expect([...rows]).toEqual(single);
  expect(layerTable(orbits[1]!, 1).words).toBe('Orbit B, layer by layer');
});

test('an orbit’s end is said in words, and a new start waits for its orbit', () => {
  const starts = orbits.map(() => ({ mu: 0, nu: 2 }));
  const ends = [...startTable(starts, orbits).rows].map((row) => plain(row[3]!));
  expect(ends).toEqual([
    'converges to (0, 1) within 7 layers',
    'cycles through 5 points: (0, 1) (1, 1) (2, 1) (3, 1) …',
    'diverges within 1 layer',
  ]);
  expect([...startTable(starts, []).rows][0]).toEqual(['A', 0, 2, null]);
});

test('a fixed point is on screen by place and kind, in files with its Jacobian', () => {
  const table = fixedPointTable([
    {
      ...{ mu: 0, nu: 0, kind: 'saddle', boundary: true, marginal: true, residual: 0, norm: 2 },
      ...{
        H: [
          [1, 0],
          [0, 2],
        ],
        eigenvalues: [
          { re: 2, im: 0 },
          { re: 1, im: 0 },
        ],
      },
    },
  ]);
  const [row] = [...table.rows];
  const shown = table.columns.flatMap(({ heading }, index) =>
    heading === undefined ? [] : [plain(row![index] ?? '')],
  );
  expect(shown).toEqual(['', '0', '0', 'saddle, collapsed, limit case']);
  const { columns, rows } = inColumns(table);
  expect(columns.slice(0, 6)).toEqual(['mu', 'nu', 'kind', 'marginal', 'H11', 'H12']);
  expect([...rows][0]!.slice(0, 8)).toEqual([0, 0, 'saddle', 'yes', 1, 0, 0, 2]);
});
