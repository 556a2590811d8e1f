import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { fixedPoints, searchFixedPoints } from '../fixedPoints/fixedPoints';
import { orbit } from './orbit';

const verdict = (omega: number, tau: number, mu: number, nu: number) =>
  orbit({ mu, nu }, { omega, tau, lambda: lambda01, alpha: alpha01 }, 100).outcome;

test.each([
  [0.01, 28],
  [0.1, 24],
  [0.5, 18],
  [2, 18],
  [4, 20],
  [16, 23],
  [100, 26],
])('from ν = %d at ω = 0, τ = 1 the variance is within 1 %% of 1 after %d layers', (nu, layers) => {
  expect(verdict(0, 1, 0, nu)).toMatchObject({ kind: 'converges', layers });
});

test('at ω = 0, τ = 1 the error halves every 2.83 layers', () => {
  const outcome = verdict(0, 1, 0, 4);
  if (outcome.kind !== 'converges') throw new Error(outcome.kind);
  expect(outcome.rate).toBeCloseTo(0.7826478831968129, 10);
  expect(Math.LN2 / -Math.log(outcome.rate)).toBeCloseTo(2.83, 2);
});

test.each([
  [0.8, -0.757, 0.085, 'collapses', -0.90737385],
  [0.8, -0.757, 0.095, 'converges', 0],
  [0.91, 0.1, 1.05, 'converges', 0.28175],
  [0.91, -0.1, 0.95, 'collapses', -1.12854448],
  [-1.02, 0.1, 1, 'converges', 0],
])('at ω = %d, τ = 1 the start (%d, %d) %s to μ = %d', (omega, mu, nu, kind, to) => {
  const outcome = verdict(omega, 1, mu, nu);
  expect(outcome.kind).toBe(kind);
  // The reference values are given to five to eight decimals.
  expect('to' in outcome && Math.abs(outcome.to.mu - to) < 1e-5).toBe(true);
});

test.each([
  [-1.02, 0.5, 1.3, -1.360982],
  [-1.05, 0.1, 1, -1.4179199],
  [-1.05, 0.5, 1.3, -1.4179199],
])('at ω = %d the start (%d, %d) collapses onto a 2-cycle with leg %d', (omega, mu, nu, leg) => {
  const outcome = verdict(omega, 1, mu, nu);
  if (outcome.kind !== 'cycles') throw new Error(outcome.kind);
  expect(outcome.period).toBe(2);
  expect(Math.min(...outcome.points.map((point) => Math.abs(point.mu - leg)))).toBeLessThan(1e-6);
  expect(outcome.points.every(({ nu: left }) => left === 0)).toBe(true);
});

test('at ω = 0.95 one side of (0, 1) diverges and the other collapses', () => {
  expect(verdict(0.95, 1, 0.1, 1.05).kind).toBe('diverges');
  expect(verdict(0.95, 1, -0.1, 0.95).kind).toBe('collapses');
});

test('at ω = 0 the variance collapses at τ = 0.4 and diverges at τ = 2.7', () => {
  expect(verdict(0, 0.4, 0, 1).kind).toBe('collapses');
  expect(verdict(0, 2.7, 0, 1).kind).toBe('diverges');
});

test('at the marginal ω the next orders tell, and next to a point that repels the verdict stays open', () => {
  expect(verdict(0.901659107216971, 1, 0.05, 1.02)).toMatchObject({ kind: 'sinks', exponent: 2 });
  expect(verdict(-1.0307872630871, 1, 0.01, 1).kind).toBe('undecided');
});

test('no layer is NaN or infinite, also when the orbit leaves the range of numbers', () => {
  const { points, outcome } = orbit({ mu: 0, nu: 1 }, { omega: 0, tau: 1e4, lambda: lambda01, alpha: alpha01 }, 100);
  expect(outcome.kind).toBe('diverges');
  expect(points.every(({ mu, nu }) => Number.isFinite(mu) && Number.isFinite(nu))).toBe(true);
});

