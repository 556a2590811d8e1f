import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap } from '../../math';
import reference from '../../reference/fixed-points.json';
import { interval, point } from '../intervals/interval';
import { naturalMoments } from '../moments/moments';
import { weightsOf } from '../moments/Weights';
import { certify } from '../search/certify';
import { grow } from '../search/grow';
import { statementOf } from '../statements/statements';
import { attraction, layerOf } from './attraction';
import { fixedPointRange } from './fixedPointRange';
import { enclosedFixedPoint } from './krawczyk';

const theorem1 = { mu: [-0.1, 0.1], nu: [0.8, 1.5] } as const;

test('Theorem 1’s box converges to (0, 1) at ω = 0, τ = 1, by contraction of the box itself', () => {
  const result = attraction(theorem1, { omega: 0, tau: 1 });
  expect(result).toMatchObject({ verdict: 'proved', method: 'contraction', norm: [1, 0, 0, 1], open: [] });
  // σmax of H over the box's (m, s) at ω = 0, τ = 1 is about 0.83; what is found lies between that and 1.
  expect(result.rate).toBeGreaterThan(0.82);
  expect(result.rate).toBeLessThan(0.88);
  expect(result.reason).toMatch(/plain norm/);
  const { mu, nu } = result.fixedPoint!;
  expect(mu.lo <= 0 && 0 <= mu.hi && nu.lo <= 1 && 1 <= nu.hi).toBe(true);
  expect(nu.hi - nu.lo).toBeLessThan(1e-12);
});

test('a box too large to contract is proved by following its cells into a trap, and float orbits arrive as promised', () => {
  const window = { mu: [-1, 1], nu: [0.1, 10] } as const;
  const result = attraction(window, { omega: 0, tau: 1 });
  expect(result).toMatchObject({ verdict: 'proved', method: 'trap' });
  expect(result.rate).toBeLessThan(1);
  for (const mu of window.mu) {
    for (const nu of window.nu) {
      let at: { mu: number; nu: number } = { mu, nu };
      for (let layer = 0; layer < 200; layer++)
        at = momentMap(at, { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 });
      expect(Math.abs(at.mu) + Math.abs(at.nu - 1)).toBeLessThan(1e-9);
    }
  }
});

test('ω = 0.8 is attracting near (0, 1), but a box that holds the saddle too is not proved', () => {
  expect(attraction({ mu: [-0.5, 0.5], nu: [0.5, 2] }, { omega: 0.8, tau: 1 }).verdict).toBe('proved');
  expect(attraction({ mu: [-1, 1], nu: [0.05, 2] }, { omega: 0.8, tau: 1 }, { budget: 3000 }).verdict).not.toBe(
    'proved',
  );
});

test.each([
  { mu: [-0.7574, -0.7572], nu: [0.0889, 0.0891] },
  { mu: [-0.85, 0.5], nu: [0.05, 1.5] },
] as const)('a box that holds the saddle of ω = 0.8 is refuted by it, even where (0, 1) lies outside (%#)', (box) => {
  const result = attraction(box, { omega: 0.8, tau: 1 }, { budget: 2000 });
  expect(result.verdict).toBe('refuted');
  const { mu, nu } = result.other!;
  expect(mu.lo).toBeCloseTo(-0.757325, 5);
  expect(nu.hi).toBeCloseTo(0.088999, 5);
});

test('another fixed point in the box refutes nothing while no start is shown to go elsewhere', () => {
  // A budget of nothing lets no orbit find its limit, so there is only one candidate.
  const box = { mu: [-0.7574, -0.7572], nu: [0.0889, 0.0891] } as const;
  expect(attraction(box, { omega: 0.8, tau: 1 }, { budget: 0 }).verdict).toBe('unknown');
});

test('ν = 0, a collapse and a divergence are not called attraction', () => {
  expect(attraction({ mu: [-0.1, 0.1], nu: [0, 1.5] }, { omega: 0, tau: 1 }).verdict).toBe('refuted');
  expect(attraction({ mu: [-0.1, 0.1], nu: [0.1, 1.5] }, { omega: 0, tau: 0.4 }).verdict).toBe('unknown');
  expect(attraction({ mu: [-0.1, 0.1], nu: [0.1, 1.5] }, { omega: 0, tau: 3 }).verdict).toBe('unknown');
  expect(attraction(theorem1, { omega: 0, tau: 1 }, { budget: 1 }).verdict).toBe('unknown');
});

