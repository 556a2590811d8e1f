import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import { attractors } from '../orbits/attractors';
import { basins, firstAttractor, undecidedClass } from '../orbits/basins';
import { orbit } from '../orbits/orbit';
import type { FixedPoint, Parameters } from '../types';
import { searchFixedPoints } from './fixedPoints';
import { classified, reducedAt } from './limitCase';

const near = { muMin: -0.5, muMax: 0.5, nuMin: 0.5, nuMax: 3 };
const selu = (omega: number) => ({ omega, tau: 1, lambda: lambda01, alpha: alpha01 });
/** Where (0, 1) meets its saddle, and where it flips; from mpmath, as are the coefficients below (30 digits, mp.diff). */
const exchange = selu(0.901659107216971);
const flip = selu(-1.030787263087097);
/** 2 tanh at τ = 1: ν* = 2.1214735682031787, and at ω = 1/(2 E sech²) the eigenvalue along μ is 1; again with biases. */
const pitchfork = { activation: 'tanh', omega: 1.0646642847980683, tau: 1, lambda: 2, alpha: 1 };
const biased = {
  ...{ activation: 'tanh', omega: 1.0926818823235973, tau: 0.01, lambda: 1, alpha: 1 },
  ...({ layer: 'random', biasVariance: 0.1 } as const),
};

const only = (parameters: Parameters): FixedPoint => {
  const [point, ...others] = searchFixedPoints(parameters, near).points;
  expect(others).toEqual([]);
  return point!;
};

test('where (0, 1) meets its saddle it is half-stable and found to all digits', () => {
  const point = only(exchange);
  expect(point).toMatchObject({ kind: 'saddle', marginal: true, limit: 'above' });
  expect(Math.hypot(point.mu, point.nu - 1)).toBeLessThan(1e-12);
  expect(reducedAt(stepOf(exchange), point)!.square / -0.0168199227151298).toBeCloseTo(1, 5);
});

test('ReLU with the gain and the shift that keep (0, 1) of a random layer is half-stable there, typed as well', () => {
  // 1/√Var f and −E f/√Var f at N(0, 1), from mpmath; q′ − q = (0.6833(√q − 1))² is never below 0.
  const formula = '1.712858550449663*(z > 0 ? lambda*z : 0) - 0.683331696121481';
  const layer: Parameters = { activation: 'formula', formula, omega: 0, tau: 1, lambda: 1, alpha: 1, layer: 'random' };
  const point = only(layer);
  expect(point).toMatchObject({ kind: 'saddle', limit: 'below' });
  expect(Math.hypot(point.mu, point.nu - 1)).toBeLessThan(1e-12);
  expect(classified(kernelOf(layer), layer, 0, 1)).toMatchObject({ kind: 'saddle', limit: 'below' });
  expect(orbit({ mu: 0, nu: 0.9 }, layer, 1).outcome).toMatchObject({ kind: 'sinks', exponent: 2 });
  expect(orbit({ mu: 0, nu: 1.1 }, layer, 1).outcome.kind).toBe('diverges');
});

test('orbits from that side come to it ever more slowly, the others leave, and basins say the same', () => {
  const ends = (mu: number, nu: number) => orbit({ mu, nu }, exchange, 1).outcome;
  expect(ends(0.05, 1.1)).toMatchObject({ kind: 'sinks', exponent: 2 });
  expect(ends(-0.05, 0.95).kind).toBe('collapses');
  const grid = {
    window: { muMin: -1, muMax: 1, nuMin: 0.5, nuMax: 2 },
    nuScale: 'linear',
    columns: 3,
    rows: 2,
  } as const;
  const known = attractors(exchange, grid);
  const { classify } = basins(exchange, known, { maxLayers: 1000 });
  const seen = new Set<string>();
  for (let mu = -0.9; mu < 1; mu += 0.3)
    for (const nu of [0.7, 1.2, 1.9]) {
      const there = classify(mu, nu);
      if (there === undecidedClass) continue;
      const { kind } = known[there - firstAttractor]!;
      expect(ends(mu, nu).kind, `${mu}, ${nu}`).toBe(kind);
      seen.add(kind);
    }
  expect([...seen].sort()).toEqual(['collapses', 'sinks']);
});

