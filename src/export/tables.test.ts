import { describe, expect, test } from 'vitest';
import { orbitLetter } from '../charts/orbitWords';
import { pictureOf } from '../reference/pictureOf';
import { csv } from './csv';
import { json } from './json';
import { latex } from './latex';
import { orbitName } from './orbitName';
import { tables } from './tables';

const picture = pictureOf('#omega=0.8&starts=-0.65,0.12;-0.88,0.12&layers=9');

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

  test('is there for orbits, their ends, fixed points, arrows and nullclines', () => {
    expect(all.map(({ id }) => id)).toEqual(['orbits', 'ends', 'fixed-points', 'field', 'nullclines']);
    for (const { columns, rows } of all) {
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test('as CSV holds every double in full', () => {
    const { columns, rows } = readCsv(csv(all[0]!));
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
    const field = readCsv(csv(all[3]!)).rows.flat().map(Number);
    expect(field).toEqual([...picture.field]);
  });

  test('as JSON holds every double in full and says what it belongs to', () => {
    for (const table of all) {
      const read = JSON.parse(json(table, picture));
      expect(read).toMatchObject({ format: 'moment-map table', version: 1, table: table.id, link: picture.link });
      expect(read.parameters).toEqual(picture.request.parameters);
      expect(read.rows.map((row: object) => Object.values(row))).toEqual(table.rows);
    }
  });

  test('has the Jacobian of a fixed point, and none at a kink', () => {
    const { columns, rows } = all[2]!;
    const at = (name: string) => columns.indexOf(name);
    picture.fixedPoints.forEach(({ H, norm, kink }, index) => {
      const row = rows[index]!;
      const cells = ['H11', 'H12', 'H21', 'H22', 'norm'].map((name) => row[at(name)]);
      expect(cells).toEqual(kink ? [null, null, null, null, null] : [...H[0], ...H[1], norm]);
    });
    expect(picture.fixedPoints.some(({ kink }) => kink)).toBe(true);
  });

  test('without rows is still a table', () => {
    const empty = tables({ ...picture, orbits: [] })[0]!;
    expect(csv(empty)).toBe('orbit,layer,mu,nu\r\n');
    expect(JSON.parse(json(empty, picture)).rows).toEqual([]);
  });

  test('with numbers beyond all bounds can be read by programs', () => {
    const table = { id: 'x', words: '', columns: ['a', 'b', 'c'], rows: [[Infinity, -Infinity, 'say "a", b']] };
    expect(csv(table)).toBe('a,b,c\r\ninf,-inf,"say ""a"", b"\r\n');
    expect(JSON.parse(json(table, picture)).rows).toEqual([{ a: 'Infinity', b: '-Infinity', c: 'say "a", b' }]);
  });
});

test('orbits are called as on the page', () => {
  for (let index = 0; index < 60; index += 1) expect(orbitName(index)).toBe(orbitLetter(index));
});

describe('the formulas as LaTeX', () => {
  test('have the numbers of the picture put in, in full', () => {
    const source = latex(pictureOf('#omega=-0.1&tau=1e-7&lambda=1.1&alpha=0.3'));
    expect(source).toContain('m &= \\omega\\mu = (-0.1)\\,\\mu');
    expect(source).toContain('s = \\tau\\nu = 1 \\times 10^{-7}\\,\\nu');
    expect(source).toContain('1.1 \\cdot 0.3\\,(E_1 - Q)');
    for (const { mu, kink, H } of picture.fixedPoints) {
      if (!kink) expect(latex(picture)).toContain(String(H[0][0]));
      if (Math.abs(mu) > 1e-6) expect(latex(picture)).toContain(String(mu));
    }
  });

  test('are well formed: every brace and environment is closed', () => {
    const source = latex(picture);
    let depth = 0;
    for (const sign of source) {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const open: string[] = [];
    for (const [, what, name] of source.matchAll(/\\(begin|end)\{(\w+\*?)\}/g)) {
      if (what === 'begin') open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    expect(source).not.toMatch(/NaN|undefined|Infinity/);
  });
});
