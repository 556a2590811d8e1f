import { expect, test } from 'vitest';
import { activations, alpha01, finish, lambda01 } from '../../math';
import type { MapRequest, MapResult } from '../messages';
import { mapJob } from './mapJob';

const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const usual: MapRequest = {
  parameters,
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 4,
  rows: 3,
  starts: [
    { mu: 0.1, nu: 0.5 },
    { mu: -0.5, nu: 1.5 },
  ],
  layers: 32,
};

function result(change: Partial<MapRequest> = {}): MapResult {
  return finish(mapJob({ ...usual, ...change }));
}

test('one frame holds arrows, fixed points, nullclines and one orbit per start', () => {
  const { request, field, fixedPoints, nullclines, orbits, doubt } = result();
  expect(request.parameters).toBe(parameters);
  expect(field).toHaveLength(4 * 12);
  expect(fixedPoints.filter(({ boundary }) => !boundary)).toHaveLength(1);
  expect(nullclines.mean.length * nullclines.variance.length).toBeGreaterThan(0);
  expect(orbits.map(({ points }) => points.length)).toEqual([33, 33]);
  expect(doubt).toBe('');
});

test('a box is followed when one is asked for, and only then', () => {
  const box = { muMin: -0.1, muMax: 0.1, nuMin: 0.8, nuMax: 1.5 };
  expect(result().boxImages).toBeNull();
  expect(result({ box }).boxImages).toMatchObject({ insideAfter: 1 });
});

test('fixed points off the window are known', () => {
  const { fixedPoints } = result({ parameters: { ...parameters, tau: 2 } });
  expect(fixedPoints.some(({ nu }) => Math.abs(nu - 18.4599) < 1e-4)).toBe(true);
});

test('the doubt says why nothing with variance stays: collapse at τ = 0.4, divergence at τ = 3', () => {
  expect(result({ parameters: { ...parameters, tau: 0.4 } }).doubt).toMatch(/everything collapses/);
  expect(result({ parameters: { ...parameters, tau: 3 } }).doubt).toMatch(/everything diverges/);
});

test('at the limit of stability 100 starts are not followed for ever, and none is said to converge at a rate', () => {
  const starts = Array.from({ length: 100 }, (_, k) => ({ mu: 0.05, nu: 1 + k / 1000 }));
  const { orbits } = result({ parameters: { ...parameters, omega: 0.901659107 }, starts });
  const ends = orbits.map(({ outcome }) => outcome);
  const kinds = [...new Set(ends.map(({ kind }) => kind))];
  expect(kinds.filter((kind) => kind !== 'undecided' && kind !== 'sinks')).toEqual([]);
  expect(Math.max(...ends.map(({ layers }) => layers))).toBeLessThanOrEqual(300);
});

test.each(activations)('a frame of %s has no number missing, and a search given up is said', (activation) => {
  const formula = 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)';
  for (const dropout of [undefined, 'standard'] as const) {
    const change = { activation, beta: 0.1, formula, rate: 0.1, ...(dropout && { dropout }) };
    const { field, fixedPoints, orbits, doubt, nearMisses } = result({ parameters: { ...parameters, ...change } });
    expect(field.every(Number.isFinite)).toBe(true);
    expect(fixedPoints.length + nearMisses.length + doubt.length).toBeGreaterThan(0);
    expect(doubt).not.toMatch(/NaN|Infinity|undefined/);
    expect(orbits.every(({ points }) => points.every(({ mu, nu }) => Number.isFinite(mu) && nu >= 0))).toBe(true);
  }
});

test('a line of fixed points is said to be one, and what is listed of it lies in view', () => {
  const { fixedPoints, continua, doubt } = result({
    parameters: { omega: 0, tau: 1, lambda: 1, alpha: 1, activation: 'identity' },
  });
  expect(doubt).toBe(continua[0]!.words);
  expect(doubt).toMatch(/^Every point with μ = 0 is fixed/);
  expect(fixedPoints.map(({ mu, nu, continuum }) => [mu, nu, continuum?.index])).toEqual([
    [0, 0, undefined],
    [0, 1, 0],
  ]);
});

test('ends of orbits on a line of fixed points are not listed beside it', () => {
  const { fixedPoints, orbits } = result({
    parameters: { omega: 0, tau: 2, lambda: 1, alpha: 1, activation: 'relu', layer: 'random' },
  });
  expect(orbits.every(({ outcome }) => outcome.kind === 'converges')).toBe(true);
  expect(fixedPoints.map(({ nu, continuum }) => [nu > 0, continuum?.kind])).toEqual([
    [false, undefined],
    [true, 'curve'],
  ]);
});

const typed = (formula: string, omega = 0, tau = 1) => ({
  ...{ omega, tau, lambda: 1, alpha: 1, activation: 'formula', formula },
});

test.each([
  ['0.8944*max(z,0)^2-0.4472', 0, 1, 2.719136e-5, 1.00006],
  ['relu(z)^2', 0, 1, 0.4, 0.8],
  ['z*abs(z)/sqrt(3)', 0, 1, 0, 1],
  ['0.3*z^3', 0, 1, 0, 0.860663],
  ['sign(z)', 1, 1, 0.764788, 0.415099],
  ['z/(1+exp(-z))', 1, 1.5, 1.08606, 1.44808],
])(
  'the frame of %s at ω = %d, τ = %d has (%d, %d), a search that cannot be sure, and no pair about to meet',
  (formula, omega, tau, mu, nu) => {
    const { fixedPoints, nearMisses, doubt, searched } = result({ parameters: typed(formula, omega, tau) });
    // Half a unit in the last digit given.
    expect(fixedPoints.some((point) => Math.abs(point.mu - mu) < 6e-6 && Math.abs(point.nu - nu) < 6e-6)).toBe(true);
    expect(nearMisses).toEqual([]);
    expect(searched).toBe('');
    expect(doubt).toBe(
      'The search looked at |μ| ≤ 1000 and ν ≤ 10⁶ from a grid of starts, closest in the plane shown, and cannot be sure: there may be more.',
    );
  },
);

test('where the search cannot be sure nothing says that there is no fixed point with ν > 0', () => {
  const { fixedPoints, doubt } = result({ parameters: typed('0.1*z*abs(z) + 0.2*sin(z)', 0.3, 0.5) });
  if (fixedPoints.every(({ nu }) => nu === 0))
    expect(doubt).toMatch(/was found\. The search .* cannot be sure: there may be one\.$/);
  else expect(doubt).toMatch(/cannot be sure: there may be more\.$/);
});

test('how far was searched without a gap is said', () => {
  expect(result().searched).toBe('The search covered |μ| ≤ 1000, ν = 0 and 10⁻¹² ≤ ν ≤ 10⁶ without a gap.');
});

test('a fixed point that an orbit ends at is listed, however far out', () => {
  const far = { omega: 0, tau: 2.6, lambda: lambda01, alpha: 60 * alpha01 };
  const { fixedPoints, orbits } = result({ parameters: far });
  for (const { outcome } of orbits) {
    if (outcome.kind !== 'converges') continue;
    expect(fixedPoints.some(({ nu }) => Math.abs(nu / outcome.to.nu - 1) < 1e-6)).toBe(true);
  }
  expect(fixedPoints.some(({ nu }) => nu > 1e6)).toBe(true);
});
