import { describe, expect, test } from 'vitest';
import reference from '../../reference/activations.json';
import { gradientGain } from '../map/gradientGain';
import { kernelOf } from '../map/kernelOf';

type Row = readonly [number, number, number, number, ...number[]];
const groups = Object.entries(reference as unknown as Record<string, Row[]>);
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

describe.each(groups)('%s, against 60-digit numbers for |m| ≤ 30, 1e-8 ≤ s ≤ 1e4:', (name, rows) => {
  test('the mean is within 1e-12 of the root of the second moment', () => {
    const { error, row } = worst(
      name,
      rows,
      (got, expected) =>
        Math.abs(got[0]! - expected[0]!) / Math.max(Math.sqrt(expected[2]!), Math.abs(expected[0]!), smallest / 1e-12),
    );
    expect(error, row).toBeLessThan(1e-12);
  });
  test('the variance has a relative error below 1e-12', () => {
    const { error, row } = worst(
      name,
      rows,
      (got, expected) => Math.abs(got[1]! - expected[1]!) / Math.max(expected[1]!, smallest / 1e-12),
    );
    expect(error, row).toBeLessThan(1e-12);
  });
  test.each([
    ['mean', 3],
    ['variance', 5],
  ] as const)('the derivatives of the %s are within 1e-10 of the larger one', (_row, i) => {
    const { error, row } = worst(
      name,
      rows,
      (got, expected) =>
        Math.max(Math.abs(got[i]! - expected[i]!), Math.abs(got[i + 1]! - expected[i + 1]!)) /
        Math.max(Math.abs(expected[i]!), Math.abs(expected[i + 1]!), smallest / 1e-10),
    );
    expect(error, row).toBeLessThan(1e-10);
  });
  test('the gradient gain has a relative error below 1e-12', () => {
    for (const [m, s, alpha, beta, ...expected] of rows) {
      const got = gradientGain({ mu: m, nu: s }, { activation: name, omega: 1, tau: 1, lambda: 1, alpha, beta });
      expect(
        Math.abs(got - expected[7]!) / Math.max(expected[7]!, smallest / 1e-12),
        `m=${m} s=${s}: got ${got}, expected ${expected[7]}`,
      ).toBeLessThan(1e-12);
    }
  });
});
