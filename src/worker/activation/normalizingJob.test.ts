import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { Shape } from '../theorems/keptWeights';
import { normalizingJob } from './normalizingJob';
import type { NormalizingColumn } from './normalizingMessages';

/** The first column that is whole; SELU's, which follows, is left alone unless asked for. */
function mine(shape: Shape, target = { mu: 0, nu: 1 }): NormalizingColumn {
  const steps = normalizingJob({ shape, target });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.columns[0]!;
    // SELU's column begins when mine is whole.
    if (step.value.done === 0.5) return step.value.partial!.columns[0]!;
  }
}

test('SELU keeps (0, 1) as it stands, proved, within the numbers that are known', () => {
  const { answer, means, numeric, proved } = mine({
    activation: 'selu',
    lambda: lambda01,
    alpha: alpha01,
    beta: 0,
  });
  expect([answer, means]).toEqual(['proved', { by: 'itself' }]);
  expect(numeric!.rate).toBeCloseTo(0.78264788, 7);
  expect(numeric!.chi).toBeCloseTo(1.07157499, 7);
  expect(proved.norm).toBeGreaterThan(0.78767336);
  expect(proved.norm).toBeLessThan(0.787674);
  // A fixed point with ν > 0 exists exactly for 0.4956 < τ < 2.6576 at ω = 0.
  expect(numeric!.tau![0]).toBeGreaterThan(0.4955);
  expect(numeric!.tau![0]).toBeLessThan(0.56);
  expect(numeric!.tau![1]).toBeGreaterThan(2.3);
  expect(numeric!.tau![1]).toBeLessThan(2.6577);
  // At τ = 1 it attracts exactly for −1.0308 < ω < 0.9017.
  expect(numeric!.omega![0]).toBeGreaterThan(-1.04);
  expect(numeric!.omega![0]).toBeLessThan(-0.95);
  expect(numeric!.omega![1]).toBeGreaterThan(0.83);
  expect(numeric!.omega![1]).toBeLessThan(0.91);
  expect(proved.growth!.omega[1]).toBeGreaterThan(0.05);
  expect(proved.growth!.omega[1]).toBeLessThan(0.9017);
  expect(proved.growth!.tau[0]).toBeGreaterThan(numeric!.tau![0]);
  expect(proved.growth!.tau[1]).toBeLessThan(numeric!.tau![1]);
});

test('tanh keeps (0, 1) with the gain that is known, proved by quadrature', () => {
  const { answer, means, proved } = mine({ activation: 'tanh', lambda: 1, alpha: 1, beta: 0 });
  expect(answer).toBe('proved');
  expect(means).toEqual({ by: 'constants', lambda: expect.closeTo(1.59253741972, 10) });
  const { mu, nu } = proved.fixedPoint!;
  expect(mu.lo < 1e-12 && mu.hi > -1e-12 && nu.lo < 1 + 1e-12 && nu.hi > 1 - 1e-12).toBe(true);
});

test('ELU keeps (0, 1) with SELU’s λ and α, and (0, 2) with those that are known; GELU by a·f + c', () => {
  const elu: Shape = { activation: 'elu', lambda: 1, alpha: 1, beta: 0 };
  expect(mine(elu)).toMatchObject({
    answer: 'proved',
    means: {
      by: 'constants',
      lambda: expect.closeTo(lambda01, 9),
      beside: { key: 'alpha', value: expect.closeTo(alpha01, 9) },
    },
  });
  expect(mine(elu, { mu: 0, nu: 2 })).toMatchObject({
    answer: 'proved',
    means: {
      lambda: expect.closeTo(1.0607090761, 9),
      beside: { key: 'alpha', value: expect.closeTo(1.97125575035, 9) },
    },
  });
  const steps = normalizingJob({ shape: { ...elu, activation: 'gelu' }, target: { mu: 0, nu: 1 } });
  expect(steps.next().value).toMatchObject({ done: expect.any(Number) });
  for (let step = steps.next(); !step.done; step = steps.next()) {
    const means = 'partial' in step.value ? step.value.partial?.columns[0]?.means : undefined;
    if (means === undefined) continue;
    expect(means).toMatchObject({ by: 'affine', factor: expect.closeTo(1.70092624336, 9) });
    break;
  }
});

test('ReLU, which keeps sizes, is a limit case and no saddle', () => {
  const { answer, numeric } = mine({ activation: 'relu', lambda: 1, alpha: 1, beta: 0 });
  expect(answer).toBe('no');
  expect(numeric).toMatchObject({ kind: 'limit case', rate: expect.closeTo(1, 12) });
});

test('what repels is refused with the eigenvalue, what is constant with a reason', () => {
  const squared = mine({ activation: 'formula', formula: 'z^2', lambda: 1, alpha: 1, beta: 0 });
  expect(squared.answer).toBe('no');
  expect(squared.numeric!.rate).toBeGreaterThan(1);
  expect(mine({ activation: 'formula', formula: '3', lambda: 1, alpha: 1, beta: 0 })).toMatchObject({
    answer: 'no',
    problem: expect.stringContaining('constant'),
  });
});
