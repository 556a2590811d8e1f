import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from './momentMap';
import { signOf, signRow } from './signs';

const self = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };

function signAt(mu: number, nu: number, change: Partial<typeof self> = {}) {
  const codes = new Uint8Array(1);
  signRow({ ...self, ...change }, Float64Array.of(mu), nu, codes, 0);
  return signOf(codes[0]!);
}

test('at the self-normalizing weights the variance grows below 1, falls above, and the mean moves towards 0', () => {
  expect(signAt(0.5, 0.5)).toMatchObject({ mean: -1, variance: 1 });
  expect(signAt(-0.5, 1.5)).toMatchObject({ mean: 1, variance: -1 });
});

test('at the fixed point (0, 1) both are kept', () => {
  expect(signAt(0, 1)).toEqual({ mean: 0, variance: 0, meanLeaps: false, varianceLeaps: false });
});

test('past the flip the mean leaps over its nullcline near (0, 1), and at ω = 0.8 it does not', () => {
  expect(signAt(0.01, 1, { omega: -1.02 })).toMatchObject({ mean: -1, meanLeaps: true });
  expect(signAt(0.01, 1, { omega: 0.8 })).toMatchObject({ mean: -1, meanLeaps: false });
});

test('a ReLU far to the right keeps the mean', () => {
  expect(signAt(1e6, 1, { omega: 1, lambda: 1, alpha: 0 }).mean).toBe(0);
});

test('an image beyond the double range grows and does not come back', () => {
  expect(signAt(1e6, 1e6, { omega: 1e6, tau: 1e6, lambda: 1e300 })).toMatchObject({
    variance: 1,
    varianceLeaps: false,
  });
});

test('everywhere the signs are those of two layers of the map', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(number(-3, 3), number(0.001, 9), number(-2, 2), number(0.1, 3), (mu, nu, omega, tau) => {
      const parameters = { ...self, omega, tau };
      const first = momentMap({ mu, nu }, parameters);
      const second = momentMap(first, parameters);
      // Differences that are rounding may have either sign.
      const steps = [first.mu - mu, first.nu - nu, second.mu - first.mu, second.nu - first.nu];
      fc.pre(steps.every((step) => Math.abs(step) > 1e-9));
      const [mean, variance, meanNext, varianceNext] = steps.map(Math.sign);
      expect(signAt(mu, nu, { omega, tau })).toEqual({
        mean,
        variance,
        meanLeaps: mean !== meanNext,
        varianceLeaps: variance !== varianceNext,
      });
    }),
    { numRuns: 500 },
  );
});
