import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { searchFixedPoints } from '../fixedPoints/fixedPoints';
import { gradientGain } from '../map/gradientGain';
import { kernelOf } from '../map/kernelOf';
import { momentMap } from '../map/momentMap';
import { selu } from '../moments/selu';
import { explainAbsence } from '../orbits/explainAbsence';
import { orbit } from '../orbits/orbit';
import { regimeOf } from '../orbits/regime';
import type { Parameters } from '../types';

const plain: Parameters = { omega: 0, tau: 1, lambda: 1, alpha: 1 };
const window = { muMin: -20, muMax: 20, nuMin: 0, nuMax: 1000 };
const inside = (parameters: Parameters) => {
  const { points, complete } = searchFixedPoints(parameters, window);
  expect(complete).toBe(true);
  return points.filter(({ nu }) => nu > 0);
};

// Figures with four decimals.
test.each([
  [1.25, 0.02447, 0.09277],
  [1.5, 0.1023, 0.3879],
  [2, 0.5205, 2.334],
])('ELU at τ = %d has its one fixed point at (%d, %d)', (tau, mu, nu) => {
  const [point, ...others] = inside({ ...plain, activation: 'elu', tau });
  expect(others).toEqual([]);
  expect(Math.abs(point!.mu - mu)).toBeLessThan(6e-5);
  expect(Math.abs(point!.nu - nu)).toBeLessThan(6e-5);
});

test.each([0.3, 0.7, 0.95])(
  'ELU at τ = %d has no fixed point with ν > 0, and says that everything collapses',
  (tau) => {
    const parameters = { ...plain, activation: 'elu', tau };
    expect(inside(parameters)).toEqual([]);
    expect(explainAbsence(parameters)).toMatch(/everything collapses/);
  },
);

test('2·tanh has (0, 2.121474), which attracts', () => {
  const [point, ...others] = inside({ ...plain, activation: 'tanh', lambda: 2 });
  expect(others).toEqual([]);
  expect(Math.abs(point!.mu)).toBeLessThan(1e-12);
  expect(Math.abs(point!.nu - 2.121474)).toBeLessThan(5e-7);
  expect(point!.kind).toBe('attracting');
});

test('ReLU at τ = 1 collapses at a rate, ELU and tanh in the limit case ever more slowly', () => {
  const relu = { ...plain, activation: 'relu' };
  expect(orbit({ mu: 0, nu: 1 }, relu, 1).outcome.kind).toBe('collapses');
  expect(regimeOf(relu).kind).toBe('collapses');
  for (const activation of ['tanh', 'elu']) {
    const parameters = { ...plain, activation };
    expect(explainAbsence(parameters)).toMatch(/lowers every variance.*everything collapses/);
    const { points } = orbit({ mu: 0, nu: 1 }, parameters, 4000);
    // ν falls like 1/(2n) for tanh and more slowly for ELU, whose mean takes part.
    for (let k = 1; k < points.length; k++) expect(points[k]!.nu).toBeLessThan(points[k - 1]!.nu);
    expect(points.at(-1)!.nu).toBeLessThan(0.002);
  }
});

// What initialisations make of τ, at ω = 0, with four to six digits.
test.each([
  [0.5625, 0.026764],
  [0.7737, 0.3511],
  [0.8, 0.41071],
  [0.9, 0.67425],
  [1, 1],
  [1.25, 2.178856],
  [1.5, 4.259474],
  [2, 18.4599],
  [2.5, 391.8],
])('SELU layers initialised so that τ = %d settle at ν = %d', (tau, nu) => {
  const [point, ...others] = inside({ ...plain, lambda: lambda01, alpha: alpha01, tau });
  expect(others).toEqual([]);
  const digits = String(nu)
    .replace(/^0?\.?0*/, '')
    .replace('.', '').length;
  expect(Math.abs(point!.nu / nu - 1)).toBeLessThan(0.6 * 10 ** (1 - Math.max(4, digits)));
});

test('statistics pooled over a layer of random weights stay finite only for 0.476771 < τ < 1.811639, and stay 1 at τ = 1', () => {
  // q ↦ τ E selu(√q Z)²: the second moment at m = 0, its slopes at both ends.
  const second = (q: number) => {
    const { mu, nu } = momentMap({ mu: 0, nu: q }, { ...plain, lambda: lambda01, alpha: alpha01 });
    return nu + mu * mu;
  };
  expect(second(1)).toBeCloseTo(1, 14);
  expect(Math.abs(1e-20 / second(1e-20) - 0.476771)).toBeLessThan(1e-6);
  expect(Math.abs(1e20 / second(1e20) - 1.811639)).toBeLessThan(1e-6);
});

test('a framework’s default linear layer, τ = 1/3, collapses', () => {
  expect(explainAbsence({ ...plain, lambda: lambda01, alpha: alpha01, tau: 1 / 3 })).toMatch(/everything collapses/);
});

test('squared gradients of SELU grow by 1.0715749924558 a layer at (0, 1), ×9.135 over 32 layers', () => {
  const chi = gradientGain({ mu: 0, nu: 1 }, { ...plain, lambda: lambda01, alpha: alpha01 });
  expect(Math.abs(chi - 1.0715749924558)).toBeLessThan(1e-13);
  expect(chi ** 32).toBeCloseTo(9.135, 2);
});

