import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../../reference/moments.json';
import { alpha01, lambda01 } from '../constants';
import { erfcx } from '../special/erfcx';
import { selu } from './selu';

const out = new Float64Array(7);
const groups = Object.entries(reference as Record<string, number[][]>);
const run = (m: number, s: number, lambda: number, alpha: number): number[] => {
  selu(m, s, lambda, alpha, out);
  return [...out];
};

/** Smallest normal double: below it a result has fewer digits, so errors are counted against it. */
const smallest = 2 ** -1022;

/** Largest error of a group by `measure`, with the row that has it. */
function worst(
  rows: number[][],
  measure: (got: number[], expected: number[]) => number,
): { error: number; row: string } {
  let error = 0;
  let row = '';
  for (const values of rows) {
    const [m, s, lambda, alpha, ...expected] = values as [number, number, number, number, ...number[]];
    const got = run(m, s, lambda, alpha);
    const e = measure(got, expected);
    if (!(e <= error)) {
      error = e;
      row = `m=${m} s=${s} lambda=${lambda} alpha=${alpha}: got ${got}, expected ${expected}`;
    }
  }
  return { error, row };
}

describe.each(groups)('against 50-digit numbers, %s:', (_name, rows) => {
  test('the mean is within 1e-14 of the root of the second moment', () => {
    const { error, row } = worst(
      rows,
      (got, expected) => Math.abs(got[0]! - expected[0]!) / Math.max(Math.sqrt(expected[2]!), Math.abs(expected[0]!)),
    );
    expect(error, row).toBeLessThan(1e-14);
  });
  test('the variance has a relative error below 1e-13', () => {
    const { error, row } = worst(
      rows,
      (got, expected) => Math.abs(got[1]! - expected[1]!) / Math.max(expected[1]!, smallest / 1e-13),
    );
    expect(error, row).toBeLessThan(1e-13);
  });
  test('the second moment has a relative error below 1e-13', () => {
    const { error, row } = worst(
      rows,
      (got, expected) => Math.abs(got[2]! - expected[2]!) / Math.max(expected[2]!, smallest / 1e-13),
    );
    expect(error, row).toBeLessThan(1e-13);
  });
  test.each([
    ['mean', 3],
    ['variance', 5],
  ] as const)('the derivatives of the %s are within 1e-12 of the larger one', (_row, i) => {
    const { error, row } = worst(rows, (got, expected) => {
      const size = Math.max(Math.abs(expected[i]!), Math.abs(expected[i + 1]!), smallest / 1e-12);
      return Math.max(Math.abs(got[i]! - expected[i]!), Math.abs(got[i + 1]! - expected[i + 1]!)) / size;
    });
    expect(error, row).toBeLessThan(1e-12);
  });
});

describe('where the printed formulas fail, SELU is', () => {
  const often = { numRuns: 3000 };
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const positive = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });

  test('never NaN, and its variance never negative, for any finite m and s ≥ 0', () => {
    fc.assert(
      fc.property(finite, positive, positive, positive, (m, s, lambda, alpha) => {
        const got = run(m, s, Math.max(lambda, Number.MIN_VALUE), alpha);
        expect(
          got.every((value) => !Number.isNaN(value)),
          `${got}`,
        ).toBe(true);
        expect(got[1]).toBeGreaterThanOrEqual(0);
      }),
      often,
    );
  });

  test('finite for sensible λ and α whatever m and s, as long as the second moment is', () => {
    const big = fc.double({ min: -1e150, max: 1e150, noNaN: true });
    const variance = fc.double({ min: 0, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(big, variance, (m, s) => {
        const got = run(m, s, lambda01, alpha01);
        expect(got.every(Number.isFinite), `${got}`).toBe(true);
      }),
      often,
    );
  });

  test('better than the printed formulas, which lose every digit on the same points', () => {
    const erfc = (x: number): number => {
      // Series of erf: enough here, where |x| < 3.
      let term = x;
      let sum = x;
      for (let k = 1; k < 200; k++) {
        term *= (2 * x * x) / (2 * k + 1);
        sum += term;
      }
      return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
    };
    const naive = (m: number, s: number): number => {
      const r = Math.sqrt(s);
      const cdf = (x: number) => erfc(-x / Math.SQRT2) / 2;
      const density = Math.exp((-m * m) / (2 * s)) / Math.sqrt(2 * Math.PI);
      const E1 = Math.exp(m + s / 2) * cdf(-(m + s) / r);
      const E2 = Math.exp(2 * m + 2 * s) * cdf(-(m + 2 * s) / r);
      const mean = m * cdf(m / r) + r * density + alpha01 * (E1 - cdf(-m / r));
      const second = (m * m + s) * cdf(m / r) + m * r * density + alpha01 * alpha01 * (E2 - 2 * E1 + cdf(-m / r));
      return second - mean * mean;
    };
    // s = 1e-12, m = −r: values near 1 are subtracted to leave 1e-12, so at most four of sixteen digits can survive.
    const stable = run(-1e-6, 1e-12, 1, alpha01)[1]!;
    expect(Math.abs(naive(-1e-6, 1e-12) / stable - 1)).toBeGreaterThan(1e-8);
  });
});

