import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import type { Parameters } from '../types';
import { attractors } from './attractors';
import { basins, firstAttractor, undecidedClass } from './basins';
import { orbit } from './orbit';
import { regimeOf } from './regime';

const plain = { omega: 1, tau: 0.5, lambda: 1, alpha: 1 };
const selu: Parameters = { omega: 1 / lambda01, tau: 0.5, lambda: lambda01, alpha: alpha01 };
const grid = { window: { muMin: -2, muMax: 4, nuMin: 0, nuMax: 3 }, nuScale: 'linear', columns: 7, rows: 6 } as const;

test.each([
  [selu, 2, 1, 1.999675070741143],
  [{ ...plain, activation: 'elu' }, 2, 1, 2.000081017195045],
  [{ ...plain, activation: 'elu', tau: 0.9 }, 0.1, 1, 0.3757127294084333],
] as const)(
  'where λω = 1 a start ends at its own point of ν = 0, by mpmath: %o from (%f, %f)',
  (layer, mu, nu, end) => {
    const { outcome } = orbit({ mu, nu }, layer, 1);
    expect(outcome).toMatchObject({ kind: 'collapses', line: true });
    if (outcome.kind !== 'collapses') return;
    expect(outcome.to.nu).toBe(0);
    expect(Math.abs(outcome.to.mu - end)).toBeLessThan(1e-13);
    expect(outcome.rate).toBeCloseTo(layer.tau * layer.lambda ** 2, 12);
  },
);

test.each<Parameters>([
  selu,
  { ...plain, activation: 'relu', tau: 0.75 },
  { ...plain, activation: 'lrelu', omega: 0.5, tau: 0.2, lambda: 2, beta: 0.1 },
])('basins and planes of parameters say it as orbits do: %o', (layer) => {
  expect(regimeOf(layer).kind).toBe('collapses');
  const known = attractors(layer, grid);
  expect(known.filter(({ line }) => line)).toHaveLength(1);
  const { classify } = basins(layer, known, { maxLayers: 3000 });
  for (let mu = -1.9; mu < 4; mu += 0.37)
    for (let nu = 0.1; nu < 3; nu += 0.41) {
      const { outcome } = orbit({ mu, nu }, layer, 1);
      const found = classify(mu, nu);
      expect(found).not.toBe(undecidedClass);
      expect(outcome).toMatchObject({ kind: 'collapses' });
      expect('line' in outcome, `(${mu}, ${nu})`).toBe(known[found - firstAttractor]!.line === true);
    }
});

test('a mean that doubles show no layer move is on no line where f is not straight', () => {
  // GELU is below z by zΦ(−z), 1e-18 at z = 9.
  expect(orbit({ mu: 9, nu: 1e-6 }, { ...plain, activation: 'gelu' }, 1).outcome.kind).toBe('undecided');
});
