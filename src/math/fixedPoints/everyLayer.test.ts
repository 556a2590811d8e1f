import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import type { Parameters } from '../types';
import { boundaryFixedPoints, searchBoundary } from './boundaryFixedPoints';
import { fixedPoints, searchFixedPoints } from './fixedPoints';

const window = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const typed = (formula: string, omega = 0, tau = 1): Parameters => ({
  ...{ omega, tau, lambda: 1, alpha: 1, activation: 'formula', formula },
});
const inside = (parameters: Parameters) => fixedPoints(parameters, window).filter(({ nu }) => nu > 0);

test.each([
  ['selu', 1, 0, 1, '1'],
  ['selu', 0.5625, -0.0334694888, 0.0398287437, '0.19957'],
  ['selu', 0.7737, -0.0537401444, 0.3645574967, '0.60379'],
  ['selu', 1.25, 0.1644393379, 2.2710243999, '1.507'],
  ['selu', 1.5, 0.5666213781, 5.3973655197, '2.323'],
  ['selu', 1.75, 2.665556657, 31.84858714, '5.643'],
  ['elu', 1.5, 0.1252565197, 0.4776943551, '0.6912'],
  ['tanh', 25 / 9, 0, 0.4242529765, '0.65135'],
  ['silu', 3, 0.1482940162, 0.2053317772, '0.4531'],
])('in a random layer %s at τ = %d keeps (%d, %d) and nothing else with ν > 0', (name, tau, mu, nu, deviation) => {
  const own = name === 'selu' ? {} : { lambda: 1, alpha: 1, ...(name === 'elu' ? {} : { activation: name }) };
  const points = inside({ ...selu, tau, ...own, layer: 'random' });
  expect(points).toHaveLength(1);
  // Half a unit in the last of the ten digits after the point, seven for the largest.
  expect(Math.abs(points[0]!.mu - mu)).toBeLessThan(tau === 1.75 ? 6e-9 : 6e-11);
  expect(Math.abs(points[0]!.nu - nu)).toBeLessThan(tau === 1.75 ? 6e-8 : 6e-11);
  // Of the units' outputs, as it is usually told.
  const digits = deviation.length - 1 - deviation.indexOf('.');
  expect(Math.sqrt(points[0]!.nu).toFixed(deviation === '1' ? 0 : digits)).toBe(deviation);
  // SiLU's smaller slope at 0 lets smaller moments sink, larger ones grow.
  expect(points[0]!.kind).toBe(name === 'silu' ? 'saddle' : 'attracting');
});

test.each<Partial<Parameters>>([
  { omega: 0.5, tau: 1.2, bias: 0.3 },
  { omega: -0.8, tau: 1, bias: -0.4, skip: 0.5 },
  { omega: 0.3, tau: 0.9, layer: 'random', bias: 0.1, biasVariance: 0.05 },
  { omega: 0.7, tau: 0.8, layer: 'random', skip: 0.6 },
  { omega: -0.4, tau: 1.1, layer: 'random', biasVariance: 0.2, dropout: 'standard', rate: 0.1 },
])('with %o every point found is kept by the map, and the search is complete', (layer) => {
  const parameters = { ...selu, ...layer };
  const { points, complete } = searchFixedPoints(parameters, window);
  expect(complete).toBe(true);
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) {
    const to = momentMap(point, parameters);
    expect(Math.abs(to.mu - point.mu)).toBeLessThanOrEqual(1e-12 * (Math.abs(point.mu) + Math.sqrt(point.nu)));
    expect(Math.abs(to.nu - point.nu)).toBeLessThanOrEqual(1e-12 * point.nu);
  }
});

test('with the whole input added again (κ = 1) only what f maps to 0 without variance can stay', () => {
  expect(fixedPoints({ ...selu, omega: 0.5, skip: 1 }, window)).toMatchObject([{ mu: 0, nu: 0 }]);
  expect(fixedPoints({ ...selu, skip: 1, bias: 0.5 }, window)).toEqual([]);
  // At ω = 0 every mean then stays.
  expect(searchBoundary({ ...selu, skip: 1 }, window).segments).toEqual([[-1000, 1000]]);
});

test('biases that differ leave nothing on ν = 0, a bias moves what is there', () => {
  expect(boundaryFixedPoints({ ...selu, layer: 'random', biasVariance: 0.1 }, window)).toEqual([]);
  expect(boundaryFixedPoints({ ...selu, layer: 'random' }, window)).toMatchObject([{ mu: 0, nu: 0, boundary: true }]);
  const [only, ...others] = boundaryFixedPoints({ ...selu, omega: 0.5, bias: 1 }, window);
  // μ = λ(μ/2 + 1) on the right side of the kink.
  expect(only!.mu).toBeCloseTo(lambda01 / (1 - lambda01 / 2), 12);
  expect(others).toEqual([]);
});

test('z³ at ω = 1 keeps −1, 0 and 1 without variance', () => {
  const points = boundaryFixedPoints(typed('z^3', 1), window);
  expect(points.map(({ mu, kind }) => [mu, kind])).toEqual([
    [-1, 'repelling'],
    [0, 'attracting'],
    [1, 'repelling'],
  ]);
});

test('where a formula is the identity to the last digit no neighbour passes for a point of its own', () => {
  for (const formula of ['z/(1 + exp(-z))', 'z*sigmoid(z)'])
    for (const { mu } of boundaryFixedPoints(typed(formula, 1, 1.5), window)) expect(Math.abs(mu)).toBeLessThan(20);
});

test('at a jump every neighbour is thrown away, on ν = 0 and above it', () => {
  const points = boundaryFixedPoints(typed('sign(z)', 1), window);
  expect(points.map(({ mu, kind }) => [mu, kind])).toEqual([
    [-1, 'attracting'],
    [0, 'repelling'],
    [1, 'attracting'],
  ]);
});

test('softsign’s slopes are resolved by samples, so that its search is complete', () => {
  expect(searchFixedPoints(typed('z/(1 + abs(z))', 1, 1.5), window).complete).toBe(true);
});

test('a segment of fixed points on ν = 0 is told from its ends', () => {
  const { segments, points } = searchBoundary({ ...selu, omega: 1 / lambda01 }, window);
  expect(segments).toEqual([[0, 1000]]);
  expect(points.map(({ mu }) => mu).slice(-2)).toEqual([0, 1000]);
  expect(searchBoundary(typed('min(max(z, -1), 1)', 1), window).segments).toEqual([[-1, 1]]);
});

test('where variances are kept but for rounding none of them passes for fixed, nor for a pair about to meet', () => {
  // Beside the far kink of |z − 1/3| + 5 a layer keeps every small variance to the last digit.
  // SELU with λ = 1 does so at a bias of 3, but has a point at ν = 2.77.
  for (const [parameters, count] of [
    [typed('abs(z - 1/3) + 5', 0.2), 0],
    [typed('z > 1/3 ? tanh(300*(z - 1/3)) : z', 0.3), 1],
    [{ ...selu, bias: 3, lambda: 1 }, 1],
  ] as const) {
    const { points, nearMisses, continua, evaluations } = searchFixedPoints(parameters, window, 50_000);
    expect(continua).toEqual([]);
    expect(points.filter(({ nu }) => nu > 0)).toHaveLength(count);
    expect(nearMisses).toEqual([]);
    expect(evaluations).toBeLessThan(60_000);
  }
});
