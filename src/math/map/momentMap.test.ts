import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import type { Moments, Parameters } from '../types';
import { jacobian, jacobianSecondMoment } from './jacobian';
import { kernelOf } from './kernelOf';
import { momentMap } from './momentMap';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const often = { numRuns: 500 };
const settings = fc.record({
  mu: fc.double({ min: -3, max: 3, noNaN: true }),
  nu: fc.double({ min: 0.05, max: 20, noNaN: true }),
  omega: fc.double({ min: -2, max: 2, noNaN: true }),
  tau: fc.double({ min: 0.1, max: 4, noNaN: true }),
  lambda: fc.double({ min: 0.5, max: 2, noNaN: true }),
  alpha: fc.double({ min: 0, max: 4, noNaN: true }),
});

test('momentMap keeps (0, 1) fixed for the SELU parameters', () => {
  const { mu, nu } = momentMap({ mu: 0, nu: 1 }, paper);
  expect(Math.abs(mu)).toBeLessThan(1e-15);
  expect(Math.abs(nu - 1)).toBeLessThan(1e-15);
});

test('at (0, 1) H and J have the published entries', () => {
  const H = jacobian({ mu: 0, nu: 1 }, paper);
  expect(H[0][0]).toBe(0);
  expect(H[1][0]).toBe(0);
  expect(H[0][1]).toBeCloseTo(0.08883475510689012, 15);
  expect(H[1][1]).toBeCloseTo(0.7826478831968128, 15);
  // At μ̃ = 0 the second moment and the variance have the same slope.
  expect(jacobianSecondMoment({ mu: 0, nu: 1 }, paper)[1][1]).toBeCloseTo(H[1][1], 15);
});

test.each([
  [0.1, 0.1, 1.5, 1.1, 0.06772510168987855, 1.481574958271165],
  [-1, 2, 0.05, 0.8, -1.515359905739796, 0.002404670122571937],
  [0, 0, 0.02, 0.8, -0.02911127585914544, 0.02834037556475175],
])('momentMap of (%d, ν) at ω = %d, ν = %d, τ = %d', (mu, omega, nu, tau, mean, variance) => {
  const got = momentMap({ mu, nu }, { ...paper, omega, tau });
  expect(Math.abs(got.mu - mean)).toBeLessThan(1e-14 * Math.hypot(mean, Math.sqrt(variance)));
  expect(Math.abs(got.nu / variance - 1)).toBeLessThan(1e-13);
});

test('the Jacobian is what a Richardson difference quotient approaches', () => {
  fc.assert(
    fc.property(settings, ({ mu, nu, ...parameters }) => {
      const H = jacobian({ mu, nu }, parameters);
      const quotient = (f: (x: number) => Moments, x: number, h: number, key: 'mu' | 'nu') => {
        const central = (step: number) => (f(x + step)[key] - f(x - step)[key]) / (2 * step);
        return (64 * central(h / 4) - 20 * central(h / 2) + central(h)) / 45;
      };
      const step = 0.01 * Math.min(nu, Math.sqrt(nu));
      const alongMu = (x: number) => momentMap({ mu: x, nu }, parameters);
      const alongNu = (x: number) => momentMap({ mu, nu: x }, parameters);
      (['mu', 'nu'] as const).forEach((key, i) => {
        // Remainder step⁶ and rounding 1e-15/step, against derivatives of size up to 1/√ν and λ²α².
        const bound = 2e-9 * (1 + Math.abs(H[i]![0]) + Math.abs(H[i]![1]));
        expect(Math.abs(quotient(alongMu, mu, step, key) - H[i]![0])).toBeLessThan(bound);
        expect(Math.abs(quotient(alongNu, nu, step, key) - H[i]![1])).toBeLessThan(bound);
      });
    }),
    often,
  );
});

test('J is the Jacobian of the second moment: row 2 of H plus 2μ̃ times row 1', () => {
  fc.assert(
    fc.property(settings, ({ mu, nu, ...parameters }) => {
      const J = jacobianSecondMoment({ mu, nu }, parameters);
      const second = (x: number) => {
        const image = momentMap({ mu, nu: x }, parameters);
        return image.nu + image.mu ** 2;
      };
      const h = 1e-4 * nu;
      const quotient = (second(nu + h) - second(nu - h)) / (2 * h);
      // Central difference: error h² = 1e-8 of the scale on which J varies.
      expect(Math.abs(quotient - J[1][1])).toBeLessThan(1e-6 * (1 + Math.abs(J[1][1])));
    }),
    often,
  );
});

test('λ → cλ scales the mean by c and the variance by c²', () => {
  fc.assert(
    fc.property(settings, fc.double({ min: 0.1, max: 10, noNaN: true }), ({ mu, nu, ...parameters }, c) => {
      const one = momentMap({ mu, nu }, parameters);
      const scaled = momentMap({ mu, nu }, { ...parameters, lambda: c * parameters.lambda });
      // Three roundings.
      expect(Math.abs(scaled.mu - c * one.mu)).toBeLessThanOrEqual(1e-15 * Math.abs(c * one.mu));
      expect(Math.abs(scaled.nu - c * c * one.nu)).toBeLessThanOrEqual(2e-15 * c * c * one.nu);
    }),
    often,
  );
});

test('the mean rises with μ for ω > 0, since SELU rises', () => {
  fc.assert(
    fc.property(settings, ({ mu, nu, ...parameters }) => {
      const layer = { ...parameters, omega: Math.abs(parameters.omega) + 0.1 };
      const [here, next] = [momentMap({ mu, nu }, layer).mu, momentMap({ mu: mu + 0.01, nu }, layer).mu];
      // With α next to 0 both may lie where doubles are too coarse for any difference.
      if (Math.abs(here) > 1e-300 || Math.abs(next) > 1e-300) expect(next).toBeGreaterThan(here);
      else expect(next).toBeGreaterThanOrEqual(here);
    }),
    often,
  );
});

test('at ω = 0 the map ignores μ', () => {
  fc.assert(
    fc.property(settings, ({ mu, nu, ...parameters }) => {
      const layer = { ...parameters, omega: 0 };
      expect(momentMap({ mu, nu }, layer)).toEqual(momentMap({ mu: 0, nu }, layer));
    }),
    often,
  );
});

test('impossible inputs throw RangeError with the value', () => {
  const at =
    (point: Partial<Moments>, parameters: Partial<Parameters> = {}) =>
    () =>
      momentMap({ mu: 0, nu: 1, ...point }, { ...paper, ...parameters });
  expect(at({ nu: -0.25 })).toThrow(/-0\.25/);
  expect(at({ mu: Number.NaN })).toThrow(/NaN/);
  expect(at({}, { tau: 0 })).toThrow(/got 0/);
  expect(at({}, { lambda: -2 })).toThrow(/-2/);
  expect(at({}, { alpha: -3 })).toThrow(/-3/);
  expect(at({}, { omega: Infinity })).toThrow(RangeError);
  expect(() => kernelOf({ activation: 'constructor' })).toThrow(/constructor/);
});

test('what exceeds the double range is Infinity, never NaN', () => {
  expect(momentMap({ mu: 1e300, nu: 1 }, { ...paper, omega: 1e300 })).toEqual({ mu: Infinity, nu: Infinity });
  expect(momentMap({ mu: 0, nu: 1e300 }, { ...paper, lambda: 1e10 }).nu).toBe(Infinity);
});
