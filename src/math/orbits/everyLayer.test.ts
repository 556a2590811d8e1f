import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import type { Outcome, Parameters } from '../types';
import { attractors } from './attractors';
import { basins, firstAttractor } from './basins';
import { orbit } from './orbit';
import { regimeOf } from './regime';

const selu: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const random: Parameters = { ...selu, layer: 'random' };
const end = (parameters: Parameters, mu: number, nu: number): Outcome => orbit({ mu, nu }, parameters, 1).outcome;

test('He initialisation of SELU converges in one unit, and diverges in a random layer', () => {
  expect(end({ ...selu, tau: 2 }, 0, 1).kind).toBe('converges');
  expect(end({ ...random, tau: 2 }, 0, 1).kind).toBe('diverges');
  expect(regimeOf({ ...random, tau: 2 }).kind).toBe('diverges');
});

test('inputs without variance gain one in a random layer, and stay without in one unit', () => {
  expect(end(random, 0.5, 0)).toMatchObject({ kind: 'converges', to: { nu: expect.closeTo(1, 12) } });
  expect(end(selu, 0.5, 0).kind).toBe('collapses');
});

test('no bias, however small, lets a random layer collapse', () => {
  const small = end({ ...random, tau: 0.4, biasVariance: 1e-9 }, 0.1, 0.1);
  expect(small.kind).toBe('converges');
  // Near 0 SELU is a leaky ReLU and q ↦ 0.839 (q + σ_b²/τ): what is kept is about σ_b² 5.2/0.4.
  if (small.kind === 'converges') expect((small.to.nu + small.to.mu ** 2) / 1e-9).toBeCloseTo(0.839 / 0.161 / 0.4, 0);
});

test('a skip slows what it keeps: at κ = 0.99 an orbit still arrives where the layer sends it', () => {
  const slow: Parameters = { ...random, tau: 2e-5, bias: 0.3, skip: 0.99 };
  const outcome = end(slow, 0, 1);
  expect(outcome.kind).toBe('converges');
  if (outcome.kind !== 'converges') return;
  expect(momentMap(outcome.to, slow).mu).toBeCloseTo(outcome.to.mu, 9);
  expect(outcome.rate).toBeGreaterThan(0.98);
});

test('a large bias beside a strong skip is a far fixed point, not an orbit that diverges', () => {
  // Of the identity: μ* = b/(1 − κ), and the variance shrinks by κ² + τ a layer.
  const far: Parameters = { ...selu, lambda: 1, activation: 'identity', tau: 1e-4, bias: 1000, skip: 0.9995 };
  const { outcome } = orbit({ mu: 0, nu: 1 }, far, 1, { maxLayers: 50_000 });
  expect(outcome).toMatchObject({ kind: 'collapses', to: { mu: expect.closeTo(2e6, 0), nu: 0 } });
});

test('basins and attractors of a random layer are where its orbits end', () => {
  const parameters: Parameters = { ...random, omega: 0.8 };
  const window = { muMin: -2, muMax: 2, nuMin: 0.05, nuMax: 4 };
  const grid = { window, nuScale: 'linear', columns: 6, rows: 6 } as const;
  const found = attractors(parameters, grid);
  expect(found).toMatchObject([{ kind: 'converges', points: [{ nu: expect.closeTo(1, 9) }] }]);
  const { classify } = basins(parameters, found);
  for (const [mu, nu] of [
    [0.1, 1.1],
    [-1, 0.5],
    [2, 4],
    [1.5, 3],
  ] as const)
    expect(classify(mu, nu) === firstAttractor, `(${mu}, ${nu})`).toBe(end(parameters, mu, nu).kind === 'converges');
});

test('an orbit that dropout brings to rest where no unit is active collapses, and is not left undecided', () => {
  const layer: Parameters = {
    ...{ activation: 'starrelu', omega: 0, tau: 1, lambda: 0.448, alpha: alpha01, bias: -0.0263 },
    ...{ dropout: 'alpha', rate: 0.26 },
  };
  const { outcome } = orbit({ mu: -1.25, nu: 0.0269 }, layer, 32);
  expect(outcome).toMatchObject({ kind: 'collapses', to: { nu: 0 } });
});