describe('across the cuts of its regions SELU does not jump:', () => {
  const at = (w: number, h: number, alpha: number) => run(2 * w * h, 2 * h * h, 1, alpha);
  const cuts: [string, [number, number], [number, number]][] = [];
  // A step of one part in 10¹⁵: what moves more than the error bounds is a jump of the method.
  const up = 1 + 1e-15;
  const down = 1 - 1e-15;
  for (const w of [-6, -4, -2, -1, -0.25, -0.01])
    cuts.push([`narrow to spread at w = ${w}`, [w, 0.16 * down], [w, 0.16 * up]]);
  for (const w of [0.01, 0.5, 1, 3, 7, 11.5])
    cuts.push([`narrow to spread at w = ${w}`, [w, 0.04 * (w + 4) * down], [w, 0.04 * (w + 4) * up]]);
  // s = 2h² = 0.001, where the table of erfcx takes over.
  const least = Math.sqrt(0.0005);
  for (const w of [-7.9, -4, -1, -0.51, -0.49, -0.1, 0.1, 1, 4, 7.9])
    cuts.push([`differences to the table at w = ${w}`, [w, least * down], [w, least * up]]);
  for (const w of [-0.49, 0, 1, 4])
    cuts.push([`near to beyond 8 at w = ${w}`, [w, ((8 - w) / 2) * down], [w, ((8 - w) / 2) * up]]);
  for (const w of [-7.9, -3, -1, -0.51])
    cuts.push([`left to m + 2s > 0 at w = ${w}`, [w, (-w / 2) * down], [w, (-w / 2) * up]]);
  for (const h of [0.01, 0.03, 0.1, 0.24, 1, 3])
    cuts.push(
      [`left to near at h = ${h}`, [-0.5 * up, h], [-0.5 * down, h]],
      [`left to beyond 8 at h = ${h}`, [-8 * up, h], [-8 * down, h]],
      [`formula to polynomial at w = −1.5 and h = ${h}`, [-1.5 * up, h], [-1.5 * down, h]],
    );
  for (const h of [1e-8, 1e-4, 0.01, 0.1, 1, 30])
    cuts.push(
      [`left to right at h = ${h}`, [-1e-17, h], [1e-17, h]],
      [`far left at h = ${h}`, [-6.5 * up, h], [-6.5 * down, h]],
      [`far right at h = ${h}`, [12 * down, h], [12 * up, h]],
    );
  test.each(cuts)('%s', (_name, before, after) => {
    for (const alpha of [0, 0.5, alpha01, 5]) {
      const a = at(...before, alpha);
      const b = at(...after, alpha);
      expect(Math.abs(a[0]! - b[0]!) / Math.sqrt(a[2]!)).toBeLessThan(1e-14);
      // The variance near −6.5 scales like e^(2m), so the step itself moves it by up to 2|m| parts in 10¹⁵.
      const moved = 1e-15 * Math.max(1, Math.abs(4 * before[0] * before[1]) + 2 * before[0] ** 2);
      expect(Math.abs(a[1]! - b[1]!) / a[1]!).toBeLessThan(3e-14 + 4 * moved);
    }
  });
});

test('twelve and more √(2s) to the right the kink still moves the mean of a tiny s and the variance of a huge one', () => {
  // ∂mean/∂s = λ(1 − α)φ/2 with φ = e^(−w²)/√(2πs), ∂variance/∂m = 2λ²Qm; what is left out is 1e-64 of λα and of 1/m.
  for (const w of [12.5, 14, 20])
    for (const s of [1e-280, 1e240]) {
      const m = w * Math.sqrt(2 * s);
      const got = run(m, s, lambda01, alpha01);
      const bend = ((1 - alpha01) * lambda01 * Math.exp(-w * w)) / Math.sqrt(8 * Math.PI * s);
      // w² = 400 rounded costs up to 400 half-ulps.
      if (s < 1) expect(Math.abs(got[4]! / bend - 1)).toBeLessThan(3e-13);
      const slope = lambda01 * lambda01 * Math.exp(-w * w) * erfcx(w) * m;
      if (s > 1) expect(Math.abs(got[5]! / slope - 1)).toBeLessThan(3e-13);
    }
});

describe('on s = 0 SELU', () => {
  test.each([-30, -1, -1e-9, 1e-9, 2])('is the activation itself at m = %d, with its slope', (m) => {
    const got = run(m, 0, lambda01, alpha01);
    const value = lambda01 * (m > 0 ? m : alpha01 * Math.expm1(m));
    const slope = lambda01 * (m > 0 ? 1 : alpha01 * Math.exp(m));
    expect(got.slice(0, 4)).toEqual([value, 0, value * value, slope]);
    expect(got[6]).toBe(slope * slope);
  });
  test('has at the kink the slopes that s → 0 leads to', () => {
    const limit = run(0, 0, lambda01, alpha01);
    const near = run(0, 1e-18, lambda01, alpha01);
    // The slopes differ from their limits by terms of order √s = 1e-9.
    expect(Math.abs(limit[3]! - near[3]!)).toBeLessThan(1e-8);
    expect(Math.abs(limit[6]! - near[6]!)).toBeLessThan(1e-8);
    expect(limit.every(Number.isFinite)).toBe(true);
  });
});
