import { describe, expect, test } from 'vitest';
import { searchFixedPoints } from '../fixedPoints/fixedPoints';
import { gradientGain } from '../map/gradientGain';
import { heatAt } from '../map/heat';
import { jacobian } from '../map/jacobian';
import { activations, kernelOf } from '../map/kernelOf';
import { momentMap } from '../map/momentMap';
import { orbit } from '../orbits/orbit';
import type { Parameters } from '../types';
import { activationOf } from './activationOf';
import { dropoutProblem } from './dropoutOf';

const formula = 'z > 0.25 ? lambda*z : lambda*(0.25 + alpha*tanh(z - 0.25))';
const base: Parameters = { omega: 0.6, tau: 1.1, lambda: 1.2, alpha: 1.4, beta: 0.15, formula };
const out = new Float64Array(7);

const settings = activations.flatMap((activation) =>
  ([undefined, 'standard', 'alpha'] as const).flatMap((dropout) => {
    const parameters: Parameters = { ...base, activation, rate: 0.2, ...(dropout && { dropout }) };
    return dropoutProblem(parameters) === undefined
      ? [{ name: `${activation}${dropout ? ` with ${dropout} dropout` : ''}`, parameters }]
      : [];
  }),
);

const places = [-30, -4, -1, -0.2, 0, 0.25, 0.3, 2, 7, 30].flatMap((m) =>
  [1e-8, 1e-4, 0.04, 0.5, 1.5, 20, 1e4].map((s) => [m, s] as const),
);

test('alpha dropout is refused exactly for the activations that have no limit on the left', () => {
  const refused = activations.filter((activation) =>
    dropoutProblem({ ...base, activation, dropout: 'alpha', rate: 0.2 }),
  );
  expect(refused).toEqual(['lrelu', 'lselu', 'identity']);
});

describe.each(settings)('$name:', ({ parameters }) => {
  const { lambda, alpha } = parameters;
  const kernel = kernelOf(parameters);
  const at = (m: number, s: number, scale = lambda) => {
    kernel(m, s, scale, alpha, out);
    return [...out];
  };

  test('derivatives equal difference quotients', () => {
    for (const [m, s] of places) {
      const got = at(m, s);
      // Steps small beside what moves a tail that is |m|/√s deviations off by its own size.
      const tail = 1 + Math.abs(m) / Math.sqrt(s);
      const h = (1e-4 * Math.min(1, Math.sqrt(s))) / Math.min(tail, 100);
      const k = (1e-4 * s) / Math.min(tail * tail, 1e4);
      const across = [at(m + h, s), at(m - h, s)] as const;
      const up = [at(m, s + k), at(m, s - k)] as const;
      for (const i of [0, 1]) {
        const quotients = [(across[0][i]! - across[1][i]!) / (2 * h), (up[0][i]! - up[1][i]!) / (2 * k)];
        const [dm, ds] = [got[3 + 2 * i]!, got[4 + 2 * i]!];
        // A relative step of 1e-4 costs its square, up to 1e-7 with the third derivative;
        // a value's 1e-15 is divided by the step.
        const size = Math.max(Math.abs(dm), Math.abs(ds) * Math.sqrt(s), i === 1 ? got[1]! / Math.sqrt(s) : 0);
        // Deep in a tail the reference numbers judge; a formula that is constant up to there has few digits in it.
        if (size < (parameters.activation === 'formula' ? 1e-12 : 1e-50)) continue;
        // m itself is rounded, which a value that falls like exp(−m²/2) feels;
        // and alpha dropout takes the distance from α′.
        const felt =
          i === 0
            ? Math.sqrt(got[2]!)
            : got[1]! + (parameters.dropout === 'alpha' ? 1e-2 * Math.sqrt(got[1]! * got[2]!) : 0);
        const value = (1 + 0.1 * m * m) * felt;
        expect(Math.abs(quotients[0]! - dm), `m=${m} s=${s}`).toBeLessThanOrEqual(1e-6 * size + (1e-14 * value) / h);
        expect(Math.abs(quotients[1]! - ds), `m=${m} s=${s}`).toBeLessThanOrEqual(
          (1e-6 * size) / Math.sqrt(s) + (1e-14 * value) / k,
        );
      }
    }
  });

  test('nothing is NaN and no variance negative, from s = 0 to the ends of the double range', () => {
    for (const m of [-1e300, -1e10, -700, -30, -1e-9, 0, 1e-300, 0.25, 5, 700, 1e10, 1e300])
      for (const s of [0, 5e-324, 1e-300, 1e-30, 1e-12, 1e-3, 1, 1e3, 1e12, 1e150, 1e307]) {
        const got = at(m, s);
        expect(got.some(Number.isNaN), `m=${m} s=${s}: ${got}`).toBe(false);
        expect(got[1], `m=${m} s=${s}: ${got}`).toBeGreaterThanOrEqual(0);
        expect(
          gradientGain({ mu: m, nu: s }, { ...parameters, omega: 1, tau: 1 }),
          `m=${m} s=${s}`,
        ).toBeGreaterThanOrEqual(0);
      }
  });

  test('the variance is that of the second moment less the mean squared where both are of one size', () => {
    for (const [m, s] of places) {
      const got = at(m, s);
      if (got[2]! > 4 * got[1]! || got[1]! < 1e-300) continue;
      expect(Math.abs(got[2]! - got[0]! ** 2 - got[1]!) / got[1]!, `m=${m} s=${s}`).toBeLessThan(1e-14);
    }
  });

  test('a fixed point maps to itself and its Jacobian is the map’s', () => {
    const { points } = searchFixedPoints(parameters, { muMin: -50, muMax: 50, nuMin: 0, nuMax: 1e3 });
    for (const point of points) {
      const image = momentMap(point, parameters);
      const size = Math.abs(point.mu) + Math.sqrt(point.nu);
      expect(Math.abs(image.mu - point.mu)).toBeLessThanOrEqual(1e-11 * size);
      expect(Math.abs(image.nu - point.nu)).toBeLessThanOrEqual(1e-11 * point.nu);
      expect(point.H).toEqual(jacobian(point, parameters));
    }
  });

  test('an orbit that converges ends at a fixed point that the search found or the search was given up', () => {
    const { points, complete } = searchFixedPoints(parameters, { muMin: -50, muMax: 50, nuMin: 0, nuMax: 1e3 });
    for (const start of [
      { mu: 0.1, nu: 1 },
      { mu: -0.5, nu: 0.2 },
      { mu: 0.4, nu: 0 },
    ]) {
      const { outcome } = orbit(start, parameters, 16);
      if (outcome.kind !== 'converges' && outcome.kind !== 'collapses') continue;
      const { to } = outcome;
      const known = points.some(({ mu, nu }) => Math.abs(mu - to.mu) < 1e-6 && Math.abs(nu - to.nu) < 1e-6);
      expect(
        known || !complete,
        `${JSON.stringify(to)} among ${JSON.stringify(points.map(({ mu, nu }) => [mu, nu]))}`,
      ).toBe(true);
    }
  });

  test('heat is a number everywhere', () => {
    for (const mu of [-3, 0, 0.4])
      for (const nu of [0, 1e-6, 2])
        for (const kind of ['norm', 'radius', 'distance'] as const)
          expect(heatAt(kind, parameters, mu, nu)).toBeGreaterThanOrEqual(0);
  });
});

