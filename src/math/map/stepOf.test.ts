import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import reference from '../../reference/layers.json';
import { alpha01, lambda01 } from '../constants';
import { kernelSize } from '../kernel';
import { eigenvalues } from '../numeric/matrix2';
import type { Parameters } from '../types';
import { jacobian, jacobianSecondMoment } from './jacobian';
import { kernelOf } from './kernelOf';
import { momentMap } from './momentMap';
import { stepOf } from './stepOf';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const often = { numRuns: 500 };
const groups = Object.entries(reference.steps as Record<string, number[][]>);

/** A row of the reference: the layer, what it makes of the point, and the terms that errors are measured by. */
function read(row: readonly number[]) {
  const [random, mu, nu, omega, tau, bias, biasVariance, skip, lambda, alpha, ...rest] = row as number[] & {
    0: number;
  };
  const [mean, variance, h11, h12, h21, h22, , , second, meanM, meanS, varianceM, varianceS] = rest as number[];
  const layer = random === 1 ? ('random' as const) : ('unit' as const);
  const across = random === 1 ? 2 * tau! * mu! : 0;
  const terms = (kept: number, byM: number, byS: number) =>
    Math.max(kept, Math.abs(omega! * byM), Math.abs(across * byS), Math.abs(tau! * byS));
  return {
    point: { mu: mu!, nu: nu! },
    parameters: { omega, tau, layer, bias, biasVariance, skip, lambda, alpha } as Parameters,
    mean: mean!,
    variance: variance!,
    H: [
      [h11!, h12!],
      [h21!, h22!],
    ],
    meanScale: Math.sqrt(second!) + Math.abs(skip! * mu!),
    rowScales: [terms(skip!, meanM!, meanS!), terms(skip! ** 2, varianceM!, varianceS!)],
  };
}

describe.each(groups)('against 50-digit numbers, %s:', (_name, rows) => {
  test('the mean is within 1e-14 of √E f² + |κμ|, the variance within 1e-13', () => {
    for (const row of rows) {
      const { point, parameters, mean, variance, meanScale } = read(row);
      const got = momentMap(point, parameters);
      expect(Math.abs(got.mu - mean) / meanScale, `${row}: got ${got.mu}`).toBeLessThan(1e-14);
      expect(Math.abs(got.nu - variance) / variance, `${row}: got ${got.nu}`).toBeLessThan(1e-13);
    }
  });
  test('every entry of H is within 1e-12 of the largest term of its row', () => {
    for (const row of rows) {
      const { point, parameters, H, rowScales } = read(row);
      const got = jacobian(point, parameters);
      for (const i of [0, 1] as const)
        for (const j of [0, 1] as const)
          expect(Math.abs(got[i][j] - H[i]![j]!) / rowScales[i]!, `${row}: got ${got}`).toBeLessThan(1e-12);
    }
  });
});

describe.each(reference.fixedPoints as [string, number, number, number, number, number, number][])(
  'the random layer of %s with λ = %d, α = %d, τ = %d',
  (activation, lambda, alpha, tau, mu, nu, slope) => {
    const parameters: Parameters = { omega: 0, tau, lambda, alpha, activation, layer: 'random' };
    test('has the fixed point that bisection of E f² = q finds', () => {
      const got = momentMap({ mu, nu }, parameters);
      // A fixed point rounded to doubles is moved by its own rounding, and by at most twice that in one layer.
      expect(Math.abs(got.mu - mu)).toBeLessThan(4e-16 * Math.hypot(1, mu, nu));
      expect(Math.abs(got.nu / nu - 1)).toBeLessThan(1e-14);
    });
    test('has rank 1 there, and its eigenvalue is the slope of q', () => {
      const [first, second] = eigenvalues(jacobian({ mu, nu }, parameters));
      // The reference is a difference quotient of relative step 1e-10 at 40 digits.
      expect(Math.abs(first.re / slope - 1)).toBeLessThan(1e-12);
      expect(Math.abs(second.re)).toBeLessThan(1e-14);
    });
  },
);

test('gain 3/4 of SELU gives random layers a deviation of 0.19957, as networks report, and a unit 0.1636', () => {
  const settle = (layer: 'unit' | 'random') => {
    let point = { mu: 0, nu: 1 };
    for (let k = 0; k < 600; k++) point = momentMap(point, { ...paper, tau: 0.5625, layer });
    return Math.sqrt(point.nu);
  };
  expect(settle('random')).toBeCloseTo(0.19957, 5);
  expect(settle('unit')).toBeCloseTo(0.1636, 4);
});

