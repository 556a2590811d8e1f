import { expect, test } from 'vitest';
import { dropoutProblem } from '../activations/dropoutOf';
import { alpha01, lambda01 } from '../constants';
import { boundaryFixedPoints } from '../fixedPoints/boundaryFixedPoints';
import { fixedPoints, searchFixedPoints } from '../fixedPoints/fixedPoints';
import { kernelOf } from '../map/kernelOf';
import { momentMap } from '../map/momentMap';
import { orbit } from '../orbits/orbit';
import { regimeOf } from '../orbits/regime';
import type { Parameters } from '../types';
import { alphaDropout } from './dropout';

const layer: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const window = { muMin: -10, muMax: 10, nuMin: 0, nuMax: 100 };

// Figures with nine digits.
test.each([
  [0.95, 0.954844476, 0.08393557],
  [0.9, 0.921284516, 0.16197097],
  [0.8, 0.878903583, 0.30903996],
  [0.5, 0.886404895, 0.77919393],
])('alpha dropout with keep probability %d multiplies by %d and adds %d', (q, a, b) => {
  const found = alphaDropout(q, lambda01, alpha01);
  expect(found.alphaPrime).toBe(-lambda01 * alpha01);
  expect(Math.abs(found.a - a)).toBeLessThan(1e-9);
  expect(Math.abs(found.b - b)).toBeLessThan(1e-8);
});

// Figures with six decimals.
test.each([
  [0.05, 0.023622, 1.263294],
  [0.1, 0.05501, 1.611434],
  [0.2, 0.154205, 2.75019],
])('standard dropout at rate %d moves the fixed point to (%d, %d)', (rate, mu, nu) => {
  const { points, complete } = searchFixedPoints({ ...layer, dropout: 'standard', rate }, window);
  const inside = points.filter((point) => point.nu > 0);
  expect(complete).toBe(true);
  expect(inside).toHaveLength(1);
  expect(Math.abs(inside[0]!.mu - mu)).toBeLessThan(6e-7);
  expect(Math.abs(inside[0]!.nu - nu)).toBeLessThan(6e-7);
  expect(inside[0]!.kind).toBe('attracting');
});

test.each([0.05, 0.1, 0.2, 0.5, 0.9])('alpha dropout at rate %d keeps (0, 1) fixed', (rate) => {
  const image = momentMap({ mu: 0, nu: 1 }, { ...layer, dropout: 'alpha', rate });
  // As exact as λ₀₁ and α₀₁ are: a mean of 1e-16 and a variance of 1 + 2e-16.
  expect(Math.abs(image.mu)).toBeLessThan(1e-15);
  expect(Math.abs(image.nu - 1)).toBeLessThan(1e-15);
});

test('alpha dropout keeps any mean and variance it is set to, whatever the activation and the rate', () => {
  for (const activation of ['selu', 'elu', 'sigmoid', 'starrelu'])
    for (const rate of [0.05, 0.3, 0.8]) {
      const plain = { ...layer, activation, omega: 0.3, tau: 1.4 };
      const keeps = momentMap({ mu: 0.4, nu: 1.7 }, plain);
      const image = momentMap({ mu: 0.4, nu: 1.7 }, { ...plain, dropout: 'alpha', rate, keeps });
      // A few roundings of numbers near 1.
      expect(Math.abs(image.mu - keeps.mu)).toBeLessThan(2e-15);
      expect(Math.abs(image.nu - keeps.nu)).toBeLessThan(4e-15);
    }
  const { a, b } = alphaDropout(0.8, lambda01, alpha01, { mu: 0, nu: 1 });
  expect({ a, b }).toEqual(
    (({ a: scale, b: shift }) => ({ a: scale, b: shift }))(alphaDropout(0.8, lambda01, alpha01)),
  );
  expect(dropoutProblem({ ...layer, dropout: 'alpha', rate: 0.1, keeps: { mu: 0, nu: 0 } })).toMatch(/got \(0, 0\)/);
});

test('the moments are those of masked units, summed by hand over kept and dropped', () => {
  const rate = 0.3;
  const q = 1 - rate;
  const before = momentMap({ mu: 0.4, nu: 1.7 }, { ...layer, omega: 0.7 });
  const second = before.nu + before.mu ** 2;
  const standard = momentMap({ mu: 0.4, nu: 1.7 }, { ...layer, omega: 0.7, dropout: 'standard', rate });
  expect(Math.abs(standard.mu - before.mu)).toBeLessThan(1e-15);
  expect(Math.abs(standard.nu - (second / q - before.mu ** 2))).toBeLessThan(1e-14);
  const { a, b, alphaPrime } = alphaDropout(q, lambda01, alpha01);
  const mixed = { first: q * before.mu + rate * alphaPrime, second: q * second + rate * alphaPrime ** 2 };
  const alpha = momentMap({ mu: 0.4, nu: 1.7 }, { ...layer, omega: 0.7, dropout: 'alpha', rate });
  expect(Math.abs(alpha.mu - (a * mixed.first + b))).toBeLessThan(1e-15);
  expect(Math.abs(alpha.nu - a * a * (mixed.second - mixed.first ** 2))).toBeLessThan(1e-14);
});

