import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import { type CorrelationCurve, correlationCurve } from './correlationCurve';

const usual = { parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 }, centred: false, drift: 0 };

function curve(...given: Parameters<typeof correlationCurve>): CorrelationCurve | undefined {
  const steps = correlationCurve(...given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('at (0, 1) SELU’s correlation map has the slopes 0.97068 at 0 and 1.07157 at 1, and goes through its known points', () => {
  const { before, after, atZero, atOne } = curve({ mu: 0, nu: 1 }, usual, 5)!;
  expect([...before]).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(atZero).toBeCloseTo(0.97068, 5);
  expect(atOne).toBeCloseTo(1.0715749924558, 12);
  for (const [at, value] of [
    // By mpmath at 30 digits, as in src/reference/network.json.
    [0, -0.9663940482697352],
    [2, 0],
    [3, 0.4905691283253],
    [4, 1],
  ] as const)
    expect(after[at]).toBeCloseTo(value, 9);
});

test('a mean keeps cosines from going down to −1; equal inputs stay equal with skip, bias and drift', () => {
  const parameters = { ...usual.parameters, omega: 0.2, bias: 0.1, biasVariance: 0.1, skip: 0.4 };
  const { before, after, atOne } = curve({ mu: 1, nu: 0.5 }, { ...usual, parameters, drift: 0.3 }, 33)!;
  expect(before[0]).toBeCloseTo(1 / 3, 14);
  expect(after.at(-1)).toBeCloseTo(1, 9);
  // The kink makes the quotient err by the root of its step.
  expect(atOne).toBeCloseTo((after[32]! - after[31]!) / (before[32]! - before[31]!), 1);
});

test('dropout drops for each input anew, so that equal ones part; without variance there is no curve', () => {
  const parameters = { ...usual.parameters, dropout: 'standard' as const, rate: 0.2 };
  const { after, atOne } = curve({ mu: 0, nu: 1 }, { ...usual, parameters }, 3)!;
  expect(after[2]).toBeLessThan(0.9);
  expect(atOne).toBeNaN();
  expect(curve({ mu: 0.5, nu: 0 }, usual, 3)).toBeUndefined();
});