test.each([
  ['identity', 1],
  ['relu', 0.5],
  ['lrelu', 0.5 * (1 + 0.01)],
])('the gradient gain of %s at (0, 1) is %d', (activation, gain) => {
  expect(gradientGain({ mu: 0, nu: 1 }, { ...plain, activation, beta: 0.1 })).toBeCloseTo(gain, 14);
});

test('dropout divides the gradient gain of kept units by q', () => {
  const parameters = { ...plain, activation: 'tanh' };
  const gain = gradientGain({ mu: 0.1, nu: 1 }, parameters);
  expect(gradientGain({ mu: 0.1, nu: 1 }, { ...parameters, dropout: 'standard', rate: 0.2 })).toBeCloseTo(
    gain / 0.8,
    14,
  );
});

test('the mean of GELU is its closed form mΦ(t) + s φ(t)/√(1 + s), t = m/√(1 + s)', () => {
  const out = new Float64Array(7);
  for (const m of [-4, -1, 0, 0.5, 3])
    for (const s of [0.01, 0.5, 2, 30]) {
      kernelOf({ activation: 'gelu' })(m, s, 1, 1, out);
      // Φ as the mean slope of ReLU.
      const t = m / Math.sqrt(1 + s);
      const phi = Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
      const relu = new Float64Array(7);
      selu(t, 1, 1, 0, relu);
      const mean = m * relu[3]! + (s * phi) / Math.sqrt(1 + s);
      expect(Math.abs(out[0]! - mean)).toBeLessThan(1e-12 * Math.sqrt(out[2]!));
    }
});

test.each([
  ['selu', 'z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)'],
  ['relu', 'lambda*max(0, z)'],
  ['lrelu', 'lambda*(z > 0 ? z : beta*z)'],
  ['tanh', 'lambda*tanh(z)'],
  ['sigmoid', 'lambda/(1 + exp(-z))'],
  ['identity', 'lambda*z'],
])('%s typed as %s has the same moments', (activation, formula) => {
  const parameters: Parameters = { ...plain, lambda: 1.1, alpha: 1.6, beta: 0.2, omega: 1, tau: 1 };
  const out = [new Float64Array(7), new Float64Array(7)] as const;
  for (const m of [-3, -0.5, 0, 1e-3, 0.7, 4])
    for (const s of [1e-6, 1e-3, 0.1, 1, 9, 200]) {
      kernelOf({ ...parameters, activation })(m, s, 1.1, 1.6, out[0]);
      kernelOf({ ...parameters, activation: 'formula', formula })(m, s, 1.1, 1.6, out[1]);
      const [built, typed] = out;
      const size = Math.sqrt(built[2]!);
      expect(Math.abs(typed[0]! - built[0]!), `mean m=${m} s=${s}`).toBeLessThanOrEqual(1e-11 * size);
      // Seven deviations left of its kink a typed ReLU is 0 as far as its values tell.
      if (built[1]! > 1e-12 * s)
        expect(Math.abs(typed[1]! / built[1]! - 1), `variance m=${m} s=${s}`).toBeLessThan(1e-10);
      for (const [i, j] of [
        [3, 4],
        [5, 6],
      ] as const) {
        const scale = Math.max(Math.abs(built[i]!), Math.abs(built[j]!), 1e-12);
        for (const k of [i, j])
          expect(Math.abs(typed[k]! - built[k]!), `${k} m=${m} s=${s}`).toBeLessThanOrEqual(1e-8 * scale);
      }
    }
});

test('sin z typed has the moments of its closed form, also where it turns often', () => {
  const out = new Float64Array(7);
  const kernel = kernelOf({ activation: 'formula', formula: 'sin(z)' });
  for (const m of [-2, 0, 1])
    for (const s of [0.01, 1, 9, 60]) {
      kernel(m, s, 1, 1, out);
      expect(Math.abs(out[0]! - Math.sin(m) * Math.exp(-s / 2))).toBeLessThan(1e-11);
      const second = 0.5 * (1 - Math.cos(2 * m) * Math.exp(-2 * s));
      expect(Math.abs(out[2]! / second - 1)).toBeLessThan(1e-11);
    }
});

test('a formula that jumps has the moments of the step, its slope the density there', () => {
  const out = new Float64Array(7);
  kernelOf({ activation: 'formula', formula: 'z > 1 ? 2 : 0' })(0.5, 4, 1, 1, out);
  const relu = new Float64Array(7);
  selu(-0.5, 4, 1, 0, relu);
  const P = relu[3]!;
  const density = Math.exp(-0.25 / 8) / Math.sqrt(8 * Math.PI);
  expect(out[0]).toBeCloseTo(2 * P, 12);
  expect(out[1]).toBeCloseTo(4 * P * (1 - P), 12);
  expect(out[3]).toBeCloseTo(2 * density, 12);
  expect(out[5]).toBeCloseTo(4 * density * (1 - 2 * P), 12);
});
