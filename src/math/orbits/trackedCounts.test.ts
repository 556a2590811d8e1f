import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '..';
import { type CellGrid, columnCentres, rowCentres } from '../map/cellGrid';
import type { Parameters } from '../types';
import { attractors } from './attractors';
import { basins, unknownClass } from './basins';
import { farField } from './farField';
import { trackedCounts } from './trackedCounts';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const settings: readonly Parameters[] = [
  paper,
  { ...paper, omega: 0.8 },
  { ...paper, omega: 0.95 },
  { ...paper, omega: -1.02 },
  { ...paper, omega: 0.3, layer: 'random' },
  { ...paper, omega: -0.2, tau: 1.2, layer: 'random', bias: 0.3, biasVariance: 0.2, skip: 0.4 },
  { ...paper, omega: 0.3, tau: 1.4, activation: 'elu', lambda: 1, alpha: 1 },
  { ...paper, omega: 0.5, tau: 2, activation: 'lrelu', lambda: 1, alpha: 0.1, bias: -0.3 },
];
const linear = { window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, nuScale: 'linear' } as const;
const log = { window: { muMin: -3, muMax: 3, nuMin: 0.01, nuMax: 20 }, nuScale: 'log' } as const;

/** What is told of a grid, and in how many of the cells told it is not what following the cell finds. */
function compare(parameters: Parameters, grid: CellGrid) {
  const options = { reach: 0.01, maxLayers: 300, known: farField(parameters) };
  const known = attractors(parameters, { ...grid, columns: 7, rows: 7 });
  const steps = trackedCounts(parameters, known, grid, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { classes, layers } = step.value;
  const followed = basins(parameters, known, options);
  const mus = columnCentres(grid);
  const nus = rowCentres(grid);
  let told = 0;
  const unlike: string[] = [];
  for (const [k, kind] of classes.entries()) {
    if (kind === unknownClass) continue;
    told++;
    const [mu, nu] = [mus[k % grid.columns]!, nus[Math.floor(k / grid.columns)]!];
    const own = followed.classify(mu, nu);
    if (own !== kind || followed.layers !== layers[k])
      unlike.push(`(${mu}, ${nu}): told ${kind}, ${layers[k]}; followed ${own}, ${followed.layers}`);
  }
  return { part: told / classes.length, unlike };
}

test.each([
  ['linear', linear],
  ['log', log],
] as const)('on a %s axis every cell told has the class and the layers that following it finds', (_, view) => {
  for (const parameters of settings)
    expect(compare(parameters, { ...view, columns: 75, rows: 61 }).unlike, JSON.stringify(parameters)).toEqual([]);
});

test('where the map contracts, nearly all cells are told; those next to ν = 0 are not', () => {
  expect(compare(paper, { ...linear, columns: 120, rows: 120 }).part).toBeGreaterThan(0.85);
  expect(compare(paper, { ...log, columns: 120, rows: 120 }).part).toBeGreaterThan(0.95);
});

test('they are told though means fall below all rounding, unless a lost sign decides', () => {
  const tanh: Parameters = { omega: 0.3, tau: 1.5, lambda: 1, alpha: 1, activation: 'tanh' };
  expect(compare(tanh, { ...linear, columns: 64, rows: 48 }).part).toBeGreaterThan(0.7);
  const wave: Parameters = {
    ...{ activation: 'formula', formula: 'sin(2*z)', lambda: 1, alpha: 1, layer: 'random' },
    ...{ omega: 1.2056350708007812, tau: 0.7758304420144287 },
  };
  const wide = { window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 30 }, nuScale: 'linear' } as const;
  const { part, unlike } = compare(wave, { ...wide, columns: 40, rows: 32 });
  expect(unlike).toEqual([]);
  expect(part).toBeLessThan(0.9);
});

test('nothing is told where starts sink to ν = 0 ever more slowly', () => {
  const sinking: Parameters = { omega: 0, tau: 1, lambda: 1, alpha: 1, activation: 'tanh' };
  expect(compare(sinking, { ...linear, columns: 24, rows: 24 }).part).toBe(0);
});