test('parameters that make no sense are named in the error', () => {
  expect(() => attraction(theorem1, { omega: NaN, tau: 1 })).toThrow(/omega/);
  expect(() => attraction(theorem1, { omega: 0, tau: 0 })).toThrow(/tau/);
  expect(() => attraction({ mu: [1, 0], nu: [1, 2] }, { omega: 0, tau: 1 })).toThrow(/mu/);
  expect(() => attraction(theorem1, { omega: 0, tau: 1, lambda: -1 })).toThrow(/λ/);
});

test('Krawczyk’s enclosures hold the reference’s fixed points', () => {
  let count = 0;
  for (const { omega, tau, lambda, alpha, fixedPoints } of reference.cases) {
    for (const { mean, variance } of fixedPoints) {
      const cell = enclosedFixedPoint([Number(mean), Number(variance)], layerOf({ omega, tau, lambda, alpha }));
      if (!cell) continue;
      count++;
      // The reference gives 18 digits: half a unit of the 15th covers reading them as a double.
      const near = (value: number, lo: number, hi: number) =>
        value >= lo - 1e-14 * (1 + Math.abs(value)) && value <= hi + 1e-14 * (1 + Math.abs(value));
      expect(
        near(Number(mean), cell.mu.lo, cell.mu.hi) && near(Number(variance), cell.nu.lo, cell.nu.hi),
        `ω = ${omega}, τ = ${tau}`,
      ).toBe(true);
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('the true fixed points of Theorem 1 fill less than the stated range: the number in the facts', () => {
  const { outer, corners } = fixedPointRange();
  expect(outer.mu.lo).toBeGreaterThan(-0.021);
  expect(outer.mu.hi).toBeLessThan(0.0549);
  expect(outer.nu.lo).toBeGreaterThan(0.8255);
  expect(outer.nu.hi).toBeLessThan(1.4112);
  const at = (omega: number, tau: number) =>
    corners.find((corner) => corner.omega === omega && corner.tau === tau)!.cell;
  expect(at(0.1, 0.95).mu.lo).toBeCloseTo(-0.020870309, 8);
  expect(at(0.1, 1.1).nu.hi).toBeCloseTo(1.4102898, 6);
});

test('fixed points outside the box are not given as the box’s', () => {
  const domain = { mu: [-0.1, 0.1], nu: [3, 4], omega: [0, 0], tau: [1, 1] } as const;
  expect(() => fixedPointRange(domain, 1)).toThrow(/outside the box/);
});

test('an image of Theorem 1’s box lies 5·10⁻⁷ outside the stated range: the fact “edge”', () => {
  const { mean } = naturalMoments({ m: interval(-0.01, -0.01), s: point(0.76) }, weightsOf());
  expect(mean.hi).toBeLessThan(-0.03106);
  expect(mean.lo).toBeGreaterThan(-0.031061);
});

test('grow returns ranges that certify, and is near the first failure', () => {
  const statement = statementOf('lemma12.H');
  const grown = grow(statement)!;
  expect(grown.omega[1]).toBeGreaterThan(0.2);
  expect(grown.tau[1]).toBeGreaterThan(1.26);
  const verdict = (change: object) =>
    certify(statement, { domain: { ...statement.domain, ...change }, sharpness: Infinity, budget: 2000 }).verdict;
  expect(verdict({ omega: grown.omega })).toBe('proved');
  expect(verdict({ tau: grown.tau })).toBe('proved');
  expect(verdict({ tau: [grown.tau[0], grown.tau[1] + 0.01] })).not.toBe('proved');
  expect(grow(statement, { domain: { ...statement.domain, omega: [-3, 3] } })).toBeNull();
});

test('a box on ν = 0 is refuted only where it holds the fixed point too', () => {
  const at = { omega: 0, tau: 1 };
  expect(attraction({ mu: [-0.1, 0.1], nu: [0, 0] }, at).verdict).toBe('unknown');
  expect(attraction({ mu: [0, 0], nu: [0, 0] }, at).verdict).toBe('unknown');
  expect(attraction({ mu: [-0.1, 0.1], nu: [0, 2] }, at).verdict).toBe('refuted');
});

test('asked for a contraction only, a box that needs the trap stays open and one that contracts is proved', () => {
  const at = { omega: 0, tau: 1 };
  expect(attraction(theorem1, at, { only: 'contraction' })).toMatchObject({ verdict: 'proved', method: 'contraction' });
  const large = { mu: [-1, 1], nu: [0.1, 10] } as const;
  expect(attraction(large, at, { only: 'contraction' }).verdict).toBe('unknown');
  expect(attraction(large, at).verdict).toBe('proved');
});
