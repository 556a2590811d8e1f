import { expect, test } from 'vitest';
import { erf, erfc, normalDistribution } from './erf';

/** Values from mpmath 1.2.1 at 40 digits, rounded to doubles. */
test.each([
  [erf, 0, 0],
  [erf, 0.1, 0.1124629160182849],
  [erf, 0.9, 0.7969082124228322],
  [erf, -2.5, -0.999593047982555],
  [erfc, 3, 2.209049699858544e-5],
  [erfc, 10, 2.088487583762545e-45],
  [erfc, -0.25, 1.276326390168237],
  [normalDistribution, -1, 0.15865525393145705],
  [normalDistribution, 2, 0.9772498680518208],
])('%o at %d is %d', (f, x, value) => {
  expect(Math.abs(f(x) - value)).toBeLessThanOrEqual(1e-15 * Math.abs(value));
});

test('far out they are their limits, and their pieces meet', () => {
  expect([erf(40), erf(-40), erfc(40), erfc(-40)]).toEqual([1, -1, 0, 2]);
  expect([erf(Number.POSITIVE_INFINITY), erfc(Number.NEGATIVE_INFINITY)]).toEqual([1, 2]);
  for (const x of [0.5, 0.9, -0.5, -0.9]) {
    const near = x * (1 + 1e-15);
    expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThan(5e-16);
    expect(Math.abs(erf(near) - erf(x))).toBeLessThan(2e-15);
    expect(Math.abs(erfc(near) - erfc(x))).toBeLessThan(2e-15);
  }
});