test('a start on a fixed point stays, with that point’s own rate', () => {
  for (const [omega, tau] of [
    [0, 1],
    [0.8, 1],
    [-1.2, 1],
    [0.9016, 1],
    [1.3, 0.5],
  ] as const) {
    const parameters = { omega, tau, lambda: lambda01, alpha: alpha01 };
    const points = fixedPoints(parameters, { muMin: -3, muMax: 3, nuMin: 0, nuMax: 12 });
    expect(points.length).toBeGreaterThan(0);
    for (const { mu, nu, eigenvalues, kink } of points) {
      const { outcome } = orbit({ mu, nu }, parameters, 10);
      const rate = kink ? kink.greatest : Math.hypot(eigenvalues[0].re, eigenvalues[0].im);
      expect(outcome).toEqual({ kind: nu > 0 ? 'converges' : 'collapses', to: { mu, nu }, layers: 0, rate });
    }
  }
});

test('a start 1e-6 beside a saddle does not pass for it', () => {
  const saddle = { mu: -0.757325, nu: 0.088999 };
  const outcome = verdict(0.8, 1, saddle.mu, saddle.nu + 1e-6);
  expect('to' in outcome && Math.abs(outcome.to.mu - saddle.mu) > 0.1).toBe(true);
});

test('without variance an orbit settles on ν = 0 also where that axis repels sideways', () => {
  // Here the origin’s axis attracts from the right (λω < 1) although variance beside it grows.
  expect(verdict(0.8, 1, 1, 0)).toMatchObject({ kind: 'collapses', to: { mu: 0, nu: 0 } });
  // At τ = 4 the collapsed point has τ f′² > 1, yet a start on the axis reaches it.
  const outcome = verdict(0.8, 4, -0.5, 0);
  if (outcome.kind !== 'collapses') throw new Error(outcome.kind);
  expect(outcome.to.mu).toBeCloseTo(-0.90737385, 7);
  expect(outcome.rate).toBeLessThan(1);
});

test('fewer layers to look ahead leave an orbit undecided rather than guessed', () => {
  const parameters = { omega: 0.901659, tau: 1, lambda: lambda01, alpha: alpha01 };
  const { outcome, points } = orbit({ mu: 0.05, nu: 1.02 }, parameters, 20, { maxLayers: 200 });
  expect(outcome).toEqual({ kind: 'undecided', layers: 200 });
  expect(points).toHaveLength(21);
});

test('what attracts an orbit is one of the fixed points', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  let checked = 0;
  fc.assert(
    fc.property(
      number(-1.4, 1.4),
      number(0.2, 2.2),
      number(0.7, 1.5),
      // With α = 0 a start below 0 lands on (0, 0) exactly, saddle or not.
      number(0.1, 3),
      number(-2, 2),
      number(0.01, 10),
      (omega, tau, lambda, alpha, mu, nu) => {
        const parameters = { omega, tau, lambda, alpha };
        const { outcome } = orbit({ mu, nu }, parameters, 0);
        if (outcome.kind !== 'converges' && outcome.kind !== 'collapses') return;
        const { to } = outcome;
        const window = { muMin: to.mu - 1, muMax: to.mu + 1, nuMin: 0, nuMax: 2 * to.nu + 1 };
        const { points, complete } = searchFixedPoints(parameters, window);
        if (!complete) return;
        const scale = Math.sqrt(to.nu) + Math.abs(to.mu) + 1e-3;
        // Newton’s residual of 1e-12 divided by 1 − rate, which is above 1e-6 for every verdict.
        const same = points.find(
          (point) => Math.abs(point.mu - to.mu) <= 1e-6 * scale && Math.abs(point.nu - to.nu) <= 1e-6 * scale ** 2,
        );
        expect(same, JSON.stringify({ parameters, to })).toBeDefined();
        // On its kink a point may take in a whole sector of directions and not the others.
        const { kind, marginal, kink } = same!;
        expect(kind === 'attracting' || marginal || (kink?.least ?? 1) < 1).toBe(true);
        checked++;
      },
    ),
    { numRuns: 400 },
  );
  expect(checked).toBeGreaterThan(200);
});
