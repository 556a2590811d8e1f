import { expect, test } from 'vitest';
import { kernelSize } from '../kernel';
import type { Parameters } from '../types';
import { kernelOf } from './kernelOf';
import { stepOf } from './stepOf';
import { straightStep } from './straightStep';

const [short, long] = [2 ** -30, 2 ** 200];
const weights = { omega: 0.7, tau: 1.3, lambda: 1.2, alpha: 1.6 } as const;

const typed = (formula: string, more: Partial<Parameters> = {}): Parameters => ({
  ...{ ...weights, activation: 'formula', formula },
  ...more,
});

const cases = [
  { ...weights, activation: 'gelu' },
  { ...weights, activation: 'tanh', layer: 'random' },
  { ...weights, activation: 'relu', skip: 0.5 },
  typed('z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)'),
  typed('abs(z) + sin(z)'),
] as const satisfies readonly Parameters[];

const places = [
  [1, 0.25],
  [-0.6, 1],
  [0, 1],
  [0.3, 1e-8],
] as const;

test.each(cases)('next to (0, 0) the layer is that of two straight lines: $activation $formula', (parameters) => {
  const kernel = kernelOf(parameters);
  const [step, straight] = [stepOf(parameters, kernel), straightStep(parameters, kernel, short, true)!];
  const [right, told] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  for (const [x, y] of places) {
    step(x * short, y * short * short, right);
    straight(x * short, y * short * short, told);
    const size = short * Math.hypot(x, Math.sqrt(y));
    // What f bends over that distance.
    expect(Math.abs(told[0]! - right[0]!)).toBeLessThan(2e-8 * size);
    expect(Math.abs(Math.sqrt(told[1]!) - Math.sqrt(right[1]!))).toBeLessThan(2e-8 * size);
  }
});

test.each([
  ['a bias', typed('max(z, 0.1*z)', { bias: 0.1 })],
  ['a bias variance', typed('max(z, 0.1*z)', { layer: 'random', biasVariance: 0.1 })],
  ['a value at 0', typed('exp(-z^2)')],
  ['a jump at 0', typed('z > 0 ? z + 1 : z')],
  ['a kink beside 0', typed('max(z, 2*z - 0.0000000001)')],
  ['no slope on the right', typed('min(z, 0)')],
  ['dropout', { ...weights, activation: 'gelu', dropout: 'standard', rate: 0.2 }],
] as const)('none are told with %s', (_, parameters) => {
  expect(straightStep(parameters, kernelOf(parameters), short, true)).toBeUndefined();
});

test('far out they are those that f nears there, biases or not', () => {
  const parameters = typed('z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1) - 0.2*z', { bias: 0.3 });
  const kernel = kernelOf(parameters);
  const [right, told] = [new Float64Array(kernelSize), new Float64Array(kernelSize)];
  stepOf(parameters, kernel)(0.4 * long, (0.9 * long) ** 2, right);
  straightStep(parameters, kernel, long)!(0.4 * long, (0.9 * long) ** 2, told);
  for (const k of [0, 1]) expect(told[k]! / right[k]!).toBeCloseTo(1, 12);
});
