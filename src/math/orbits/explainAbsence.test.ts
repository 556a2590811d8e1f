import { expect, test } from 'vitest';
import reference from '../../reference/fixed-points.json';
import { alpha01, lambda01 } from '../constants';
import { searchFixedPoints } from '../fixedPoints/fixedPoints';
import { raisesMeans } from '../fixedPoints/search/raisesMeans';
import { momentMap } from '../map/momentMap';
import { varianceSlopes } from '../map/varianceSlopes';
import type { Parameters } from '../types';
import { explainAbsence } from './explainAbsence';

const selu = (omega: number, tau: number, lambda = lambda01, alpha = alpha01) => ({ omega, tau, lambda, alpha });
const { tauCollapse, tauDiverge } = reference.limits;

test('the slopes at the two ends give both thresholds in τ', () => {
  const { atZero, atInfinity } = varianceSlopes(selu(0, 1));
  expect(Math.abs(atZero * Number(tauCollapse) - 1)).toBeLessThan(1e-14);
  expect(Math.abs(atInfinity * Number(tauDiverge) - 1)).toBeLessThan(1e-14);
});

test('the sentence changes from collapse to none to divergence exactly at the thresholds', () => {
  const low = Number(tauCollapse);
  const high = Number(tauDiverge);
  expect(explainAbsence(selu(0, low * (1 - 1e-9)))).toMatch(/everything collapses .* τ above 0\.495589/);
  expect(explainAbsence(selu(0, low * 1.001))).toBeNull();
  expect(explainAbsence(selu(0, high * 0.8))).toBeNull();
  expect(explainAbsence(selu(0, high * (1 + 1e-9)))).toMatch(/everything diverges .* τ below 2\.65757/);
});

test('the number named is the factor of the variance: 0.4 of the threshold, told from 1 however near', () => {
  const factor = (tau: number) => Number(/by ([0-9.]+),/.exec(explainAbsence(selu(0, tau)) ?? '')?.[1]);
  expect(factor(0.4 * Number(tauCollapse))).toBe(0.4);
  expect(factor(1.5 * Number(tauDiverge))).toBe(1.5);
  const near = factor(Number(tauCollapse) * (1 - 1e-9));
  expect(near).toBeLessThan(1);
  expect(near).toBeGreaterThan(0.9999999);
});

test('a fixed point outside the part searched is placed, not denied', () => {
  const nu = Number(/at ν = ([0-9.]+)\.$/.exec(explainAbsence(selu(0, 2.6)) ?? '')?.[1]);
  expect(nu).toBeGreaterThan(1000);
  // Shown with six digits, and the map moves it by less than that.
  expect(momentMap({ mu: 0, nu }, selu(0, 2.6)).nu / nu).toBeCloseTo(1, 6);
});

test.each([
  [0.8, 0.4, /collapse to \(−0\.907374, 0\), where a layer multiplies a small variance by 0\.2895/],
  [0.5, 0.3, /collapse to \(0, 0\)/],
  [-1.3, 0.5, /cycle of 2 layers on ν = 0/],
  [1.3, 0.5, /some collapse .*some diverge/],
  [0.3, 4, /all orbits tried diverge, multiplied by 1\.\d+ a layer/],
])('at ω = %d, τ = %d the sentence tells what orbits do', (omega, tau, words) => {
  expect(explainAbsence(selu(omega, tau))).toMatch(words);
});

test('ReLU at τ = 1 and a flat ELU collapse; a steep ReLU diverges', () => {
  expect(explainAbsence(selu(0, 1, 1, 0))).toMatch(/collapses/);
  expect(explainAbsence(selu(0, 1, 0.5, 1))).toMatch(/collapses/);
  expect(explainAbsence(selu(0, 1, 3, 0))).toMatch(/diverges/);
});

test('where a fixed point with ν > 0 exists there is nothing to explain', () => {
  for (const [omega, tau] of [
    [0, 1],
    [0.8, 1],
    [-1.05, 1],
    [0.95, 1.2],
  ] as const)
    expect(explainAbsence(selu(omega, tau))).toBeNull();
});

test('a λ so small that slopes underflow leaves no infinite number in the sentence', () => {
  const words = explainAbsence(selu(0, 1, 1e-300));
  expect(words).toMatch(/collapses \(a small variance grows for no τ that can be set\)/);
  expect(words).not.toMatch(/Infinity|NaN/);
});

test('a random layer’s sentence speaks of the second moment, with its own thresholds', () => {
  const nothing = { points: [], nearMisses: [], complete: true, floor: 1e-12, evaluations: 0 };
  const random = (tau: number) => explainAbsence({ ...selu(0, tau), layer: 'random' }, nothing);
  expect(random(0.4)).toMatch(/a small second moment by 0\.839,.* for τ above 0\.476771/);
  expect(random(2)).toMatch(/a large second moment by 1\.104,.* for τ below 1\.81164/);
  expect(explainAbsence({ ...selu(0.3, 1), skip: 1 }, nothing)).toMatch(/κ = 1 .* never falls/);
});

test('where f keeps above the line that a layer needs, it raises every mean, and nothing is left open', () => {
  const always: readonly Parameters[] = [
    { omega: 1, tau: 1, lambda: 1, alpha: 1, activation: 'elu' },
    { omega: 0.5, tau: 0.3, lambda: 2, alpha: 0.4, layer: 'random', bias: 0.1, biasVariance: 0.2 },
    { omega: 1, tau: 2, lambda: 0.5, alpha: 0.7, beta: 0.2, activation: 'lselu', skip: 0.5 },
    { omega: 1, tau: 1, lambda: 1, alpha: 1, activation: 'elu', dropout: 'standard', rate: 0.3 },
  ];
  for (const parameters of always) {
    expect(explainAbsence(parameters)).toMatch(/a layer raises the mean of whatever has a variance\.$/);
    expect(searchFixedPoints(parameters, { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 }).complete).toBe(true);
    for (const mu of [-20, -1, -0.1, 0, 0.3])
      for (const nu of [0.01, 1, 9]) expect(momentMap({ mu, nu }, parameters).mu).toBeGreaterThan(mu);
  }
  // Deeper than the line, or beside it: there a mean can fall.
  expect(raisesMeans({ ...always[0]!, alpha: 1.01 })).toBe(false);
  expect(raisesMeans({ ...always[0]!, bias: -0.01 })).toBe(false);
  expect(raisesMeans({ ...always[0]!, omega: 1.000001 })).toBe(false);
  expect(momentMap({ mu: 0.1, nu: 0.01 }, { ...always[0]!, alpha: 1.9 }).mu).toBeLessThan(0.1);
});
