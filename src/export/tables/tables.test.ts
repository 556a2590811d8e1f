import { describe, expect, test } from 'vitest';
import { heatOf, pictureOf } from '../../reference/pictureOf';
import { csv } from '../files/csv';
import { inColumns } from '../files/inColumns';
import { json } from '../files/json';
import { heatMapTable } from './heatMapTable';
import type { Table } from './Table';
import { tables } from './tables';

const picture = pictureOf('#omega=0.8&starts=-0.65,0.12;-0.88,0.12&layers=9');

const csvOf = (table: Table) => [...csv(table)].join('');
const jsonOf = (table: Table) => JSON.parse([...json(table, picture)].join(''));

/** The numbers of a CSV as a reader's program would read them. */
function readCsv(text: string): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const [columns = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return { columns, rows };
}

describe('a table', () => {
  const all = tables(picture);
  const files = all.map(inColumns);

  test('is there for orbits, their ends, fixed points, arrows and nullclines', () => {
    expect(all.map(({ id }) => id)).toEqual(['orbits', 'ends', 'fixed-points', 'field', 'nullclines']);
    for (const { columns, rows } of files) {
      expect([...rows].length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('as CSV holds every double in full', () => {
    const { columns, rows } = readCsv(csvOf(all[0]!));
    expect(columns).toEqual(['orbit', 'layer', 'mu', 'nu']);
    const read = rows.map(([orbit, layer, mu, nu]) => ({
      orbit,
      layer: Number(layer),
      mu: Number(mu),
      nu: Number(nu),
    }));
    const wanted = picture.orbits.flatMap(({ points }, index) =>
      points.map(({ mu, nu }, layer) => ({ orbit: 'AB'[index], layer, mu, nu })),
    );
    expect(read).toEqual(wanted);
    const field = readCsv(csvOf(all[3]!)).rows.flat().map(Number);
    expect(field).toEqual([...picture.field]);
  });

  test('as JSON holds every double in full and says what it belongs to', () => {
    for (const [index, table] of all.entries()) {
      const read = jsonOf(table);
      expect(read).toMatchObject({ format: 'moment-map table', version: 1, table: table.id, link: picture.link });
      expect(read.parameters).toEqual(picture.request.parameters);
      expect(read.rows.map((row: object) => Object.values(row))).toEqual([...files[index]!.rows]);
    }
  });

  test('has the Jacobian of a fixed point, and none at a kink', () => {
    const { columns } = files[2]!;
    const rows = [...files[2]!.rows];
    const at = (name: string) => columns.indexOf(name);
    picture.fixedPoints.forEach(({ H, norm, kink }, index) => {
      const row = rows[index]!;
      const cells = ['H11', 'H12', 'H21', 'H22', 'norm'].map((name) => row[at(name)]);
      expect(cells).toEqual(kink ? [null, null, null, null, null] : [...H[0], ...H[1], norm]);
    });
    expect(picture.fixedPoints.some(({ kink }) => kink)).toBe(true);
  });

  test('of the heat map has a row for every cell, in pieces that are soon made', () => {
    const link = '#omega=0.8&window=-1.1,0.3,0.01,1.2&scale=log';
    const made = (['norm', 'layers', 'basins'] as const).map((kind) =>
      heatMapTable(heatOf(`${link}&heat=${kind}`, 40, 30)),
    );
    const [norm, layers, basins] = made.map(inColumns);
    expect([norm!.columns, layers!.columns, basins!.columns]).toEqual([
      ['mu', 'nu', 'norm'],
      ['mu', 'nu', 'layers', 'end', 'end_mu', 'end_nu'],
      ['mu', 'nu', 'end', 'end_mu', 'end_nu'],
    ]);
    for (const table of [norm!, layers!, basins!]) expect([...table.rows]).toHaveLength(1200);
    // The last cell's middle, half a step below the window's top on its logarithmic axis.
    const [mu, nu, sigma] = [...norm!.rows].at(-1)! as [number, number, number];
    expect(mu).toBeCloseTo(0.3 - 1.4 / 80, 12);
    expect(nu).toBeCloseTo(1.2 * (0.01 / 1.2) ** (1 / 60), 12);
    expect(sigma).toBeGreaterThan(0.5);
    const ends = new Set([...basins!.rows].map((row) => row.slice(2, 4).join(' ')));
    expect([...ends].some((end) => end.startsWith('collapses -0.907'))).toBe(true);
    expect([...ends].some((end) => end.startsWith('converges'))).toBe(true);
    expect([...csv(made[0]!)].length).toBeGreaterThan(3);
  });

  test('without rows is still a table', () => {
    const empty = tables({ ...picture, orbits: [] })[0]!;
    expect(csvOf(empty)).toBe('orbit,layer,mu,nu\r\n');
    expect(jsonOf(empty).rows).toEqual([]);
  });

  test('with numbers beyond all bounds can be read by programs', () => {
    const table = {
      id: 'x',
      words: '',
      columns: ['a', 'b', 'c'].map((name) => ({ name })),
      rows: [[Infinity, -Infinity, 'say "a", b']],
    };
    expect(csvOf(table)).toBe('a,b,c\r\ninf,-inf,"say ""a"", b"\r\n');
    expect(jsonOf(table).rows).toEqual([{ a: 'Infinity', b: '-Infinity', c: 'say "a", b' }]);
  });
});
