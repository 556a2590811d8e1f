import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, heatAt, heatContour, heatRowSteps, jacobian, lambda01, momentMap, singularValues } from '..';
import { finish } from '../numeric/finish';
import { eigenvalues } from '../numeric/matrix2';

const paper = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const anywhere = fc.record({
  mu: fc.double({ min: -5, max: 5, noNaN: true }),
  nu: fc.double({ min: 1e-6, max: 20, noNaN: true }),
  omega: fc.double({ min: -2, max: 2, noNaN: true }),
  tau: fc.double({ min: 0.05, max: 4, noNaN: true }),
});
const once = { numRuns: 300 };

test('at (0, 1) with ω = 0, τ = 1 the norm is 0.7876733604657156 and the spectral radius 0.78264788319681285', () => {
  // The kernel's derivatives are good to 1e-13 of the larger one.
  expect(heatAt('norm', paper, 0, 1)).toBeCloseTo(0.7876733604657156, 12);
  expect(heatAt('radius', paper, 0, 1)).toBeCloseTo(0.7826478831968129, 12);
});

test('norm, radius and distance are those of the Jacobian and of the map', () => {
  fc.assert(
    fc.property(anywhere, ({ mu, nu, omega, tau }) => {
      const parameters = { ...paper, omega, tau };
      const H = jacobian({ mu, nu }, parameters);
      const [largest] = singularValues(H).values;
      const [{ re, im }] = eigenvalues(H);
      const image = momentMap({ mu, nu }, parameters);
      // Sums of squares without hypot lose a few units of the last place; a discriminant near 0 loses half the digits.
      expect(Math.abs(heatAt('norm', parameters, mu, nu) - largest)).toBeLessThanOrEqual(1e-13 * largest);
      expect(Math.abs(heatAt('radius', parameters, mu, nu) - Math.hypot(re, im))).toBeLessThanOrEqual(3e-8 * largest);
      const distance = Math.hypot(image.mu - mu, image.nu - nu);
      expect(Math.abs(heatAt('distance', parameters, mu, nu) - distance)).toBeLessThanOrEqual(1e-14 * (1 + distance));
    }),
    once,
  );
});

test('the spectral radius never exceeds the norm', () => {
  fc.assert(
    fc.property(anywhere, ({ mu, nu, omega, tau }) => {
      const parameters = { ...paper, omega, tau };
      expect(heatAt('radius', parameters, mu, nu)).toBeLessThanOrEqual(
        heatAt('norm', parameters, mu, nu) * (1 + 1e-12),
      );
    }),
    once,
  );
});

test('a number beyond the double range is Infinity, never NaN', () => {
  const huge = { omega: 1e6, tau: 1e6, lambda: 1e200, alpha: 1e200 };
  for (const kind of ['norm', 'radius', 'distance'] as const) {
    for (const mu of [0, 1e6]) expect(heatAt(kind, huge, mu, 1e6)).toBe(Infinity);
    expect(heatAt(kind, { ...huge, omega: 0 }, 1, 1)).not.toBeNaN();
  }
});

test('a row holds the numbers of its points, as single precision', () => {
  const values = new Float32Array(5);
  finish(heatRowSteps(1, 'norm', { ...paper, omega: 0.5 }, Float64Array.of(-1, 0, 1), 0.7, values, 1));
  const at = (mu: number) => Math.fround(heatAt('norm', { ...paper, omega: 0.5 }, mu, 0.7));
  expect([...values]).toEqual([0, at(-1), at(0), at(1), 0]);
});

test.each(['linear', 'log'] as const)('on the contour the number is 1, on a %s axis too', (nuScale) => {
  const window = { muMin: -1, muMax: 1, nuMin: 0.01, nuMax: 2 };
  const parameters = { ...paper, omega: 0.8 };
  const lines = heatContour('norm', parameters, { window, nuScale, columns: 40, rows: 40 });
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    for (let k = 0; k < line.length; k += 2)
      expect(heatAt('norm', parameters, line[k]!, line[k + 1]!)).toBeCloseTo(1, 9);
});