test('He initialisation keeps every second moment of a random ReLU layer: a ray of fixed points, neutral along it', () => {
  const he: Parameters = { omega: 0, tau: 2, lambda: 1, alpha: 0, activation: 'relu', layer: 'random' };
  for (const q of [1e-6, 0.5, 1, 7, 1e6]) {
    const point = { mu: Math.sqrt(q / Math.PI), nu: q * (1 - 1 / Math.PI) };
    const got = momentMap(point, he);
    expect(Math.abs(got.mu / point.mu - 1)).toBeLessThan(1e-15);
    expect(Math.abs(got.nu / point.nu - 1)).toBeLessThan(2e-15);
    expect(Math.abs(eigenvalues(jacobian(point, he))[0].re - 1)).toBeLessThan(1e-14);
  }
});

test('a random layer of SELU keeps a second moment only for 0.476771 < τ < 1.811639', () => {
  const [least = 0, most = 0] = reference.limits;
  expect(least).toBeCloseTo(0.476771, 6);
  expect(most).toBeCloseTo(1.811639, 6);
  const factor = (q: number, tau: number) => {
    const { mu, nu } = momentMap({ mu: 0, nu: q }, { ...paper, tau, layer: 'random' });
    return (nu + mu * mu) / q;
  };
  // At the ends a tiny, or a huge, q is kept; the map is nearly homogeneous there, up to terms of order √q and 1/√q.
  expect(Math.abs(factor(1e-16, least) - 1)).toBeLessThan(1e-7);
  expect(Math.abs(factor(1e16, most) - 1)).toBeLessThan(1e-7);
  expect(factor(1e-16, least * 0.99)).toBeLessThan(1);
  expect(factor(1e16, most * 1.01)).toBeGreaterThan(1);
  // He initialisation: it explodes from everywhere.
  for (let q = 1e-12; q < 1e12; q *= 3) expect(factor(q, 2)).toBeGreaterThan(1);
});

const layers = fc.record({
  mu: fc.double({ min: -3, max: 3, noNaN: true }),
  nu: fc.double({ min: 0.05, max: 20, noNaN: true }),
  omega: fc.double({ min: -2, max: 2, noNaN: true }),
  tau: fc.double({ min: 0.1, max: 4, noNaN: true }),
  bias: fc.double({ min: -2, max: 2, noNaN: true }),
  skip: fc.double({ min: 0, max: 1, noNaN: true }),
  lambda: fc.double({ min: 0.5, max: 2, noNaN: true }),
  alpha: fc.double({ min: 0, max: 4, noNaN: true }),
});

test('unit and random layer agree where μ = 0 and no bias varies', () => {
  fc.assert(
    fc.property(layers, ({ mu: _, nu, ...parameters }) => {
      const random = momentMap({ mu: 0, nu }, { ...parameters, layer: 'random' });
      expect(random).toEqual(momentMap({ mu: 0, nu }, { ...parameters, layer: 'unit' }));
    }),
    often,
  );
});

test('at ω = κ = 0 the random layer sees q = ν + μ² alone', () => {
  fc.assert(
    fc.property(layers, ({ mu, nu, ...rest }) => {
      const parameters: Parameters = { ...rest, omega: 0, skip: 0, layer: 'random', biasVariance: 0.3 };
      // The same sum of the same two numbers, made before the layer.
      const [there, here] = [momentMap({ mu, nu }, parameters), momentMap({ mu: 0, nu: nu + mu * mu }, parameters)];
      expect(there).toEqual(here);
    }),
    often,
  );
});

test('H is what a Richardson difference quotient approaches, with bias, random weights and skip', () => {
  fc.assert(
    fc.property(layers, fc.boolean(), ({ mu, nu, ...rest }, random) => {
      const parameters: Parameters = { ...rest, ...(random && { layer: 'random', biasVariance: 0.2 }) };
      const H = jacobian({ mu, nu }, parameters);
      const quotient = (f: (x: number) => number, x: number, h: number) => {
        const central = (by: number) => (f(x + by) - f(x - by)) / (2 * by);
        return (64 * central(h / 4) - 20 * central(h / 2) + central(h)) / 45;
      };
      const step = 0.01 * Math.min(nu, Math.sqrt(nu));
      for (const [i, key] of (['mu', 'nu'] as const).entries()) {
        // Remainder step⁶ and rounding 1e-15/step of values up to 100, against derivatives up to λ²α² and 2τμ of them.
        const bound = 2e-8 * (1 + Math.abs(H[i]![0]) + Math.abs(H[i]![1]));
        const alongMu = quotient((x) => momentMap({ mu: x, nu }, parameters)[key], mu, step);
        const alongNu = quotient((x) => momentMap({ mu, nu: x }, parameters)[key], nu, step);
        expect(Math.abs(alongMu - H[i]![0])).toBeLessThan(bound);
        expect(Math.abs(alongNu - H[i]![1])).toBeLessThan(bound);
      }
    }),
    often,
  );
});

