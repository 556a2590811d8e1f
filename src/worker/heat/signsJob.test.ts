import { expect, test } from 'vitest';
import { alpha01, columnCentres, lambda01, rowCentres, signOf, signRow, worked } from '../../math';
import type { SignsPicture } from '../../math/SignsPicture';
import type { SignsRequest } from './heatMessages';
import { signsJob } from './signsJob';

const usual: SignsRequest = {
  parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 160,
  rows: 96,
};

function results(change: Partial<SignsRequest> = {}): { readonly first: SignsPicture; readonly last: SignsPicture } {
  const steps = signsJob({ ...usual, ...change });
  let first: SignsPicture | undefined;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { first: first!, last: value };
    first ??= value.partial;
  }
}

test('a coarse picture comes first, and each of its cells is one of the final picture', () => {
  const { first, last } = results();
  expect([first.stride, first.columns, first.rows]).toEqual([8, 20, 12]);
  expect([last.stride, last.columns, last.rows]).toEqual([1, 160, 96]);
  for (let row = 0; row < first.rows; row++)
    for (let column = 0; column < first.columns; column++)
      expect(first.masks.meanGrows[row * 20 + column]).toBe(last.masks.meanGrows[(row * 8 + 4) * 160 + column * 8 + 4]);
});

test('at the self-normalizing weights the two nullclines make four regions, each with its own signs', () => {
  const { ways } = results().last;
  // Each more than a twentieth of the plane; what is kept to the last digit is next to none.
  const large = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter(
    (way) => ways.filter((own) => own === way).length > ways.length / 20,
  );
  expect(large.map((way) => [(way % 3) - 1, Math.floor(way / 3) - 1])).toEqual([
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]);
});

test('the variance grows in the lower half of the plane and leaps nowhere', () => {
  const { masks } = results().last;
  expect(masks.varianceGrows.slice(0, 160 * 48).every(Boolean)).toBe(true);
  expect(masks.varianceGrows.slice(160 * 48).some(Boolean)).toBe(false);
  expect(masks.varianceLeaps.some(Boolean)).toBe(false);
});

test.each([
  {},
  { omega: -1.3, tau: 1.4 },
  { activation: 'gelu', omega: 0.3 },
  { activation: 'formula', formula: 'sin(3*z)', omega: 1.9, tau: 3.5 },
])('where all around is alike cells are not asked for, and are what they would be: %o', (change) => {
  const request = { ...usual, parameters: { ...usual.parameters, ...change }, columns: 320, rows: 224 };
  const mus = columnCentres(request);
  const every = new Uint8Array(mus.length * request.rows);
  const before = worked();
  for (const [row, nu] of rowCentres(request).entries()) signRow(request.parameters, mus, nu, every, row * mus.length);
  const all = worked() - before;
  const { ways, masks } = results(request).last;
  expect(worked() - before - all).toBeLessThanOrEqual(0.6 * all);
  for (const [k, code] of every.entries()) {
    const { mean, variance, meanLeaps, varianceLeaps } = signOf(code);
    if (ways[k] !== mean + 1 + 3 * (variance + 1)) expect.fail(`cell ${k} has other signs`);
    if (masks.meanLeaps[k] !== Number(meanLeaps) || masks.varianceLeaps[k] !== Number(varianceLeaps))
      expect.fail(`cell ${k} leaps otherwise`);
  }
});
