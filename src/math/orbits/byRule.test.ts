import { describe, expect, test } from 'vitest';
import { momentMap } from '../map/momentMap';
import { stepOf } from '../map/stepOf';
import type { Moments, Parameters } from '../types';
import { attractors } from './attractors';
import { basins, divergesClass } from './basins';
import { orbit } from './orbit';
import { regimeOf } from './regime';

const layer = (activation: string, rest: Partial<Parameters>): Parameters => ({
  ...{ activation, omega: 0, tau: 1, lambda: 1, alpha: 1 },
  ...rest,
});

test('ReLU with He initialisation keeps every second moment, and its orbits come to the line of fixed points', () => {
  const he = layer('relu', { tau: 2, layer: 'random' });
  for (const [mu, nu] of [
    [0, 1],
    [0.5, 1.5],
    [-3, 40],
    [1e-3, 1e-4],
  ] as const) {
    const { outcome } = orbit({ mu, nu }, he, 1);
    if (outcome.kind !== 'converges') throw new Error(outcome.kind);
    expect(outcome.line).toBe(true);
    // THEORY: (√(q/π), q(1 − 1/π)) with the q = ν + μ² of the start, after one layer.
    const q = nu + mu * mu;
    expect(Math.abs(outcome.to.mu / Math.sqrt(q / Math.PI) - 1)).toBeLessThan(1e-12);
    expect(Math.abs(outcome.to.nu / (q * (1 - 1 / Math.PI)) - 1)).toBeLessThan(1e-12);
    expect(outcome.layers).toBe(1);
    expect(outcome.rate).toBeLessThan(1e-12);
  }
  expect(regimeOf(he)).toMatchObject({ kind: 'converges', cycles: [] });
  expect(regimeOf(he).fixedPoint).toBeUndefined();
  // Next to it nothing is kept.
  expect(orbit({ mu: 0.5, nu: 1.5 }, { ...he, tau: 1.9 }, 1).outcome.kind).toBe('collapses');
  expect(orbit({ mu: 0.5, nu: 1.5 }, { ...he, tau: 2.1 }, 1).outcome.kind).toBe('diverges');
});

test('the identity at τ = 1 keeps ν and halves μ at ω = ½: orbits come to the line μ = 0 at that rate', () => {
  const { outcome } = orbit({ mu: 0.4, nu: 0.7 }, layer('identity', { omega: 0.5 }), 1);
  expect(outcome).toMatchObject({ kind: 'converges', line: true, rate: 0.5 });
  // |μ| ≤ 0.01 √0.7: 0.4/2⁶ is.
  expect(outcome.layers).toBe(6);
});

const starts: readonly Moments[] = [
  { mu: 0, nu: 1 },
  { mu: 2, nu: 1e-3 },
  { mu: -5, nu: 30 },
];

test.each([
  ['tanh', 0, 1, 'unit'],
  ['tanh', 1, 0.1, 'random'],
  ['sigmoid', -0.5, 3, 'random'],
] as const)(
  'with the whole input added again %s at ω = %d, τ = %d (%s) grows without bound, ever more slowly',
  (...args) => {
    const [activation, omega, tau, kind] = args;
    const parameters = layer(activation, { omega, tau, layer: kind, skip: 1 });
    const grid = {
      window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 4 },
      nuScale: 'linear',
      columns: 3,
      rows: 3,
    } as const;
    const { classify } = basins(parameters, attractors(parameters, grid));
    const step = stepOf(parameters);
    for (const { mu, nu } of starts) {
      const { outcome } = orbit({ mu, nu }, parameters, 1);
      expect(outcome).toMatchObject({ kind: 'diverges', slowly: true });
      expect(classify(mu, nu)).toBe(divergesClass);
      // The orbit itself: sizes after 2000, 4000 and 8000 layers rise, by less than they would at a rate.
      const out = new Float64Array(7);
      out.set([mu, nu]);
      const sizes: number[] = [];
      for (let n = 1; n <= 8000; n++) {
        step(out[0]!, out[1]!, out);
        if (n === 2000 || n === 4000 || n === 8000) sizes.push(Math.hypot(out[0]!, Math.sqrt(out[1]!)));
      }
      expect(sizes[1]!).toBeGreaterThan(1.2 * sizes[0]!);
      expect(sizes[2]! / sizes[1]!).toBeLessThanOrEqual((sizes[1]! / sizes[0]!) * 1.01);
    }
    expect(regimeOf(parameters).kind).toBe('diverges');
  },
);

