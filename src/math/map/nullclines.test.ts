import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { fixedPoints } from '../fixedPoints/fixedPoints';
import type { Polyline } from '../types';
import { momentMap } from './momentMap';
import { nullclines } from './nullclines';

const window = { muMin: -3, muMax: 3, nuMin: 0.01, nuMax: 12 };
const selu = (omega: number, tau: number) => ({ omega, tau, lambda: lambda01, alpha: alpha01 });
const vertices = (lines: readonly Polyline[]) =>
  lines.flatMap((line) =>
    Array.from({ length: line.length / 2 }, (_, k) => ({ mu: line[2 * k]!, nu: line[2 * k + 1]! })),
  );

test.each([
  [0, 1],
  [0.8, 1],
  [0.91, 1],
  [-1, 1],
  [0.5, 1.5],
] as const)('at ω = %d, τ = %d every vertex keeps its mean, or its variance', (omega, tau) => {
  for (const nuScale of ['linear', 'log'] as const) {
    const lines = nullclines(selu(omega, tau), window, { nuScale });
    expect(lines.mean.length).toBeGreaterThan(0);
    expect(lines.variance.length).toBeGreaterThan(0);
    // An edge is at most 0.2 long and solved to 1e-13 of it; slopes are below 10.
    for (const point of vertices(lines.mean))
      expect(Math.abs(momentMap(point, selu(omega, tau)).mu - point.mu)).toBeLessThan(1e-11);
    for (const point of vertices(lines.variance))
      expect(Math.abs(momentMap(point, selu(omega, tau)).nu / point.nu - 1)).toBeLessThan(1e-11);
  }
});

test('at ω = 0 the variance’s nullcline is the level ν = 1, right across', () => {
  const { variance } = nullclines(selu(0, 1), window, { nuScale: 'linear' });
  expect(variance).toHaveLength(1);
  const points = vertices(variance);
  for (const { nu } of points) expect(nu).toBeCloseTo(1, 11);
  expect(Math.min(...points.map(({ mu }) => mu))).toBe(-3);
  expect(Math.max(...points.map(({ mu }) => mu))).toBe(3);
});

test('both curves pass every fixed point at less than a cell', () => {
  const cell = [6 / 64, 12 / 64] as const;
  for (const omega of [-0.5, 0.3, 0.8, 0.85]) {
    const { mean, variance } = nullclines(selu(omega, 1), window, { nuScale: 'linear' });
    const points = fixedPoints(selu(omega, 1), window);
    expect(points.length).toBeGreaterThan(0);
    for (const { mu, nu } of points)
      for (const lines of [mean, variance])
        expect(
          vertices(lines).some((p) => Math.abs(p.mu - mu) <= cell[0] && Math.abs(p.nu - nu) <= cell[1]),
          `ω = ${omega}, (${mu}, ${nu})`,
        ).toBe(true);
  }
});

test('the variance’s curve may end on ν = 0, where τ f′(ωμ)² = 1', () => {
  const { variance } = nullclines(selu(0.8, 1), { ...window, nuMin: 0 }, { nuScale: 'linear', columns: 60 });
  const ends = vertices(variance).filter(({ nu }) => nu === 0);
  // λα e^(ωμ) = 1; the slope λ on the other side never is 1.
  const mu = -Math.log(lambda01 * alpha01) / 0.8;
  expect(ends.some((end) => Math.abs(end.mu - mu) < 1e-10)).toBe(true);
});

test('a logarithmic scale from ν = 0 is refused with the value', () => {
  expect(() => nullclines(selu(0, 1), { ...window, nuMin: 0 }, { nuScale: 'log' })).toThrow(/nuMin > 0, not 0/);
});
