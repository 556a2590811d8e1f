import { expect, test } from 'vitest';
import { activations, alpha01, lambda01 } from '../../math';
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
  const step = mapJob({ ...usual, ...change }).next();
  if (step.done !== true) throw new Error('the job was to finish in one step');
  return step.value;
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

test('at the limit of stability an orbit stays undecided and 100 starts are not followed for ever', () => {
  const starts = Array.from({ length: 100 }, (_, k) => ({ mu: 0.05, nu: 1 + k / 1000 }));
  const { orbits } = result({ parameters: { ...parameters, omega: 0.901659107 }, starts });
  const ends = orbits.map(({ outcome }) => outcome);
  expect(ends.some(({ kind }) => kind === 'undecided')).toBe(true);
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
  const { fixedPoints, doubt } = result({
    parameters: { omega: 0, tau: 1, lambda: 1, alpha: 1, activation: 'identity' },
  });
  expect(doubt).toMatch(/side by side along a whole line/);
  expect(fixedPoints.some(({ mu, nu }) => mu === 0 && Math.abs(nu - 1) < 1e-9)).toBe(true);
  expect(fixedPoints.every(({ nu }) => nu <= 2)).toBe(true);
});