test('without variance a unit keeps none, and with a skip below 1 nothing is said by this rule', () => {
  const whole = layer('tanh', { omega: -0.5, skip: 1 });
  expect(orbit({ mu: 0.3, nu: 0 }, whole, 1).outcome.kind).toBe('collapses');
  expect(orbit({ mu: 0, nu: 1 }, { ...whole, skip: 0.999 }, 1).outcome.kind).toBe('converges');
});

test('with a skip of 1 a start that no layer moves in doubles diverges, ever so slowly', () => {
  const still = layer('relu', { omega: 0.72, tau: 3e-4, skip: 1 });
  const start = { mu: -0.3, nu: 1e-6 };
  expect(momentMap(start, still)).toMatchObject(start);
  expect(orbit(start, still, 0).outcome).toMatchObject({ kind: 'diverges', slowly: true });
  const silu = layer('silu', { omega: -1.131, tau: 0.6634, skip: 1 });
  expect(orbit({ mu: 0.1, nu: 1 }, silu, 0).outcome.kind).toBe('diverges');
  expect(regimeOf(silu).kind).toBe('diverges');
});

test('one unit whose ReLU has the gain for its variance, and a shift, keeps every variance and rests at once', () => {
  const gain = 1 / Math.sqrt(0.5 - 0.5 / Math.PI);
  const { outcome } = orbit({ mu: 0.4, nu: 0.7 }, layer('formula', { formula: `${gain}*relu(z) - 0.7` }), 1);
  if (outcome.kind !== 'converges') throw new Error(outcome.kind);
  expect(outcome).toMatchObject({ line: true, rate: 0 });
  expect(outcome.to.mu).toBeCloseTo(gain * Math.sqrt(0.7 / (2 * Math.PI)) - 0.7, 11);
  expect(outcome.to.nu).toBeCloseTo(0.7, 11);
});

describe.each([{ activation: 'identity' }, { activation: 'formula', formula: '1*z + 0' }])('a straight f, %o', (f) => {
  const straight = (rest: Partial<Parameters>) => layer(f.activation, { ...f, ...rest });

  test('with a bias and ω = 0 rests at once in one unit at τ = 1, on the line μ = b', () => {
    const parameters = straight({ bias: 0.3 });
    for (const { mu, nu } of starts) {
      const { outcome } = orbit({ mu, nu }, parameters, 1);
      if (outcome.kind !== 'converges') throw new Error(outcome.kind);
      expect(outcome).toMatchObject({ line: true, rate: 0 });
      expect(outcome.layers).toBeLessThanOrEqual(1);
      expect(Math.abs(outcome.to.mu - 0.3)).toBeLessThan(1e-14);
      expect(Math.abs(outcome.to.nu / nu - 1)).toBeLessThan(1e-13);
    }
    expect(regimeOf(parameters)).toEqual({ kind: 'converges', cycles: [] });
  });

  test.each<[string, Partial<Parameters>, (n: number) => readonly [number, number]]>([
    // From (0.5, 1): ν′ = ν + μ² + σ_b² in a random layer, and μ′ = μ + b at ω = 1.
    ['b in a random layer', { layer: 'random', bias: 0.3 }, (n) => [0.3, 1.25 + 0.09 * (n - 1)]],
    ['σ_b² in a random layer', { layer: 'random', biasVariance: 0.2 }, (n) => [0, 1.25 + 0.2 * n]],
    ['b in one unit at ω = 1', { omega: 1, bias: 0.3 }, (n) => [0.5 + 0.3 * n, 1]],
  ])('with %s adds a constant a layer and leaves ever more slowly', (_, rest, after) => {
    const parameters = straight(rest);
    const { points, outcome } = orbit({ mu: 0.5, nu: 1 }, parameters, 50);
    const [mu, nu] = after(50);
    expect(points[50]!.mu).toBeCloseTo(mu, 9);
    expect(points[50]!.nu).toBeCloseTo(nu, 9);
    expect(outcome).toMatchObject({ kind: 'diverges', slowly: true });
    expect(regimeOf(parameters)).toEqual({ kind: 'diverges', cycles: [] });
  });

  test('is told by its factors elsewhere', () => {
    const ends = (rest: Partial<Parameters>) => orbit({ mu: 0.5, nu: 1 }, straight(rest), 1).outcome.kind;
    expect(ends({ bias: 0.3, tau: 0.99 })).toBe('collapses');
    expect(ends({ bias: 0.3, tau: 1.01 })).toBe('diverges');
    expect(ends({ bias: 0.3, tau: 0.5, layer: 'random' })).toBe('converges');
  });
});
