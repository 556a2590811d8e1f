import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../reference/fixed-points.json';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import type { Moments, Parameters } from '../types';
import { boundaryFixedPoints } from './boundaryFixedPoints';
import { fixedPoints, searchFixedPoints } from './fixedPoints';

const window = { muMin: -3, muMax: 3, nuMin: 0.01, nuMax: 12 };
const selu = (omega: number, tau: number) => ({ omega, tau, lambda: lambda01, alpha: alpha01 });

// Newton stops at a residual of 1e-12; dividing by 1 − eigenvalue (0.001 at worst here) gives the position.
test.each(reference.cases)(
  'fixedPoints finds exactly the reference points at ω=$omega τ=$tau λ=$lambda α=$alpha',
  (setting) => {
    const { points, complete, nearMisses } = searchFixedPoints(setting, window);
    expect(complete).toBe(true);
    expect(nearMisses).toEqual([]);
    expect(points).toHaveLength(setting.fixedPoints.length);
    for (const { mean, variance, kind, spectralNorm } of setting.fixedPoints) {
      const point = points.find(({ mu, nu }) => Math.hypot(mu - Number(mean), nu - Number(variance)) < 1e-9);
      expect(point, `${mean}, ${variance}`).toBeDefined();
      expect(point!.kind).toBe(kind);
      expect(Math.abs(point!.norm - Number(spectralNorm))).toBeLessThan(1e-8);
    }
  },
);

test('each fixed point maps to itself within 1e-12', () => {
  for (const omega of [-1.5, -0.7, 0, 0.4, 0.8, 0.9, 0.91, 1.3]) {
    for (const tau of [0.6, 1, 1.25, 2]) {
      for (const { mu, nu } of fixedPoints(selu(omega, tau), { ...window, nuMin: 0 })) {
        const image = momentMap({ mu, nu }, selu(omega, tau));
        expect(Math.abs(image.mu - mu)).toBeLessThanOrEqual(1e-12 * (Math.abs(mu) + Math.sqrt(nu)));
        expect(Math.abs(image.nu - nu)).toBeLessThanOrEqual(1e-12 * nu);
      }
    }
  }
});

test.each(reference.cases)(
  'boundaryFixedPoints finds exactly the reference points on ν = 0 beside (0, 0) at ω=$omega τ=$tau λ=$lambda α=$alpha',
  (setting) => {
    const points = boundaryFixedPoints(setting, window).filter(({ mu }) => mu !== 0);
    expect(points).toHaveLength(setting.collapsed.length);
    for (const [k, { mean, kind, eigenvalueModuli }] of setting.collapsed.entries()) {
      expect(Math.abs(points[k]!.mu - Number(mean))).toBeLessThan(1e-13);
      expect(points[k]!.kind).toBe(kind);
      for (const [i, { re }] of points[k]!.eigenvalues.entries())
        expect(Math.abs(Math.abs(re) - Number(eigenvalueModuli[i]))).toBeLessThan(1e-11);
    }
  },
);

test.each(reference.noMean)('at ω = 0, τ = %d the only fixed point with ν > 0 is (%s, %s)', (tau, mean, variance) => {
  const points = fixedPoints(selu(0, Number(tau)), { muMin: -20, muMax: 20, nuMin: 0, nuMax: 1000 });
  const inside = points.filter(({ nu }) => nu > 0);
  expect(inside).toHaveLength(1);
  // The residual of 1e-12 is divided by 1 − eigenvalue, which is at least 0.009 (at τ = 0.5).
  expect(Math.abs(inside[0]!.nu / Number(variance) - 1)).toBeLessThan(2e-10);
  expect(Math.abs(inside[0]!.mu - Number(mean))).toBeLessThan(1e-10 * (1 + Number(mean)));
});

test('at ω = 0 a fixed point with ν > 0 exists just inside the thresholds in τ and not just outside', () => {
  const low = Number(reference.limits.tauCollapse);
  const high = Number(reference.limits.tauDiverge);
  // Near the lower end ν* falls below the floor of the search, near the upper it leaves every window:
  // stay 0.02 % and 2 % off.
  const count = (tau: number) =>
    fixedPoints(selu(0, tau), { muMin: -1e3, muMax: 1e3, nuMin: 0, nuMax: 1e6 }).filter(({ nu }) => nu > 0).length;
  expect([low * 0.9999, low * 1.0002, high * 0.98, high * 1.0001].map(count)).toEqual([0, 1, 1, 0]);
});

test('the attractor and its saddle at ω = 0.8 vanish together at the reference fold', () => {
  const fold = Number(reference.limits.fold.tau);
  expect(fixedPoints(selu(0.8, fold - 1e-7), window)).toEqual([]);
  const [saddle, attractor] = fixedPoints(selu(0.8, fold + 1e-7), window);
  expect([saddle?.kind, attractor?.kind]).toEqual(['saddle', 'attracting']);
  // A square-root law: 1e-7 in τ parts them by about 6e-4.
  for (const point of [saddle!, attractor!]) {
    expect(Math.abs(point.mu - Number(reference.limits.fold.mean))).toBeLessThan(1e-3);
    expect(Math.abs(point.nu - Number(reference.limits.fold.variance))).toBeLessThan(1e-3);
  }
});