test('a rate of 0 drops nothing: the kernel is SELU’s own', () => {
  expect(kernelOf({ dropout: 'standard', rate: 0 })).toBe(kernelOf({}));
});

test('with dropout ν = 0 holds no fixed point but where f gives what dropped units get', () => {
  for (const omega of [-1.05, 0.8, 0.91]) {
    const standard = boundaryFixedPoints({ ...layer, omega, dropout: 'standard', rate: 0.1 }, window);
    expect(standard.map(({ mu, nu }) => [mu, nu])).toEqual([[0, 0]]);
    expect(boundaryFixedPoints({ ...layer, omega, dropout: 'alpha', rate: 0.1 }, window)).toEqual([]);
  }
  const sigmoid = { ...layer, activation: 'sigmoid', dropout: 'standard', rate: 0.1 } as const;
  expect(boundaryFixedPoints(sigmoid, window)).toEqual([]);
});

test('a start without variance gets one from dropout and goes where the others go', () => {
  const parameters: Parameters = { ...layer, omega: 0.8, dropout: 'standard', rate: 0.1 };
  const { points, outcome } = orbit({ mu: -0.9, nu: 0 }, parameters, 3);
  expect(points[1]!.nu).toBeGreaterThan(0);
  expect(outcome.kind).toBe('converges');
  const without = orbit({ mu: -0.9, nu: 0 }, { ...layer, omega: 0.8 }, 3);
  expect(without.outcome.kind).toBe('collapses');
});

test('the collapsed attractor of ω = 0.8 is gone with dropout: every start converges', () => {
  expect(regimeOf({ ...layer, omega: 0.8 }).kind).toBe('mixed');
  expect(regimeOf({ ...layer, omega: 0.8, dropout: 'standard', rate: 0.1 }).kind).toBe('converges');
  expect(regimeOf({ ...layer, omega: 0.8, dropout: 'alpha', rate: 0.1 }).kind).toBe('converges');
});

test('the 2-cycle without variance of ω = −1.05 is none with dropout: what orbits end in has variance', () => {
  const without = regimeOf({ ...layer, omega: -1.05 });
  expect(without.cycles.flat().map(({ nu }) => nu)).toEqual([0, 0]);
  for (const dropout of ['standard', 'alpha'] as const) {
    const { kind, cycles, fixedPoint } = regimeOf({ ...layer, omega: -1.05, dropout, rate: 0.1 });
    expect(['converges', 'cycles', 'mixed']).toContain(kind);
    for (const { nu } of [...cycles.flat(), ...(fixedPoint ? [fixedPoint] : [])]) expect(nu).toBeGreaterThan(0.1);
  }
});

test('a formula that cannot be read is no problem of dropout', () => {
  const broken = { ...layer, activation: 'formula', formula: 'z +', dropout: 'alpha', rate: 0.1 } as const;
  expect(dropoutProblem(broken)).toBeUndefined();
  expect(() => momentMap({ mu: 0, nu: 1 }, broken)).toThrow(RangeError);
});

test('ReLU with standard dropout at τ = 1 collapses, for it lets through 0.42 of a variance', () => {
  const points = fixedPoints({ ...layer, activation: 'relu', dropout: 'standard', rate: 0.1 }, window);
  expect(points.map(({ mu, nu, kind }) => [mu, nu, kind])).toEqual([[0, 0, 'attracting']]);
});

test.each([
  [{ dropout: 'standard', rate: 1 }, /below 1, got 1/],
  [{ dropout: 'alpha', rate: -0.1 }, /got -0.1/],
  [{ dropout: 'alpha', rate: 0.1, activation: 'identity' }, /z → −∞/],
] as const)('%j is refused with a sentence', (change, words) => {
  expect(dropoutProblem({ ...layer, ...change })).toMatch(words);
  expect(() => momentMap({ mu: 0, nu: 1 }, { ...layer, ...change })).toThrow(words);
});

test('a grid of starts reaches no fixed point that the search misses, with dropout of both kinds', () => {
  for (const dropout of ['standard', 'alpha'] as const)
    for (const omega of [-1.2, -0.5, 0, 0.6, 0.95])
      for (const tau of [0.5, 1, 1.4]) {
        const parameters: Parameters = { ...layer, omega, tau, dropout, rate: 0.15 };
        const { points, complete } = searchFixedPoints(parameters, { muMin: -30, muMax: 30, nuMin: 0, nuMax: 1e4 });
        expect(complete).toBe(true);
        for (const mu of [-2, 0, 1])
          for (const nu of [0.05, 1, 6]) {
            const { outcome } = orbit({ mu, nu }, parameters, 1);
            if (outcome.kind !== 'converges' || outcome.to.nu > 1e4 || Math.abs(outcome.to.mu) > 30) continue;
            const { to } = outcome;
            const near = points.some((p) => Math.abs(p.mu - to.mu) < 1e-8 && Math.abs(p.nu / to.nu - 1) < 1e-8);
            expect(near, `ω=${omega} τ=${tau} ${dropout}: (${to.mu}, ${to.nu})`).toBe(true);
          }
      }
});
