import { expect, test } from 'vitest';
import reference from '../../reference/proof.json';
import { type Interval, interval } from '../intervals/interval';
import { alpha01, lambda01 } from './constants';
import { exp, expPoint } from './exp';
import { mills } from './mills';
import { densityAt, upperTailAt } from './normal';
import { piPair, rootTwoPi } from './rootTwoPi';

/** [x, the double at or below the true value, the one at or above]. */
type Row = readonly [number, number, number];

/** Width in units of the value's last place. */
function ulps({ lo, hi }: Interval): number {
  return (hi - lo) / 2 ** (Math.floor(Math.log2(hi)) - 52);
}

function encloses(name: string, [x, below, above]: Row, value: Interval): void {
  const text = `${name}(${x}) in [${below}, ${above}], got [${value.lo}, ${value.hi}]`;
  expect(value.lo <= below && above <= value.hi, text).toBe(true);
}

test.each(reference.exp as unknown as Row[])('exp(%d) is enclosed within five ulp', (...row) => {
  encloses('exp', row, expPoint(row[0]));
  if (row[1] > 1e-300) expect(ulps(expPoint(row[0]))).toBeLessThanOrEqual(5);
});

test.each(reference.mills as unknown as Row[])('Mills’ ratio at %d is enclosed within eight ulp', (...row) => {
  encloses('W', row, mills(row[0]));
  if (row[2] < 1e300) expect(ulps(mills(row[0]))).toBeLessThanOrEqual(8);
});

test('over the arguments of the theorems, 0 to 10, exp(−x²/2) and W are at most eight ulp wide', () => {
  let widest = 0;
  for (let i = 0; i <= 10000; i++) widest = Math.max(widest, ulps(mills(i / 1000)), ulps(densityAt(i / 1000)));
  expect(widest).toBeLessThanOrEqual(8);
});

test('where both methods for W apply, on either side of 4, they agree', () => {
  const left = mills(4);
  const right = mills(4 + 2 ** -50);
  expect(left.hi).toBeGreaterThanOrEqual(right.lo);
  expect(left.lo - right.hi).toBeLessThan(1e-15);
});

test('the ends of the line are enclosed: overflow, underflow and infinite arguments', () => {
  expect(expPoint(-Infinity)).toEqual(interval(0, 0));
  expect(expPoint(5000)).toEqual(interval(Number.MAX_VALUE, Infinity));
  expect(expPoint(-5000)).toEqual(interval(0, 5e-324));
  expect(exp(interval(-Infinity, 0)).lo).toBe(0);
  expect(upperTailAt(Infinity)).toEqual(interval(0, 0));
  expect(upperTailAt(-Infinity)).toEqual(interval(1, 1));
  expect(mills(-Infinity).hi).toBe(Infinity);
  expect(mills(Infinity).lo).toBe(0);
});

test('constants: π, √(2π), λ₀₁ and α₀₁ are enclosed within a few ulp', () => {
  // Digits from the paper and from tables; a pair holds the next ones: π − fl(π) = 1.2246467991473532e−16.
  const pi = piPair();
  expect(pi[0]).toBe(Math.PI);
  // The pair is documented to be right to 2^−89 relative.
  expect(Math.abs(pi[1]! - 1.2246467991473532e-16)).toBeLessThan(2 ** -88);
  for (const [value, digits] of [
    [rootTwoPi, 2.5066282746310002],
    [lambda01, 1.0507009873554805],
    [alpha01, 1.6732632423543772],
  ] as const) {
    expect(value.lo).toBeLessThanOrEqual(digits);
    expect(value.hi).toBeGreaterThanOrEqual(digits);
    expect(ulps(value)).toBeLessThanOrEqual(8);
  }
});