test('at the fold itself the search says so: near-misses or limit cases, never silence', () => {
  const { points, nearMisses } = searchFixedPoints(selu(0.8, Number(reference.limits.fold.tau)), window);
  const mean = Number(reference.limits.fold.mean);
  const there = [...points.filter(({ marginal }) => marginal), ...nearMisses].filter(
    ({ mu }) => Math.abs(mu - mean) < 1e-4,
  );
  expect(there.length).toBeGreaterThan(0);
});

test('where the saddle passes through (0, 1) the pair is one limit case, half-stable', () => {
  const { points } = searchFixedPoints(selu(Number(reference.limits.omegaExchange), 1), window);
  expect(points).toHaveLength(1);
  expect(points[0]).toMatchObject({ marginal: true, limit: 'above' });
  expect(Math.hypot(points[0]!.mu, points[0]!.nu - 1)).toBeLessThan(1e-9);
  // A little off, two points again: which of them attracts has changed places.
  const kinds = (omega: number) =>
    fixedPoints(selu(omega, 1), window).map(({ kind, marginal }) => (marginal ? '' : kind));
  expect(kinds(0.9016)).toEqual(['saddle', 'attracting']);
  expect(kinds(0.9017)).toEqual(['saddle', 'attracting']);
});

test('a window of any size is settled, and what is below the floor is stated', () => {
  const wide = { muMin: -1e3, muMax: 1e3, nuMin: 0, nuMax: 1e6 };
  const hard = { omega: 0.4054, tau: 0.9556, lambda: 2.468, alpha: 3.671 };
  const search = searchFixedPoints(hard, wide);
  expect(search.complete).toBe(true);
  expect(search.floor).toBe(1e-12);
  // Two on ν = 0, and one inside: λω is 1.0005 here, so that the mean hardly moves.
  expect(search.points.filter(({ nu }) => nu > 0)).toHaveLength(1);
  expect(searchFixedPoints(hard, { ...wide, nuMin: 0.5 }).floor).toBe(0.5);
});

test('also where λω = 1 makes every large μ nearly neutral the whole window is settled', () => {
  const search = searchFixedPoints(selu(1 / lambda01, 0.9), { muMin: -10, muMax: 10, nuMin: 0, nuMax: 50 });
  expect(search.complete).toBe(true);
  expect(search.points.every(({ nu }) => nu === 0)).toBe(true);
});

test('too small a budget is confessed', () => {
  expect(searchFixedPoints(selu(0.8, 1), window, 50).complete).toBe(false);
});

