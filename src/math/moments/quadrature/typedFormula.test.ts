import { expect, test } from 'vitest';
import { boundaryFixedPoints } from '../../fixedPoints/boundaryFixedPoints';
import { searchFixedPoints } from '../../fixedPoints/fixedPoints';
import { kernelOf } from '../../map/kernelOf';
import { momentMap } from '../../map/momentMap';
import { orbit } from '../../orbits/orbit';
import type { Parameters } from '../../types';

const plain: Parameters = { omega: 0.6, tau: 1, lambda: 1, alpha: 1, activation: 'formula' };
const window = { muMin: -30, muMax: 30, nuMin: 0, nuMax: 1e3 };

test('a fixed point without variance on a kink away from 0 is found and judged by its growth', () => {
  // Slopes 0.9 and 0.5 meet at (0.25, 0.25).
  const parameters = { ...plain, omega: 1, formula: '0.25 + (z > 0.25 ? 0.5 : 0.9)*(z - 0.25)' };
  const [point, ...others] = boundaryFixedPoints(parameters, window);
  expect(others).toEqual([]);
  expect(point!.mu).toBe(0.25);
  expect(point!.kind).toBe('attracting');
  // The axis ν = 0 keeps its two halves, with these slopes.
  expect(point!.kink!.greatest).toBeGreaterThanOrEqual(0.9 - 1e-6);
  expect(point!.kink!.least).toBeLessThanOrEqual(0.5 + 1e-6);
});

test('on s = 0 at its kink a typed SELU has the limits that SELU has', () => {
  const typed = new Float64Array(7);
  const built = new Float64Array(7);
  const formula = 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)';
  for (const m of [0, 1e-6, -1e-6, -0.4, 2]) {
    kernelOf({ activation: 'formula', formula })(m, 0, 1.05, 1.67, typed);
    kernelOf({})(m, 0, 1.05, 1.67, built);
    // f″ is read off slopes 1e-5 apart, whose rounding is divided by that.
    for (const k of built.keys()) expect(Math.abs(typed[k]! - built[k]!), `m=${m} ${k}`).toBeLessThan(1e-9);
  }
});

test('a curve that touches the diagonal in the third order has one fixed point there, not a cluster', () => {
  const points = boundaryFixedPoints({ ...plain, omega: 1, activation: 'tanh' }, window);
  expect(points.map(({ mu }) => Math.abs(mu))).toEqual([0]);
});

test.each([
  'z < -1 ? -1 : z > 1 ? 1 : z',
  'z > 0 ? 2*tanh(z) : z',
  '1.4*abs(z - 0.5) - 0.3',
  'max(-0.6, min(1.5*z + 0.1, 3))',
  '1.8*sin(z)',
  '3*exp(-z^2) - 1',
])('%s: where orbits end is among the fixed points, which are all or said not to be', (formula) => {
  let checked = 0;
  for (const omega of [-0.9, 0, 0.6])
    for (const tau of [0.7, 1.3])
      for (const dropout of [undefined, 'standard'] as const) {
        const parameters: Parameters = { ...plain, formula, omega, tau, rate: 0.1, ...(dropout && { dropout }) };
        const { points, complete } = searchFixedPoints(parameters, window);
        for (const point of points) {
          const image = momentMap(point, parameters);
          expect(Math.abs(image.mu - point.mu)).toBeLessThan(1e-10 * (1 + Math.abs(point.mu)));
          expect(Math.abs(image.nu - point.nu)).toBeLessThan(1e-10 * (1 + point.nu));
        }
        for (const start of [
          { mu: 0, nu: 1 },
          { mu: 1, nu: 0.1 },
          { mu: -1, nu: 3 },
        ]) {
          const { outcome } = orbit(start, parameters, 1);
          if (outcome.kind !== 'converges' && outcome.kind !== 'collapses') continue;
          const { to } = outcome;
          const near = points.some((p) => Math.abs(p.mu - to.mu) < 1e-6 && Math.abs(p.nu - to.nu) < 1e-6);
          expect(near || !complete, `ω=${omega} τ=${tau} ${dropout}: (${to.mu}, ${to.nu})`).toBe(true);
          if (complete) checked++;
        }
      }
  expect(checked).toBeGreaterThan(0);
});

test('a formula that jumps, or turns faster than it is sampled, is never said to be searched completely', () => {
  for (const formula of ['z > 0 ? 1 : 0', 'sin(300*z)'])
    expect(searchFixedPoints({ ...plain, formula }, window).complete).toBe(false);
});

test('two hundred formulas one after the other each have their own moments', () => {
  const out = new Float64Array(7);
  for (let k = 0; k < 200; k++) {
    const kernel = kernelOf({ activation: 'formula', formula: `z + ${k}` });
    kernel(0.3, 1, 1, 1, out);
    expect(Math.abs(out[0]! - 0.3 - k)).toBeLessThan(1e-12 * (1 + k));
  }
});

test('a formula that grows faster than the doubles reach ends in Infinity, not in NaN', () => {
  const out = new Float64Array(7);
  const kernel = kernelOf({ activation: 'formula', formula: 'z^20' });
  for (const s of [1, 1e10, 1e20, 1e300]) {
    kernel(1e5, s, 1, 1, out);
    expect(out.some(Number.isNaN)).toBe(false);
    expect(out[1]).toBeGreaterThan(0);
  }
});
