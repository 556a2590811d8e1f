import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../constants';
import { kernelOf } from '../../map/kernelOf';
import { finish } from '../../numeric/finish';
import type { Moments, Parameters } from '../../types';
import { searchFixedPoints } from '../fixedPoints';
import { sample } from './sample';

const everywhere = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
const near = { muMin: -3, muMax: 3, nuMin: 1e-12, nuMax: 12 };

const number = (min: number, max: number) => fc.integer({ min: 0, max: 999 }).map((k) => min + ((max - min) * k) / 999);
const settings: fc.Arbitrary<Parameters> = fc.record({
  omega: number(-1.5, 1.5),
  tau: number(0.2, 2.7),
  lambda: fc.oneof(fc.constant(lambda01), number(0.8, 2)),
  alpha: fc.oneof(fc.constant(alpha01), number(0, 3)),
  activation: fc.constantFrom('selu', 'selu', 'lselu', 'relu', 'lrelu'),
  beta: fc.constant(0.1),
  layer: fc.constantFrom('unit', 'unit', 'random'),
  bias: fc.oneof(fc.constant(0), number(-1, 1)),
  skip: fc.oneof(fc.constant(0), number(0, 0.9)),
});

const same = (p: Moments, q: Moments) =>
  Math.abs(p.mu - q.mu) < 1e-5 * (Math.sqrt(q.nu) + Math.abs(q.mu)) && Math.abs(p.nu - q.nu) < 1e-5 * q.nu;

test('where a search with bounds proves what there is, sampling finds the same, in 320 random layers', () => {
  let found = 0;
  fc.assert(
    fc.property(settings, (parameters) => {
      const search = searchFixedPoints(parameters, everywhere);
      fc.pre(search.complete && search.continua.length === 0);
      const points = search.points.filter(({ nu }) => nu > 0);
      const region = { ...everywhere, nuMin: 1e-12 };
      const { roots } = finish(sample(kernelOf(parameters), parameters, region, { near, seeds: [] }));
      for (const point of points)
        expect(
          roots.some((root) => same(root, point)),
          JSON.stringify(point),
        ).toBe(true);
      expect(roots).toHaveLength(points.length);
      found += points.length;
    }),
    { numRuns: 320 },
  );
  expect(found).toBeGreaterThan(80);
});

test('the number of evaluations is bounded, whatever the activation does', () => {
  const typed = (formula: string, omega: number, tau: number): Parameters => ({
    ...{ omega, tau, lambda: 1, alpha: 1, activation: 'formula', formula },
  });
  for (const parameters of [
    typed('z*cos(z)', 1, 1.5),
    typed('sin(3*z)', 1, 2),
    typed('sign(z)', 1, 1),
    typed('z^3', 1, 1),
    typed('z*abs(z)^1.5', 0.7, 0.4),
    typed('abs(z - 1/3) + 5', 0.2, 1),
    typed('z*z*z*z*z', 0, 1),
  ]) {
    const region = { ...everywhere, nuMin: 1e-12 };
    const { evaluations } = finish(sample(kernelOf(parameters), parameters, region, { near, seeds: [] }));
    // 1000 to 2500 of the sample, what one level of cells can still add, and the seeds' orbits.
    expect(evaluations, parameters.formula).toBeLessThan(6000);
  }
});

test('the saddles at which small variances end to collapse are found on both sides of an odd f', () => {
  const parameters: Parameters = {
    ...{ omega: 1.3, tau: 1.6, lambda: 1, alpha: 1, skip: 0.2 },
    ...{ activation: 'formula', formula: 'sin(2*z) + 0.4*z' },
  };
  const window = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
  const near = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
  const saddles = searchFixedPoints(parameters, window, undefined, { near }).points.filter(
    ({ kind, nu }) => kind === 'saddle' && nu > 0,
  );
  // By a grid of 241 × 181 cells and sums of 480 nodes.
  expect(saddles.map(({ mu }) => Math.sign(mu)).sort()).toEqual([-1, 1]);
  for (const { mu, nu } of saddles) {
    expect(Math.abs(mu)).toBeCloseTo(3.0314583990542, 10);
    expect(nu).toBeCloseTo(0.0511047183443, 10);
  }
});

test('steps at whole numbers have their saddle, where both Jacobian and Newton’s method need the one at 0', () => {
  const layer = { omega: 2.241, tau: 0.615, lambda: 1, alpha: 1, activation: 'formula', formula: 'floor(z)' } as const;
  const { points } = searchFixedPoints({ ...layer, layer: 'random' }, everywhere, undefined, { near });
  expect(points.map(({ kind }) => kind)).toEqual(['repelling', 'saddle']);
  // From mpmath: sums over the steps, 30 digits.
  expect(points[1]!.mu).toBeCloseTo(0.4029631016818648, 12);
  expect(points[1]!.nu).toBeCloseTo(0.4773477173703932, 12);
});

test('what takes long is sampled closely enough for a saddle above the part that matters most', () => {
  const layer = { omega: 1.705, tau: 0.994, lambda: 1, alpha: 1, biasVariance: 0.4, skip: 0.5 };
  const typed = { activation: 'formula', formula: 'min(floor(z), 2)', layer: 'random' } as const;
  const { points } = searchFixedPoints({ ...layer, ...typed }, everywhere, undefined, {
    near: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  });
  expect(points.map(({ kind }) => kind)).toEqual(['attracting', 'saddle']);
  // By sums over the steps and Newton’s method from cells of a grid of its own.
  expect(points[1]!.mu).toBeCloseTo(0.7198787934635, 9);
  expect(points[1]!.nu).toBeCloseTo(3.8138772474752, 9);
});