test('a dense search by other means finds no fixed point that fixedPoints misses, in 150 random settings', () => {
  let found = 0;
  const number = (min: number, max: number) =>
    fc.integer({ min: 0, max: 9999 }).map((k) => min + ((max - min) * k) / 9999);
  fc.assert(
    fc.property(
      number(-1.4, 1.4),
      number(0.6, 1.7),
      number(0.9, 1.3),
      number(0.8, 2.5),
      (omega, tau, lambda, alpha) => {
        const parameters = { omega, tau, lambda, alpha };
        const { points, nearMisses, complete } = searchFixedPoints(parameters, window);
        expect(complete).toBe(true);
        for (const { mu, nu } of bruteForce(parameters)) {
          found++;
          // A difference-quotient Newton step stalls at about 1e-8 where the point is nearly double.
          const near = (p: { mu: number; nu: number }) => Math.abs(p.mu - mu) < 1e-5 && Math.abs(p.nu - nu) < 1e-5 * nu;
          expect(points.some(near) || nearMisses.some(near), JSON.stringify({ parameters, mu, nu })).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(75);
});

/**
 * Newton with difference quotients from every cell of a 90 × 90 grid on whose corners neither component keeps its sign.
 */
function bruteForce(parameters: Parameters): Moments[] {
  const cells = 90;
  const { muMin, muMax, nuMin, nuMax } = window;
  const place = (i: number, j: number) => ({
    mu: muMin + ((muMax - muMin) * i) / cells,
    nu: nuMin * (nuMax / nuMin) ** (j / cells),
  });
  const excess = ({ mu, nu }: Moments) => {
    const image = momentMap({ mu, nu }, parameters);
    return [image.mu - mu, image.nu - nu] as const;
  };
  const values = Array.from({ length: (cells + 1) ** 2 }, (_, k) =>
    excess(place(k % (cells + 1), Math.floor(k / (cells + 1)))),
  );
  const roots: Moments[] = [];
  for (let j = 0; j < cells; j++)
    for (let i = 0; i < cells; i++) {
      const corner = j * (cells + 1) + i;
      const corners = [corner, corner + 1, corner + cells + 1, corner + cells + 2].map((k) => values[k]!);
      const mixed = ([0, 1] as const).every((part) => {
        const signs = corners.map((value) => value[part] > 0);
        return signs.includes(true) && signs.includes(false);
      });
      if (!mixed) continue;
      let { mu, nu } = place(i + 0.5, j + 0.5);
      for (let step = 0; step < 30; step++) {
        const [f1, f2] = excess({ mu, nu });
        const h = 1e-6 * nu;
        const [a, c] = excess({ mu: mu + h, nu }).map((v, k) => (v - (k ? f2 : f1)) / h) as [number, number];
        const [b, d] = excess({ mu, nu: nu + h }).map((v, k) => (v - (k ? f2 : f1)) / h) as [number, number];
        const det = a * d - b * c;
        mu += (b * f2 - d * f1) / det;
        nu += Math.max((c * f1 - a * f2) / det, -0.9 * nu);
        if (!(Math.abs(mu) < 100 && nu < 1000)) break;
      }
      const settled = Math.abs(mu) < 100 && nu < 1000 && excess({ mu, nu }).every((v) => Math.abs(v) < 1e-12);
      if (settled && mu > muMin && mu < muMax && nu > nuMin && nu < nuMax) roots.push({ mu, nu });
    }
  return roots;
}

test.each([
  [1.25, 0.02447, 0.09277],
  [1.5, 0.1023, 0.3879],
  [2, 0.5205, 2.334],
])('ELU (λ = α = 1) at ω = 0, τ = %d keeps (%d, %d) and nothing else with ν > 0', (tau, mu, nu) => {
  const points = fixedPoints({ omega: 0, tau, lambda: 1, alpha: 1 }, { ...window, nuMin: 0 }).filter((p) => p.nu > 0);
  expect(points).toHaveLength(1);
  // Half a unit in the last digit given.
  expect(Math.abs(points[0]!.mu - mu)).toBeLessThan(6e-5);
  expect(Math.abs(points[0]!.nu - nu)).toBeLessThan(6e-5);
});

test('ELU (λ = α = 1) has no fixed point with ν > 0 up to τ = 1', () => {
  for (const tau of [0.3, 0.7, 0.99, 1]) {
    const search = searchFixedPoints({ omega: 0, tau, lambda: 1, alpha: 1 }, { ...window, nuMin: 0 });
    expect(search.points.filter(({ nu }) => nu > 0)).toEqual([]);
  }
});

test('at ω = −1 the point (0, 1) attracts although its norm is above 1', () => {
  const point = fixedPoints(selu(-1, 1), window)[0]!;
  expect(point.kind).toBe('attracting');
  expect(point.eigenvalues.map(({ re }) => Number(re.toFixed(3)))).toEqual([-0.97, 0.767]);
  expect(point.norm).toBeCloseTo(1.111, 3);
});

test('the target (−0.1, 2) of the authors’ notebook is a saddle at ω = 1: eigenvalues 1.108, 0.607', () => {
  const parameters = { omega: 1, tau: 1, lambda: 1.07385123962, alpha: 1.97690219542 };
  const point = fixedPoints(parameters, window).find(({ mu, nu }) => Math.hypot(mu + 0.1, nu - 2) < 1e-8);
  expect(point?.kind).toBe('saddle');
  expect(point?.eigenvalues.map(({ re }) => Number(re.toFixed(3)))).toEqual([1.108, 0.607]);
});

test('a collapsed point attracts on ν = 0 at ω = 0.8', () => {
  const point = boundaryFixedPoints(selu(0.8, 1), window).find(({ mu }) => mu < -0.5);
  expect(point?.mu).toBeCloseTo(-0.90737385, 8);
  expect(point?.kind).toBe('attracting');
});

test('(0, 1) loses its stability at ω = 0.901659107216971 and ω = −1.0307872630871', () => {
  const kindAt = (omega: number) =>
    fixedPoints(selu(omega, 1), window).find(({ mu, nu }) => Math.hypot(mu, nu - 1) < 1e-6)?.kind;
  expect([0.90165, 0.90167, -1.03078, -1.0308].map(kindAt)).toEqual(['attracting', 'saddle', 'attracting', 'saddle']);
});

test('where the map keeps a whole region to the last digit, no point of it passes for a fixed point of its own', () => {
  const elu = { omega: 1, tau: 1, lambda: 1, alpha: 1 };
  const { points } = searchFixedPoints(elu, { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 }, 50_000);
  expect(momentMap({ mu: 6, nu: 0.4 }, elu)).toEqual({ mu: 6, nu: 0.4 });
  expect(points.filter(({ nu }) => nu > 0)).toEqual([]);
});