test('J of a layer with skip is the Jacobian of its second moment', () => {
  const parameters: Parameters = { ...paper, omega: 0.3, layer: 'random', bias: 0.2, biasVariance: 0.1, skip: 0.5 };
  const point = { mu: 0.4, nu: 1.3 };
  const second = (mu: number, nu: number) => {
    const image = momentMap({ mu, nu }, parameters);
    return image.nu + image.mu ** 2;
  };
  const h = 1e-5;
  const J = jacobianSecondMoment(point, parameters);
  // Central differences: error h² = 1e-10 and rounding 1e-16/h.
  expect((second(0.4 + h, 1.3) - second(0.4 - h, 1.3)) / (2 * h)).toBeCloseTo(J[1][0], 8);
  expect((second(0.4, 1.3 + h) - second(0.4, 1.3 - h)) / (2 * h)).toBeCloseTo(J[1][1], 8);
});

test('a skip of 1 never lowers the variance', () => {
  fc.assert(
    fc.property(layers, ({ mu, nu, ...rest }) => {
      expect(momentMap({ mu, nu }, { ...rest, layer: 'random', skip: 1 }).nu).toBeGreaterThanOrEqual(nu);
    }),
    often,
  );
});

test('impossible layers throw RangeError with the value', () => {
  const at = (parameters: Partial<Parameters>) => () => momentMap({ mu: 0, nu: 1 }, { ...paper, ...parameters });
  expect(at({ layer: 'wide' as 'unit' })).toThrow(/wide/);
  expect(at({ bias: Number.NaN })).toThrow(/NaN/);
  expect(at({ layer: 'random', biasVariance: -0.5 })).toThrow(/-0\.5/);
  expect(at({ biasVariance: 0.25 })).toThrow(/0\.25/);
  expect(at({ skip: 1.5 })).toThrow(/1\.5/);
  expect(at({ skip: -0.1 })).toThrow(RangeError);
});

test('what exceeds the double range is infinite, never NaN', () => {
  const out = new Float64Array(7);
  const far: Parameters = { ...paper, omega: -1e200, layer: 'random', bias: 1e300, biasVariance: 1e300, skip: 1 };
  for (const mu of [-1e300, -1e150, -1e100, 1e100, 1e150, 1e300])
    for (const nu of [0, 1, 1e300])
      for (const lambda of [1, 1e200]) {
        stepOf({ ...far, lambda })(mu, nu, out);
        expect([...out].some(Number.isNaN), `${mu} ${nu} ${lambda}: ${out}`).toBe(false);
      }
  expect(momentMap({ mu: 1e200, nu: 1 }, { ...paper, layer: 'random' })).toEqual({ mu: Infinity, nu: Infinity });
});

test('a sum that is remembered for the next mean is the one asked for, in whatever order and with steps side by side', () => {
  const gelu: Parameters = { omega: 0, tau: 1.3, lambda: 1, alpha: 1, activation: 'gelu' };
  const steps = [gelu, { ...gelu, lambda: 1.7 }, { ...gelu, tau: 0.4 }].map((of) => ({ of, step: stepOf(of) }));
  const out = new Float64Array(kernelSize);
  const alone = new Float64Array(kernelSize);
  for (const nu of [1, 1, 0, 2, 0.3, 0.3, 0, 1])
    for (const mu of [0, -1, 3])
      for (const { of, step } of steps) {
        step(mu, nu, out);
        kernelOf(of)(0, of.tau * nu, of.lambda, of.alpha, alone);
        expect([...out]).toEqual([...alone.subarray(0, 3), 0, of.tau * alone[4]!, 0, of.tau * alone[6]!]);
        // What the reader does to its numbers stays with the reader.
        out.fill(7);
      }
});

test.each([
  [0.7, -714.3, 1.1, 200.3, 3.656911603415303e-243],
  [-0.3, 1000.7, 0.9, 71.7, 6.040040244165753e-205],
  [1.1, -233.33, 1.3, 11.7, 5.843534824356261e-210],
  [0.37, -700.1, 0.77, 0.001, 2.4010419652306175e-228],
] as const)(
  'far left SELU’s variance is that of ωμ and τν themselves, ω = %d, μ = %d, τ = %d, ν = %d',
  (omega, mu, tau, nu, variance) => {
    const out = new Float64Array(kernelSize);
    // From mpmath 1.3.0 at 700 digits, the products not rounded; those as doubles are off by up to 5.7e-14, twice.
    stepOf({ omega, tau, lambda: lambda01, alpha: alpha01 })(mu, nu, out);
    expect(Math.abs(out[1]! / variance - 1)).toBeLessThan(3e-14);
  },
);
