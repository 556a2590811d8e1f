import { expect, test } from 'vitest';
import { fixedPoints } from '../fixedPoints/fixedPoints';
import { kernelSize } from '../kernel';
import { stepOf } from '../map/stepOf';
import type { Parameters } from '../types';
import { attractors } from './attractors';
import { basins, firstAttractor } from './basins';
import { orbit } from './orbit';
import { regimeOf } from './regime';

const at = (activation: string, omega: number, tau: number, layer?: 'random'): Parameters => ({
  ...{ activation, omega, tau, lambda: 1, alpha: 1 },
  ...(layer && { layer }),
});
const start = { mu: 0.3, nu: 1 };

test.each([
  ['tanh', 0, 1, undefined, 1],
  ['tanh', 0.5, 1, undefined, 1],
  ['tanh', -0.7, 1, undefined, 1],
  ['tanh', 1, 0.5, undefined, 1],
  ['tanh', 1, 1, undefined, 1],
  ['tanh', 0, 1, 'random', 1],
  ['elu', 0, 1, undefined, 2],
  ['elu', 0.5, 1, undefined, 2],
] as const)('%s at ω = %d, τ = %d (%s) sinks like layers^−%d, as its own orbit does', (...args) => {
  const [activation, omega, tau, layer, exponent] = args;
  const parameters = at(activation, omega, tau, layer);
  const { outcome } = orbit(start, parameters, 1);
  if (outcome.kind !== 'sinks') throw new Error(outcome.kind);
  expect(outcome.to).toEqual({ mu: 0, nu: 0 });
  expect(outcome.layers).toBeLessThan(500);
  // The samples lie within 0.03 of the point, where terms of higher order are a few hundredths.
  expect(Math.abs(outcome.exponent - exponent)).toBeLessThan(0.05);
  const step = stepOf(parameters);
  const out = Float64Array.from([start.mu, start.nu, ...Array<number>(kernelSize - 2).fill(0)]);
  const square = () => out[0]! ** 2 + out[1]!;
  let late = 0;
  for (let n = 1; n <= 8000; n++) {
    step(out[0]!, out[1]!, out);
    if (n === 4000) late = square();
  }
  expect(Math.abs(Math.log2(late / square()) - exponent)).toBeLessThan(0.05);
  expect(regimeOf(parameters).kind).toBe('collapses');
});

/** τ at which (0, 0), on the kink of slopes 1 and α = ½, keeps √ν in the limit: 1 over the variance of that kink. */
const neutralTau = 1 / (0.625 - 0.125 / Math.PI);

test('at a kink with the factor 1 the next order decides: SELU with α = ½ sinks like layers^−2', () => {
  const parameters: Parameters = { omega: 0, tau: neutralTau, lambda: 1, alpha: 0.5 };
  for (const nu of [0.01, 1, 9]) {
    const { outcome } = orbit({ mu: 0.3, nu }, parameters, 1);
    if (outcome.kind !== 'sinks') throw new Error(outcome.kind);
    expect(outcome.to).toEqual({ mu: 0, nu: 0 });
    expect(Math.abs(outcome.exponent - 2)).toBeLessThan(0.05);
  }
  const [point] = fixedPoints(parameters, near);
  expect(point).toMatchObject({ kind: 'attracting', marginal: true });
  expect(Math.abs(point!.sinks! - 2)).toBeLessThan(0.05);
  // A leaky ReLU bends nowhere else: each ν is kept, and nothing sinks.
  const kept: Parameters = { ...parameters, activation: 'lrelu', beta: 0.5 };
  expect(orbit({ mu: 0.3, nu: 1 }, kept, 1).outcome.kind).not.toBe('sinks');
});

const near = { muMin: -0.5, muMax: 0.5, nuMin: 0, nuMax: 0.5 };

test.each([
  ['tanh', 0, 1, 1],
  ['tanh', 0.5, 1, 1],
  ['tanh', 1, 0.5, 1],
  ['tanh', 1, 1, 1],
  ['elu', 0, 1, 2],
] as const)('the point that %s sinks to at ω = %d, τ = %d is called attracting, and how', (...args) => {
  const [activation, omega, tau, exponent] = args;
  const point = fixedPoints(at(activation, omega, tau), near).find(({ mu, nu }) => mu === 0 && nu === 0)!;
  expect(point).toMatchObject({ kind: 'attracting', marginal: true });
  expect(Math.abs(point.sinks! - exponent)).toBeLessThan(0.05);
});

test('a limit case that attracts on one side only, or repels, is not called attracting', () => {
  // ELU at λω = 1: e^z − 1 < z draws μ < 0 away, and for μ > 0 every point is fixed.
  for (const parameters of [at('elu', 1, 0.5), { ...at('formula', 0, 1), formula: 'z+tanh(z)^3/3' }]) {
    const point = fixedPoints(parameters, near).find(({ mu, nu }) => mu === 0 && nu === 0)!;
    expect(point.sinks).toBeUndefined();
  }
});

test('a limit case that repels, or keeps what it has, is none to sink to', () => {
  // tanh(z) ∘ 1/tanh′ grows beyond z: z + z³/3, as sinh’s first terms.
  const repels: Parameters = { ...at('formula', 0, 1), formula: 'z+tanh(z)^3/3' };
  expect(orbit({ mu: 0, nu: 1e-3 }, repels, 1, { maxLayers: 200 }).outcome.kind).not.toBe('sinks');
  expect(orbit({ mu: 0, nu: 1 }, at('relu', 0, 2, 'random'), 1, { maxLayers: 200 }).outcome.kind).not.toBe('sinks');
  expect(orbit({ mu: 0.2, nu: 1 }, at('identity', 0.5, 1), 1, { maxLayers: 200 }).outcome.kind).not.toBe('sinks');
});

test('a basin map has a class for it, and does not wait for its last per cent', () => {
  const grid = { window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }, nuScale: 'linear', columns: 5, rows: 5 } as const;
  const parameters = at('tanh', 0.5, 1);
  const known = attractors(parameters, grid);
  expect(known.map(({ kind, rate }) => [kind, rate])).toEqual([['sinks', 1]]);
  const counted = basins(parameters, known, { reach: 0.01, maxLayers: 300 });
  expect(counted.classify(0.5, 1)).toBe(firstAttractor);
  expect(counted.layers).toBeLessThan(100);
});
