import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { Parameters } from '../../math/types';
import { compareJob } from './compareJob';
import type { ComparedMap, CompareRequest, Comparison } from './compareMessages';

const layer: Parameters = { omega: 0, tau: 1, lambda: 1, alpha: 1, activation: 'elu' };
const usual: CompareRequest = {
  layers: [],
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 3,
  rows: 2,
  starts: [{ mu: 0.5, nu: 1.5 }],
  depth: 8,
  range: [-4, 3],
};

function compare(layers: readonly Parameters[]): readonly Comparison[] {
  const steps = compareJob({ ...usual, layers });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.maps;
}

function mapOf(parameters: Parameters): ComparedMap {
  const [map] = compare([parameters]);
  if (!map || 'problem' in map) throw new Error(map?.problem ?? 'no map');
  return map;
}

test('SELU has (0, 1), its norm, and χ = 0.78265 forward and 1.07157 backward', () => {
  const { nearest, forward, chi, outcome, orbits } = mapOf({
    ...layer,
    lambda: lambda01,
    alpha: alpha01,
    activation: 'selu',
  });
  expect(nearest!.mu).toBeCloseTo(0, 12);
  expect(nearest!.nu).toBeCloseTo(1, 12);
  expect(nearest!.norm).toBeCloseTo(0.7876733604657156, 10);
  expect(forward).toBeCloseTo(0.78264788319681, 11);
  expect(chi).toBeCloseTo(1.0715749924558, 11);
  expect(outcome).toMatchObject({ kind: 'converges', layers: 0 });
  expect(orbits[0]!.points).toHaveLength(9);
});

// λ = α = 1, ω = 0, to the digits of the theory.
test.each([
  [1.25, 0.02447, 0.09277],
  [1.5, 0.1023, 0.3879],
  [2, 0.5205, 2.334],
])('ELU at τ = %d has its fixed point at (%d, %d)', (tau, mu, nu) => {
  const { nearest } = mapOf({ ...layer, tau });
  // Five or four digits are given.
  expect(Math.abs(nearest!.mu - mu)).toBeLessThan(6e-5);
  expect(Math.abs(nearest!.nu - nu)).toBeLessThan(6e-5);
});

test.each([
  // E f′² of N(0, 1): ½ for ReLU, ½ + e²Φ(−2) for ELU, E sech⁴ z for tanh.
  ['relu', 'collapses', false, 0.5],
  // Their slope at 0 is 1, so that the variance falls like 1/layers, which no number of layers decides.
  ['elu', 'sinks', true, 0.6681020012231706],
  ['tanh', 'sinks', true, 0.4644029024184],
] as const)(
  '%s at τ = 1 has no fixed point with ν > 0 and goes down to 0; χ is that of (0, 1)',
  (activation, kind, decaysSublinearly, chi) => {
    const map = mapOf({ ...layer, activation });
    expect([map.nearest, map.outcome.kind, map.decaysSublinearly]).toEqual([null, kind, decaysSublinearly]);
    expect(map.chi).toBeCloseTo(chi, 9);
  },
);

test('2·tanh has (0, 2.121474), and its curve is 2 tanh z', () => {
  const { nearest, curve } = mapOf({ ...layer, lambda: 2, activation: 'tanh' });
  expect(nearest!.nu).toBeCloseTo(2.121474, 6);
  for (let k = 0; k < curve.length; k += 2) expect(curve[k + 1]).toBeCloseTo(2 * Math.tanh(curve[k]!), 12);
  expect([curve[0], curve.at(-2)]).toEqual([-4, 3]);
});

test('the identity at τ = 1 keeps every variance, which is said instead of listing all', () => {
  const { lines, nearest, fixedPoints } = mapOf({ ...layer, activation: 'identity' });
  expect(lines).toEqual([expect.stringMatching(/^Every point with μ = 0 is fixed/)]);
  expect(nearest!.nu).toBe(1);
  // Beside that one (0, 0).
  expect(fixedPoints).toHaveLength(2);
  expect(mapOf({ ...layer, activation: 'identity', tau: 1.1 }).lines).toEqual([]);
});

test('dropout moves the map and leaves the drawn function as it is', () => {
  const plain = mapOf({ ...layer, tau: 2 });
  const dropped = mapOf({ ...layer, tau: 2, dropout: 'standard', rate: 0.1 });
  expect(dropped.curve).toEqual(plain.curve);
  expect(dropped.nearest?.nu).not.toBeCloseTo(plain.nearest!.nu, 2);
});

test('a formula that cannot be read is a sentence beside maps that can be drawn', () => {
  const [bad, good] = compare([{ ...layer, activation: 'formula', formula: 'window(' }, layer]);
  expect('problem' in bad! && bad.problem.length).toBeGreaterThan(10);
  expect('problem' in good!).toBe(false);
});