test('the flip of (0, 1) is subcritical and repels', () => {
  const repels = only(flip);
  expect(repels).toMatchObject({ kind: 'saddle', limit: 'repels' });
  expect(reducedAt(stepOf(flip), repels)!.cube / -0.12427012830947).toBeCloseTo(1, 4);
});

test('a triple point is one, and tells by its third order: 2 tanh repels, tanh with biases attracts', () => {
  for (const sign of [1, -1]) {
    const repels = { ...pitchfork, omega: sign * pitchfork.omega };
    expect(only(repels)).toMatchObject({ kind: 'saddle', limit: 'repels' });
    expect(Math.hypot(only(repels).mu, only(repels).nu - 2.1214735682031787)).toBeLessThan(1e-9);
    expect(searchFixedPoints(repels, near).nearMisses).toEqual([]);
    const left = orbit({ mu: 0.1, nu: 2.12 }, repels, 4000).points;
    expect(Math.abs(left[100]!.mu)).toBeGreaterThan(0.11);

    const attracts = { ...biased, omega: sign * biased.omega };
    const [point, ...others] = searchFixedPoints(attracts, { ...near, nuMin: 0.01 }).points;
    expect(others).toEqual([]);
    expect(point).toMatchObject({ kind: 'attracting', limit: 'attracts', sinks: 1 });
    expect(Math.hypot(point!.mu, point!.nu - 0.0848205537429691)).toBeLessThan(1e-8);
    // The square of the distance is 1/layers in the end: twice the layers halve it.
    const { points, outcome } = orbit({ mu: 0.3, nu: 0.08 }, attracts, 4000);
    expect(outcome).toMatchObject({ kind: 'sinks', exponent: 1 });
    expect(Math.abs((points[2000]!.mu / points[4000]!.mu) ** 2 - 2)).toBeLessThan(0.05);
  }
});

/** z ↦ e^{iθ}(z + bz² + c|z|²z) with z = μ + i(ν − 1). */
const turning =
  (theta: number, b: number, c: number): Step =>
  (mu, nu, out) => {
    const [x, y] = [mu, nu - 1];
    const u = x + b * (x * x - y * y) + c * (x * x + y * y) * x;
    const v = y + 2 * b * x * y + c * (x * x + y * y) * y;
    const [ux, uy] = [1 + 2 * b * x + c * (3 * x * x + y * y), -2 * b * y + 2 * c * x * y];
    const [vx, vy] = [2 * b * y + 2 * c * x * y, 1 + 2 * b * x + c * (x * x + 3 * y * y)];
    const [p, q] = [Math.cos(theta), Math.sin(theta)];
    out.set([p * u - q * v, 1 + q * u + p * v, 0, p * ux - q * vx, p * uy - q * vy, q * ux + p * vx, q * uy + p * vy]);
  };

test.each([
  [1, 0.5, -0.3, 'attracts'],
  [2.4, 0.5, 0.3, 'repels'],
  [(2 * Math.PI) / 3, 0.5, -0.3, undefined],
  [Math.PI / 2, 0, -0.3, undefined],
] as const)('a pair that turns by %d a layer: %d, %d, %s', (theta, b, c, limit) => {
  const step = turning(theta, b, c);
  const out = new Float64Array(kernelSize);
  step(0, 1, out);
  const point = { mu: 0, nu: 1, marginal: true } as FixedPoint;
  const found = reducedAt(step, point);
  expect(found?.limit).toBe(limit);
  // Of the two units of length it stands in the amplitude of a unit eigenvector, (1, ∓i)/√2.
  if (limit) expect(found!.cube).toBeCloseTo(2 * c, 3);
});
