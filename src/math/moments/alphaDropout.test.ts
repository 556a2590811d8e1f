import { expect, test } from 'vitest';
import reference from '../../reference/dropout.json';
import starReference from '../../reference/star-dropout.json';
import { alpha01, lambda01 } from '../constants';
import { kernelOf } from '../map/kernelOf';

const out = new Float64Array(7);

test('alpha dropout has the variance and slopes of SELU at 900 digits, also where nearly all units are as if dropped', () => {
  for (const [rate, m, s, lambda, alpha, ...expected] of reference as number[][]) {
    const kernel = kernelOf({ dropout: 'alpha', rate: rate! });
    kernel(m!, s!, lambda!, alpha!, out);
    const [variance, byM, byS] = expected as [number, number, number];
    const where = `rate ${rate}, m ${m}, s ${s}, alpha ${alpha}`;
    // Below the smallest normal double there are fewer digits.
    if (variance < 1e-300) continue;
    expect(Math.abs(out[1]! / variance - 1), where).toBeLessThan(1e-12);
    const steepest = Math.max(Math.abs(byM), Math.abs(byS));
    expect(Math.abs(out[5]! - byM), where).toBeLessThan(1e-11 * steepest);
    expect(Math.abs(out[6]! - byS), where).toBeLessThan(1e-11 * steepest);
  }
});

test('and those of StarReLU at 600 digits', () => {
  for (const [rate, m, s, lambda, alpha, ...expected] of starReference as number[][]) {
    kernelOf({ activation: 'starrelu', dropout: 'alpha', rate: rate! })(m!, s!, lambda!, alpha!, out);
    const [variance, byM, byS] = expected as [number, number, number];
    const where = `rate ${rate}, m ${m}, s ${s}, lambda ${lambda}, alpha ${alpha}`;
    expect(Math.abs(out[1]! / variance - 1), where).toBeLessThan(1e-12);
    const steepest = Math.max(Math.abs(byM), Math.abs(byS));
    expect(Math.abs(out[5]! - byM), where).toBeLessThan(1e-11 * steepest);
    expect(Math.abs(out[6]! - byS), where).toBeLessThan(1e-11 * steepest);
  }
});

test('ELU and tanh have it where they are limit and exponential, to the last digits', () => {
  const [m, s, rate] = [-20, 0.01, 0.1];
  const q = 1 - rate;
  // f + λα = λα·e^(kz) up to a share of e^−20 or less than none: log-normal moments.
  const expected = (limit: number, height: number, k: number) => {
    const mean = height * Math.exp(k * m + (k * k * s) / 2);
    const a = 1 / Math.sqrt(q + limit * limit * q * (1 - q));
    return a * a * q * (mean * mean * Math.expm1(k * k * s) + (1 - q) * mean * mean);
  };
  kernelOf({ activation: 'elu', dropout: 'alpha', rate })(m, s, 1, 1, out);
  expect(Math.abs(out[1]! / expected(-1, 1, 1) - 1)).toBeLessThan(1e-13);
  kernelOf({ activation: 'tanh', dropout: 'alpha', rate })(m, s, 1, 1, out);
  expect(Math.abs(out[1]! / expected(-1, 2, 2) - 1)).toBeLessThan(1e-12);
});

test('what is not cancelled is as it was: (0, 1) stays where it is', () => {
  kernelOf({ dropout: 'alpha', rate: 0.1 })(0, 1, lambda01, alpha01, out);
  expect(Math.abs(out[0]!)).toBeLessThan(1e-15);
  expect(Math.abs(out[1]! - 1)).toBeLessThan(1e-15);
});

// By the closed forms at 120 digits; 1 − (1 − 1e-6) is off by 3e-11.
test.each([
  ['alpha', 1e-6, 0, 3.930252421536904e-12, -5.594768270117552e-7, 3.090909701764038e-6],
  ['alpha', 1e-6, 38.447682327158475, 2.99622274054361e-8, 40.39693515249765, 0.001777081484370167],
  ['alpha', 1e-9, -0.5, 0.3, -0.5880425287539098, 0.3038861959889138],
  ['standard', 1e-6, 38.447682327158475, 2.99622274054361e-8, 40.39701778267528, 0.0016319537551645735],
] as const)('%s dropout at a rate of %f has all its digits: m = %f, s = %f', (dropout, rate, m, s, mean, variance) => {
  kernelOf({ dropout, rate })(m, s, lambda01, alpha01, out);
  expect(Math.abs(out[0]! - mean)).toBeLessThan(1e-14 * Math.hypot(mean, Math.sqrt(variance)));
  expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(1e-13);
});
