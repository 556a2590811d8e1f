import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../constants';
import { momentMap } from '../../map/momentMap';
import type { Parameters } from '../../types';
import { searchFixedPoints } from '../fixedPoints';

const everywhere = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
const plain = { omega: 0, tau: 1, lambda: 1, alpha: 1 };
const relu: Parameters = { ...plain, activation: 'relu' };
const identity: Parameters = { ...plain, activation: 'identity' };
const find = (parameters: Parameters) => searchFixedPoints(parameters, everywhere, 50_000);
const curves = (parameters: Parameters) => find(parameters).continua.filter(({ kind }) => kind === 'curve');

test.each<[string, Parameters, (mu: number) => number | undefined, number]>([
  [
    'ReLU at τ = 2 in a random layer: ν = (π − 1)μ²',
    { ...relu, tau: 2, layer: 'random' },
    (mu) => (Math.PI - 1) * mu * mu,
    0,
  ],
  [
    'the same as a formula',
    { ...plain, activation: 'formula', formula: 'max(z, 0)', tau: 2, layer: 'random' },
    (mu) => (Math.PI - 1) * mu * mu,
    0,
  ],
  [
    'ReLU in one unit at τ = 2π/(π − 1): ν = (π − 1)μ²',
    { ...relu, tau: (2 * Math.PI) / (Math.PI - 1) },
    (mu) => (Math.PI - 1) * mu * mu,
    0,
  ],
  ['the identity in one unit at τ = 1: μ = 0', identity, () => undefined, 0],
  ['the identity with a bias: μ = b/(1 − ω)', { ...identity, omega: 0.4, bias: 0.3 }, () => undefined, 0.4],
  [
    'the identity in a random layer at ω = 1 with biases that differ: ν = μ² + 2σ_b²',
    { ...identity, omega: 1, tau: 0.5, layer: 'random', biasVariance: 0.1 },
    (mu) => mu * mu + 0.2,
    0.5,
  ],
])('%s is one curve, and a layer keeps all of it', (_, parameters, nuAt, across) => {
  const found = find(parameters);
  const [curve, ...others] = found.continua.filter(({ kind }) => kind === 'curve');
  expect(others).toEqual([]);
  const { curve: line } = curve!;
  expect(line.length).toBeGreaterThan(2);
  for (let k = 0; k < line.length; k += 2) {
    const [mu, nu] = [line[k]!, line[k + 1]!];
    const to = momentMap({ mu, nu }, parameters);
    expect(Math.abs(to.mu - mu)).toBeLessThanOrEqual(2e-12 * (Math.abs(mu) + Math.sqrt(nu)));
    expect(Math.abs(to.nu - nu)).toBeLessThanOrEqual(5e-12 * (mu * mu + nu));
    const expected = nuAt(mu);
    if (expected !== undefined) expect(Math.abs(nu / expected - 1)).toBeLessThan(1e-10);
  }
  // It runs through the whole part that was searched.
  expect(Math.max(...line.filter((_, k) => k % 2 === 1))).toBeGreaterThan(5e4);
  expect(curve!.across).toBeCloseTo(across, 8);
  const { sample } = curve!;
  expect(sample.marginal).toBe(true);
  expect(found.points.filter(({ nu }) => nu > 0)).toHaveLength(1);
  expect(found.points.find(({ continuum }) => continuum !== undefined)).toMatchObject({ mu: sample.mu, nu: sample.nu });
  expect(found.nearMisses).toEqual([]);
});

test('the ray of ReLU is (√(q/π), q(1 − 1/π)), its sample has q = 1, and its words name it', () => {
  const [ray] = curves({ ...relu, tau: 2, layer: 'random' });
  expect(ray!.sample.mu).toBeCloseTo(Math.sqrt(1 / Math.PI), 14);
  expect(ray!.sample.nu).toBeCloseTo(1 - 1 / Math.PI, 14);
  expect(ray!.words).toBe(
    'Every point of the curve ν = 2.14159μ² with μ > 0 is fixed: along it a layer changes nothing, and one layer takes errors across it away.',
  );
});

test('the identity in a random layer at ω = 1, τ = ½ keeps both branches of ν = μ²', () => {
  const [left, right] = curves({ ...identity, omega: 1, tau: 0.5, layer: 'random' }).map(({ words }) => words);
  expect([left, right].some((words) => /ν = 1μ² with μ > 0/.test(words!))).toBe(true);
  expect([left, right].some((words) => /ν = 1μ² with μ < 0/.test(words!))).toBe(true);
});

test('the identity at ω = τ = 1 keeps the whole plane, and says so once', () => {
  const { continua, points, complete } = find({ ...identity, omega: 1 });
  expect(continua.map(({ kind, words }) => [kind, words])).toEqual([
    ['plane', 'Every point of the plane is fixed: a layer changes nothing.'],
  ]);
  expect(points).toHaveLength(1);
  expect(complete).toBe(true);
});

test('a piece of ν = 0 that is kept is named too', () => {
  const { continua } = find({ omega: 1 / lambda01, tau: 1, lambda: lambda01, alpha: alpha01 });
  expect(continua).toHaveLength(1);
  expect(continua[0]!.words).toMatch(/^Every point with ν = 0 and μ ≥ 0 is fixed: .* multiplied by 1\.10397\.$/);
});

