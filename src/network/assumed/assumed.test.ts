import { expect, test } from 'vitest';
import { alpha01, jacobian, lambda01, momentMap } from '../../math';
import type { Parameters } from '../../math/types';
import { crossed as reference } from '../../reference/network.json';
import { assumedLayer } from './assumedLayer';
import { assumedPair } from './assumedPair';
import { bands } from './bands';
import { crossed } from './crossed';

const plain: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const usual = { parameters: plain, centred: false, drift: 0 };

test.each(reference as [number, number, number, number][])(
  'E f(z) f(y) of SELU at m = %d, s = %d and correlation %d is right to nine digits',
  (m, s, c, value) => {
    expect(Math.abs(crossed(m, s, c, plain) - value)).toBeLessThan(1e-9);
  },
);

test('the correlation map of SELU at q = 1 has the slopes 0.97068 at 0 and 1.07157 at 1, and fixed ends', () => {
  const C = (c: number) => crossed(0, 1, c, plain);
  expect(Math.abs(C(0))).toBeLessThan(1e-12);
  expect(C(1)).toBeCloseTo(1, 10);
  const h = 1e-4;
  expect((C(h) - C(-h)) / (2 * h)).toBeCloseTo(0.97068, 5);
  // The kink makes the one-sided quotient at 1 err by the root of its step: extrapolated from two.
  const slope = (step: number) => (C(1) - C(1 - step)) / step;
  expect(2 * slope(1e-4) - slope(4e-4)).toBeCloseTo(1.07157, 4);
});

test.each([
  [{}, { layer: 'random' as const }],
  [
    { bias: 0.2, biasVariance: 0.1, skip: 0.3 },
    { layer: 'random' as const, bias: 0.2, biasVariance: 0.1, skip: 0.3 },
  ],
])('independent weights are the random layer of the moment map, with %j', (additions, same) => {
  const parameters = { ...plain, omega: 0.3, tau: 1.2, dropout: 'alpha' as const, rate: 0.1, ...additions };
  const point = { mu: 0.4, nu: 1.3 };
  const { to, H } = assumedLayer(point, { ...usual, parameters })!;
  const random = { ...parameters, ...same };
  const expected = momentMap(point, random);
  expect(to.mu).toBeCloseTo(expected.mu, 13);
  expect(to.nu).toBeCloseTo(expected.nu, 13);
  for (const [i, row] of jacobian(point, random).entries())
    for (const [j, entry] of row.entries()) expect(H[i]![j]!).toBeCloseTo(entry, 12);
});

test('centred weights follow the map of one unit, since they take a shared mean away', () => {
  const parameters = { ...plain, omega: 0.3, tau: 1.2, bias: 0.1 };
  const point = { mu: 0.4, nu: 1.3 };
  const { to, H } = assumedLayer(point, { ...usual, parameters, centred: true })!;
  const expected = momentMap(point, parameters);
  expect(to.nu).toBeCloseTo(expected.nu, 13);
  expect(to.mu).toBeCloseTo(expected.mu, 13);
  expect(H[1][0]).toBeCloseTo(jacobian(point, parameters)[1][0], 12);
});

test('a drift d of the weights makes τ greater by d²', () => {
  const point = { mu: 0.4, nu: 1.3 };
  const drifted = assumedLayer(point, { ...usual, drift: 0.5 })!;
  const greater = assumedLayer(point, { ...usual, parameters: { ...plain, tau: 1.25 } })!;
  expect(drifted.to).toEqual(greater.to);
  expect(drifted.chi).toBe(greater.chi);
});

test('χ of SELU at (0, 1) is 1.07157, so that 32 layers multiply squared gradients by 9.13', () => {
  const { chi } = assumedLayer({ mu: 0, nu: 1 }, usual)!;
  expect(chi).toBeCloseTo(1.0715749924558, 12);
  expect(Math.floor(100 * chi ** 32)).toBe(913);
});

test('two equal inputs stay equal, with bias, skip and drift, and their product is the second moment', () => {
  const parameters = { ...plain, omega: 0.2, tau: 1.1, bias: 0.2, biasVariance: 0.1, skip: 0.4 };
  for (const centred of [false, true]) {
    const settings = { parameters, centred, drift: 0.3 };
    const point = { mu: 0.4, nu: 1.3 };
    const layer = assumedLayer(point, settings)!;
    expect(assumedPair(point.nu + point.mu ** 2, point, layer, settings)).toBeCloseTo(
      layer.to.nu + layer.to.mu ** 2,
      9,
    );
  }
});

test('what leaves the doubles is not followed', () => {
  expect(assumedLayer({ mu: 1e200, nu: 1 }, usual)).toBeUndefined();
});

test('a kick stretches the variance’s band at its layer with all that came from the layers before', () => {
  const orbit = [0.2, 0.1, 0.05].map((mu) => ({ mu, nu: 1.1 }));
  const scatter = [1e-3, 2e-3, 3e-3].map((size) => [size, size / 4, 2 * size] as const);
  const [plainly, kicked] = [1, 3].map((factor) => {
    const [first, second, [mean, both, variance]] = scatter as [Scatter, Scatter, Scatter];
    const last = [mean, both * factor, variance * factor * factor] as const;
    return bands(orbit, [first, second, last], { ...usual, kick: { layer: 2, mean: 0.5, variance: factor } })[2]!;
  });
  expect(kicked!.mean).toBeCloseTo(plainly!.mean, 12);
  expect(kicked!.variance).toBeCloseTo(3 * plainly!.variance, 12);
  expect(kicked!.correlation).toBeCloseTo(plainly!.correlation, 12);
});

type Scatter = readonly [mean: number, both: number, variance: number];