test.each(activations.filter((name) => name !== 'formula'))(
  'scaling λ of %s by c scales the mean by c and the variance by c²',
  (activation) => {
    const kernel = kernelOf({ activation, beta: 0.15 });
    const scaled = new Float64Array(7);
    for (const [m, s] of places) {
      kernel(m, s, 1.1, 1.4, out);
      kernel(m, s, 3.3, 1.4, scaled);
      // Nine times the half unit that the smallest doubles are rounded by.
      const least = 9 * Number.MIN_VALUE;
      expect(Math.abs(scaled[0]! - 3 * out[0]!)).toBeLessThanOrEqual(1e-14 * Math.abs(scaled[0]!) + least);
      expect(Math.abs(scaled[1]! - 9 * out[1]!)).toBeLessThanOrEqual(1e-14 * scaled[1]! + least);
    }
  },
);

test.each(activations)('%s without variance is the curve itself, with its slope', (activation) => {
  const parameters = { ...base, activation };
  const { value, slope, slopeFrom = slope } = activationOf(parameters);
  const kernel = kernelOf(parameters);
  for (const z of [-40, -3, -0.5, -1e-3, 1e-3, 0.4, 3, 40]) {
    kernel(z, 0, base.lambda, base.alpha, out);
    // Expressions of the same number: some roundings apart.
    expect(Math.abs(out[0]! - value(z))).toBeLessThanOrEqual(1e-14 * Math.abs(value(z)));
    expect(out[1]).toBe(0);
    expect(Math.abs(out[3]! - slope(z))).toBeLessThanOrEqual(1e-12 * Math.abs(slope(z)));
    // Where it follows from f(z), half an ulp of f(z) is its error.
    expect(Math.abs(slopeFrom(z, value(z)) - slope(z))).toBeLessThanOrEqual(4e-16 * (1 + Math.abs(value(z))));
  }
});

test('at (0, 0) a typed ReLU sends gradients back as ReLU does', () => {
  const at = { mu: 0, nu: 0 };
  const layer = { omega: 1, tau: 1, lambda: 1, alpha: 1 };
  expect(gradientGain(at, { ...layer, activation: 'relu' })).toBe(0.5);
  expect(gradientGain(at, { ...layer, activation: 'formula', formula: 'max(z, 0)' })).toBeCloseTo(0.5, 12);
});
