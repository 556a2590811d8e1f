import { describe, expect, test } from 'vitest';
import reference from '../../reference/activations.json';
import piecewise from '../../reference/piecewise.json';
import { gradientGain } from '../map/gradientGain';
import { kernelOf } from '../map/kernelOf';

type Row = readonly [number, number, number, number, ...number[]];
/** By quadrature, except the relatives of SELU; and by closed forms, or nodes that are made for the kernel. */
const sums = { mean: 1e-12, variance: 1e-12, derivatives: 1e-10, gain: 1e-12 };
const exact = { mean: 1e-14, variance: 1e-13, derivatives: 1e-12, gain: 1e-13 };
const groups = [
  ...Object.entries(reference as unknown as Record<string, Row[]>).map(([name, rows]) => ({
    name,
    rows,
    within: sums,
  })),
  ...Object.entries(piecewise as unknown as Record<string, Row[]>).map(([name, rows]) => ({
    name,
    rows,
    within: exact,
  })),
];
const out = new Float64Array(7);
/** Below this a double has fewer digits. */
const smallest = 2 ** -1022;

function worst(
  name: string,
  rows: readonly Row[],
  measure: (got: Float64Array, expected: readonly number[], row: Row) => number,
) {
  let error = 0;
  let row = '';
  for (const values of rows) {
    const [m, s, alpha, beta, ...expected] = values;
    kernelOf({ activation: name, beta })(m, s, 1, alpha, out);
    const e = measure(out, expected, values);
    if (!(e <= error)) {
      error = e;
      row = `m=${m} s=${s} alpha=${alpha} beta=${beta}: got ${[...out]}, expected ${expected}, error ${e}`;
    }
  }
  return { error, row };
}

describe.each(groups)(
  '$name, against numbers of 60 digits and more for |m| ≤ 30, 1e-8 ≤ s ≤ 1e4:',
  ({ name, rows, within }) => {
    test(`the mean is within ${within.mean} of the root of the second moment`, () => {
      const { error, row } = worst(
        name,
        rows,
        (got, expected) =>
          Math.abs(got[0]! - expected[0]!) /
          Math.max(Math.sqrt(expected[2]!), Math.abs(expected[0]!), smallest / within.mean),
      );
      expect(error, row).toBeLessThan(within.mean);
    });
    test(`the variance has a relative error below ${within.variance}`, () => {
      const { error, row } = worst(
        name,
        rows,
        (got, expected) => Math.abs(got[1]! - expected[1]!) / Math.max(expected[1]!, smallest / within.variance),
      );
      expect(error, row).toBeLessThan(within.variance);
    });
    test.each([
      ['mean', 3],
      ['variance', 5],
    ] as const)(`the derivatives of the %s are within ${within.derivatives} of the larger one`, (_row, i) => {
      const { error, row } = worst(
        name,
        rows,
        (got, expected) =>
          Math.max(Math.abs(got[i]! - expected[i]!), Math.abs(got[i + 1]! - expected[i + 1]!)) /
          Math.max(Math.abs(expected[i]!), Math.abs(expected[i + 1]!), smallest / within.derivatives),
      );
      expect(error, row).toBeLessThan(within.derivatives);
    });
    test(`the gradient gain has a relative error below ${within.gain}`, () => {
      for (const [m, s, alpha, beta, ...expected] of rows) {
        const got = gradientGain({ mu: m, nu: s }, { activation: name, omega: 1, tau: 1, lambda: 1, alpha, beta });
        expect(
          Math.abs(got - expected[7]!) / Math.max(expected[7]!, smallest / within.gain),
          `m=${m} s=${s}: got ${got}, expected ${expected[7]}`,
        ).toBeLessThan(within.gain);
      }
    });
  },
);
