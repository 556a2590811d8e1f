import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import type { Parameters } from '../types';
import { attractors } from './attractors';
import { basins, divergesClass, undecidedClass } from './basins';
import { orbit } from './orbit';
import { regimeOf } from './regime';

const relu = { activation: 'relu', lambda: lambda01, alpha: alpha01 };
const start = { mu: -1, nu: 0.01 };
const end = (parameters: Parameters, at = start) => orbit(at, parameters, 0).outcome;
const grid = { window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 4 }, nuScale: 'linear', columns: 5, rows: 5 } as const;

// By 8000 digits one layer of the first makes of (−1, 0.01) the mean 3.5e-3134 and the variance 6.1e-3138: a deviation
// beside which the mean is nothing. From any such place a layer grows by λω = 1.26, in the end.
const lost: readonly Parameters[] = [
  { ...relu, omega: 1.2, tau: 0.01 },
  { ...relu, activation: 'selu', alpha: 0, omega: 1.2, tau: 0.01 },
  { ...relu, omega: 1.2, tau: 1e-4, layer: 'random' },
  { ...relu, omega: 1.2, tau: 0.01, dropout: 'standard', rate: 0.2 },
  { ...relu, activation: 'formula', formula: 'relu(z)*2', lambda: 1, omega: 0.6, tau: 0.01 },
];

test.each(lost)('what is left of a start below all doubles grows again where a layer grows from there: %o', (layer) => {
  expect(momentMap(start, layer)).toMatchObject({ mu: 0, nu: 0 });
  expect(end(layer).kind).toBe('undecided');
  expect(regimeOf(layer).kind).toBe('diverges');
  const { classify } = basins(layer, attractors(layer, grid), { maxLayers: 5000 });
  expect([divergesClass, undecidedClass]).toContain(classify(start.mu, start.nu));
});

test('and collapses where a layer shrinks it, at the rate of all that is small', () => {
  // λω = 0.84, beside which the deviation's factor λ√τ = 0.105 is nothing.
  const layer = { ...relu, omega: 0.8, tau: 0.01 };
  expect(end(layer)).toMatchObject({ kind: 'collapses', to: { mu: 0, nu: 0 }, layers: 1 });
  expect((end(layer) as { rate: number }).rate).toBeCloseTo(0.8 * lambda01, 12);
  expect(regimeOf(layer).kind).toBe('collapses');
});

test('where f is 0 all about 0, nothing grows from there', () => {
  const step = { activation: 'formula', formula: 'z>1?z:0', omega: 1.2, tau: 0.01, lambda: 1, alpha: 1 };
  expect(end(step)).toMatchObject({ kind: 'collapses', rate: 0 });
});

test('without variance from the first layer on, a mean that ReLU cuts off is gone for good', () => {
  expect(end({ ...relu, omega: 1.2, tau: 0.01 }, { mu: -1, nu: 0 })).toMatchObject({ kind: 'collapses', layers: 1 });
});

test('a direction that a tail turns, if by less than rounding, is not at rest', () => {
  // u = −120 and −4.5 deviations from the kink: with the skip √ν/|μ| grows by the tail alone, in the end to where a layer
  // grows. At 40 digits the second has turned to the kink’s other side after 90,840 layers, at a size of 1e-16,331.
  for (const setting of [
    { omega: 1.2, tau: 0.01, skip: 0.5 },
    { omega: 0.666250198893249, tau: 2.1452576659386975, lambda: 0.8833135111257433, skip: 0.6610299602616578 },
  ]) {
    const layer = { ...relu, ...setting };
    expect(end(layer).kind).toBe('undecided');
    expect(regimeOf(layer).kind).toBe('diverges');
  }
});

test('while SELU far out, whose tail turns directions to the axis, keeps them there', () => {
  // At ω = τ = 1 the axis neither draws nor drives but by the tail, and the mean grows by λ.
  expect(end({ lambda: lambda01, alpha: alpha01, omega: 1, tau: 1 }, { mu: 1e8, nu: 1e12 }).kind).toBe('diverges');
});

test('a variance that rounding keeps from falling below the smallest double is no point of a line', () => {
  // With λω = 1 a mean above 0 stays, and the variance falls by τ.
  const keeps = { activation: 'lrelu', omega: 1, tau: 0.7505, lambda: 1, alpha: 1, beta: 0.2 };
  expect(end(keeps, { mu: 0.1, nu: 1 }).kind).not.toBe('converges');
});

test('nor is what grows again from there, by what rounding makes of it, told to diverge after so many layers', () => {
  // By 33 digits (μ, √ν) is 96 deviations from the kink and sinks by 0.9 a layer, at layer 15,000 to 1e-713.
  const layer = { ...relu, lambda: 1, omega: 0.8379692438989876, tau: 3.030431293207221, skip: 0.9 };
  const at = { mu: -1, nu: 0.0000246537940667461 };
  expect(end(layer, at).kind).toBe('undecided');
  expect(basins(layer, attractors(layer, grid), { maxLayers: 5000 }).classify(at.mu, at.nu)).toBe(undecidedClass);
});

test('where |ω| = √τ a direction comes to rest like 1/layers, and H tells the rate without a kink', () => {
  const layer: Parameters = {
    activation: 'elu',
    omega: -1,
    tau: 1,
    lambda: 0.7584198804106563,
    alpha: 1,
    layer: 'random',
  };
  const outcome = end(layer, { mu: -1, nu: 0.286 });
  expect(outcome).toMatchObject({ kind: 'collapses', to: { mu: 0, nu: 0 } });
  // In (μ, ν) H is [[−λ, 0], [0, λ²]].
  expect((outcome as { rate: number }).rate).toBeCloseTo(layer.lambda, 12);
});

test('a layer that a bias leads on from a lost variance has an end all the same', () => {
  const biased = { omega: -1.1334300627931952, tau: 1.811e-4, lambda: lambda01, alpha: 1, bias: 0.8210355560295284 };
  const layer: Parameters = { activation: 'relu', ...biased, layer: 'random' };
  const at = { mu: -1.1680414695292711, nu: 3.605280887335539 };
  expect(momentMap(momentMap(at, layer), layer)).toMatchObject({ mu: 0, nu: 0 });
  expect(end(layer, at).kind).toBe('cycles');
});
