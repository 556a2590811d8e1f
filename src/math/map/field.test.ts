import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { field } from './field';
import { momentMap } from './momentMap';

const parameters = { omega: 0.3, tau: 1.1, lambda: lambda01, alpha: alpha01 };
const window = { muMin: -2, muMax: 1, nuMin: 0.01, nuMax: 10 };

test('the field sits at the centres of equal cells, row by row from the lower left', () => {
  const values = field(parameters, { ...window, nuMin: 0 }, { columns: 3, rows: 2, nuScale: 'linear' });
  const places = Array.from({ length: 6 }, (_, k) => [values[4 * k], values[4 * k + 1]]);
  expect(places).toEqual([
    [-1.5, 2.5],
    [-0.5, 2.5],
    [0.5, 2.5],
    [-1.5, 7.5],
    [-0.5, 7.5],
    [0.5, 7.5],
  ]);
});

test('on a logarithmic scale the rows are equal steps of the logarithm', () => {
  const values = field(parameters, window, { columns: 1, rows: 3, nuScale: 'log' });
  const expected = [10 ** -1.5, 10 ** -0.5, 10 ** 0.5];
  // log and exp each lose a few units in the last place.
  for (const [row, nu] of expected.entries()) expect(Math.abs(values[4 * row + 1]! / nu - 1)).toBeLessThan(1e-14);
});

test('every arrow ends where momentMap sends its foot', () => {
  const values = field(parameters, window, { columns: 7, rows: 5, nuScale: 'log' });
  expect(values).toHaveLength(4 * 35);
  for (let k = 0; k < values.length; k += 4)
    expect(momentMap({ mu: values[k]!, nu: values[k + 1]! }, parameters)).toEqual({
      mu: values[k + 2],
      nu: values[k + 3],
    });
});

test('an array that is long enough is written into, a shorter one is left alone', () => {
  const long = new Float64Array(100);
  const short = new Float64Array(3);
  const grid = { columns: 2, rows: 2, nuScale: 'linear' } as const;
  expect(field(parameters, window, grid, long)).toBe(long);
  expect(field(parameters, window, grid, short)).toHaveLength(16);
  expect([...short]).toEqual([0, 0, 0]);
});

test('a logarithmic scale from ν = 0 is refused with the value', () => {
  const grid = { columns: 2, rows: 2, nuScale: 'log' } as const;
  expect(() => field(parameters, { ...window, nuMin: 0 }, grid)).toThrow(/nuMin > 0, not 0/);
});