const shifted = (formula: string, rest: Partial<Parameters> = {}): Parameters => ({
  ...{ ...plain, activation: 'formula', formula },
  ...rest,
});
/** 1/√(½ − 1/2π), with which one unit keeps every variance of ReLU. */
const gain = 1 / Math.sqrt(0.5 - 0.5 / Math.PI);
const shift = gain / Math.sqrt(2 * Math.PI);

test.each<[Parameters, number, number, string]>([
  [shifted(`${gain}*relu(z) - ${shift}`), -shift, shift, 'ν = 2.14159(μ + 0.683332)² with μ > −0.683332'],
  [shifted('0.3 - relu(z)', { tau: gain * gain }), 0.3, -shift, 'ν = 2.14159(μ − 0.3)² with μ < 0.3'],
  [
    shifted(`${gain}*relu(z - 0.5) + 0.1`, { bias: 0.5, skip: 0.6, tau: 1 - 0.36 }),
    0.25,
    2 * shift,
    'ν = 0.535398(μ − 0.25)² with μ > 0.25',
  ],
])('a gain and a shift of ReLU keep a curve in one unit with ω = 0: %o', (parameters, from, slope, words) => {
  const { continua, points, complete, nearMisses } = find(parameters);
  expect([complete, nearMisses, continua.length]).toEqual([true, [], 1]);
  const { curve } = continua[0]!;
  for (let k = 0; k < curve.length; k += 2) {
    const [mu, nu] = [curve[k]!, curve[k + 1]!];
    const size = Math.abs(mu) + Math.sqrt(nu);
    expect(Math.abs(from + slope * Math.sqrt(nu) - mu)).toBeLessThanOrEqual(1e-14 * size);
    const to = momentMap({ mu, nu }, parameters);
    expect(Math.abs(to.mu - mu)).toBeLessThanOrEqual(2e-12 * size);
    // Beside the shift a variance loses the digits that the values lose.
    expect(Math.abs(to.nu - nu)).toBeLessThanOrEqual(5e-12 * (mu * mu + nu));
  }
  expect(continua[0]!.words).toContain(`Every point of the curve ${words} is fixed`);
  expect(points.filter(({ nu }) => nu > 0).map(({ continuum }) => continuum?.kind)).toEqual(['curve']);
});

test('a factor of the variance that is not 1 leaves ν = 0 alone, and a bend anywhere leaves the map to be searched', () => {
  // (1.7128585504507/gain)² = 1 + 1.2e-12.
  for (const formula of ['1.7128585504507*relu(z) - 0.6833', '1.6*abs(z) + 0.1', '0.4']) {
    const { points, complete, nearMisses } = find(shifted(formula));
    expect([complete, nearMisses]).toEqual([true, []]);
    expect(points.map(({ nu }) => nu)).toEqual([0]);
  }
  const bent = find(shifted(`${gain}*relu(z) + 0.1 + 0.01*exp(-(1000*z)^2)`));
  expect(bent.continua).toEqual([]);
});

test('just beside such a τ, and where only rounding makes a map the identity, there is no curve', () => {
  for (const parameters of [
    { ...relu, tau: 2.0001, layer: 'random' },
    { ...relu, tau: 2 },
    { ...identity, tau: 0.9999 },
    // A pitchfork: the eigenvalue is 1 and the point stands alone.
    { ...plain, omega: 1, activation: 'tanh' },
    { omega: 1, tau: 1, lambda: 1, alpha: 1 },
    { ...plain, omega: 1, tau: 1, activation: 'gelu' },
    { ...plain, activation: 'formula', formula: 'relu(z)^2' },
  ] satisfies Parameters[])
    expect(curves(parameters), JSON.stringify(parameters)).toEqual([]);
});

test('homogeneous maps are settled by their directions alone, at any τ', () => {
  for (const tau of [0.5, 1, 1.999999, 2.000001, 3, 50]) {
    const { points, complete, evaluations } = find({ ...relu, tau, layer: 'random' });
    expect(points.map(({ mu, nu, kind }) => [mu, nu, kind])).toEqual([[0, 0, tau < 2 ? 'attracting' : 'repelling']]);
    expect(complete).toBe(true);
    expect(evaluations).toBeLessThan(600);
  }
});

test('a point that stands for a line is listed once, and a double point of sums once', () => {
  const kept = find({ omega: 0, tau: 1, lambda: lambda01, alpha: alpha01, skip: 1 });
  expect(kept.points.map(({ mu, nu, continuum }) => [mu, nu, continuum?.kind])).toEqual([[0, 0, 'segment']]);
  // SiLU's half-stable initialisation (`gains.json`): q = 6.924043287 twice, and one beyond.
  const critical = { tau: 1.9880046782693546, biasVariance: 0.5551431707215393, layer: 'random' } as const;
  const silu = find({ ...plain, ...critical, activation: 'silu' });
  expect(silu.points.map(({ mu, nu }) => (nu + mu * mu).toFixed(2))).toEqual(['6.92', '7.06']);
});

test('ReLU at ω = τ = 1 keeps ν = 0 where μ ≥ 0; what moves by less than any digit next to it makes no further lines', () => {
  expect(find({ ...relu, omega: 1 }).continua.map(({ kind }) => kind)).toEqual(['segment']);
});
