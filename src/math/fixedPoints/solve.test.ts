import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import { feasibility, solve } from './solve';

const ulp = 2 ** -52;

test('the published constants follow from their formula', () => {
  // α₀₁ = −√(2/π)/(√e·erfc(1/√2) − 1), with erfc(1/√2) = 0.317310507862914102829534908… to 17 digits.
  const alpha = -Math.sqrt(2 / Math.PI) / (Math.exp(0.5) * 0.3173105078629141 - 1);
  expect(Math.abs(alpha - alpha01)).toBeLessThanOrEqual(4 * ulp);
  expect(momentMap({ mu: 0, nu: 1 }, { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 }).nu).toBeCloseTo(1, 14);
});

test('solving for (0, 1) gives λ₀₁ and α₀₁ to one unit in the last place', () => {
  const [only, ...others] = solve({ mu: 0, nu: 1 }, { omega: 0, tau: 1 });
  expect(others).toEqual([]);
  expect(Math.abs(only!.alpha - alpha01)).toBeLessThanOrEqual(ulp);
  expect(Math.abs(only!.lambda - lambda01)).toBeLessThanOrEqual(ulp);
  expect(only!.kind).toBe('attracting');
});

test('solving for (0, 2) gives the published pair', () => {
  const [only] = solve({ mu: 0, nu: 2 }, { omega: 0, tau: 1 });
  // Published to 11 digits.
  expect(only!.alpha).toBeCloseTo(1.97125575035, 10);
  expect(only!.lambda).toBeCloseTo(1.0607090761, 9);
});

test("the authors' own example (−0.1, 2) at ω = 1 is a saddle", () => {
  const found = solve({ mu: -0.1, nu: 2 }, { omega: 1, tau: 1 });
  const published = found.find(({ alpha }) => Math.abs(alpha - 1.97690219542) < 1e-10)!;
  expect(published.lambda).toBeCloseTo(1.07385123962, 10);
  expect(published.kind).toBe('saddle');
  expect(published.eigenvalues[0].re).toBeCloseTo(1.108, 3);
  expect(published.eigenvalues[1].re).toBeCloseTo(0.607, 3);
});

const targets = fc.record({
  mu: fc.double({ min: -1, max: 1, noNaN: true }),
  nu: fc.double({ min: 0.01, max: 10, noNaN: true }),
  omega: fc.double({ min: -2, max: 2, noNaN: true }),
  tau: fc.double({ min: 0.1, max: 4, noNaN: true }),
});

test('every solution maps its target to itself', () => {
  let seen = 0;
  fc.assert(
    fc.property(targets, ({ mu, nu, omega, tau }) => {
      for (const { lambda, alpha, admissible } of solve({ mu, nu }, { omega, tau })) {
        if (!admissible) continue;
        seen++;
        const image = momentMap({ mu, nu }, { omega, tau, lambda, alpha });
        // The kernel's error plus the square root of the discriminant near a double root, against the size √ξ and ξ.
        const second = nu + mu * mu;
        expect(Math.abs(image.mu - mu) / Math.sqrt(second)).toBeLessThan(1e-12);
        expect(Math.abs(image.nu - nu) / second).toBeLessThan(1e-12);
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(300);
});

test('no solution means infeasible, with a sentence and a nearest variance that works', () => {
  const layer = { omega: 0, tau: 1 };
  const target = { mu: -1, nu: 0.05 };
  expect(solve(target, layer).filter(({ admissible }) => admissible)).toEqual([]);
  const answer = feasibility(target, layer);
  expect(answer.feasible).toBe(false);
  expect(answer.margin).toBeLessThan(0);
  expect(answer.nearestNu).toBeGreaterThan(0.05);
  expect(feasibility({ mu: -1, nu: answer.nearestNu! * 1.001 }, layer).feasible).toBe(true);
  expect(feasibility({ mu: -1, nu: answer.nearestNu! * 0.999 }, layer).feasible).toBe(false);
});

test('a feasible target says so, agreeing with solve', () => {
  fc.assert(
    fc.property(targets, ({ mu, nu, omega, tau }) => {
      const { feasible, margin } = feasibility({ mu, nu }, { omega, tau });
      expect(feasible).toBe(solve({ mu, nu }, { omega, tau }).some(({ admissible }) => admissible));
      if (feasible) expect(margin).toBeGreaterThan(-1e-12);
    }),
    { numRuns: 200 },
  );
});

test('impossible targets throw with the value', () => {
  expect(() => solve({ mu: 0, nu: 0 }, { omega: 0, tau: 1 })).toThrow(/above 0, got 0/);
  expect(() => solve({ mu: Number.NaN, nu: 1 }, { omega: 0, tau: 1 })).toThrow(/got NaN/);
  expect(() => solve({ mu: 0, nu: 1 }, { omega: 0, tau: -1 })).toThrow(/got -1/);
});

test('where the net input is never negative no α is made up', () => {
  // m/√s is above 17, where the kernel gives E[eᶻ − 1; z < 0], below 1e-64 in size, as 0.
  for (const [target, layer, margin] of [
    [
      { mu: 1.9762123612312346, nu: 0.005605960439416405 },
      { omega: 0.4424477572824377, tau: 0.4595132063823264 },
      -0.0019275,
    ],
    [
      { mu: -1.8083957357576477, nu: 0.033864482267041744 },
      { omega: -1.7946351803814067, tau: 0.11485959700456529 },
      0.0099822,
    ],
    [
      { mu: -1.0877362516507292, nu: 0.002790354092043915 },
      { omega: -1.052177423081488, tau: 0.40984039777498 },
      0.001484,
    ],
  ] as const) {
    expect(solve(target, layer)).toEqual([]);
    const answer = feasibility(target, layer);
    expect(answer.feasible).toBe(false);
    expect(answer.margin).toBeCloseTo(margin, 6);
    expect(answer.reason).toMatch(margin < 0 ? /variance is too small/ : /all but never negative/);
  }
});

test('where one side of the kink has no weight in double precision nothing is solved, and nothing wrong is', () => {
  for (const [mu, nu, omega] of [
    [1.9, 0.005, 0.5],
    [-2, 0.001, 1.7],
    [2.9, 0.001, 1.25],
  ] as const) {
    expect(solve({ mu, nu }, { omega, tau: 1 }).filter(({ residual }) => residual > 1e-9)).toEqual([]);
    const { feasible, margin } = feasibility({ mu, nu }, { omega, tau: 1 });
    expect(feasible).toBe(false);
    expect(margin).not.toBeNaN();
  }
});

test('a mean next to nothing is solved for like 0', () => {
  for (const mu of [5e-324, -1e-300, 1e-17, -1e-15]) {
    const [only, ...others] = solve({ mu, nu: 1 }, { omega: 0, tau: 1 });
    expect(others).toEqual([]);
    expect(Math.abs(only!.alpha - alpha01)).toBeLessThan(1e-13);
  }
});
