import { expect, test } from 'vitest';
import type { Kernel } from '../../kernel';
import { selu } from '../../moments/selu';
import type { Window } from '../../types';
import { classify } from '../classify';
import { enclose } from './enclose';

const window: Window = { muMin: -5, muMax: 5, nuMin: 1e-4, nuMax: 20 };
const budget = 100_000;

/** λ max(z, 0) by its closed forms; α does nothing. Written on selu with α = 0, whose tests cover it. */
const relu: Kernel = (m, s, lambda, _alpha, out) => selu(m, s, lambda, 0, out);

/** λ tanh z by a midpoint sum of 400 points over ±8 standard deviations: smooth, no kink. */
const tanh: Kernel = (m, s, lambda, _alpha, out) => {
  const r = Math.sqrt(s);
  const n = 400;
  const sums = [0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const x = -8 + (16 * (k + 0.5)) / n;
    const p = (Math.exp(-x * x * 0.5) * 16) / n / Math.sqrt(2 * Math.PI);
    const t = Math.tanh(m + r * x);
    const f = lambda * t;
    const f1 = lambda * (1 - t * t);
    const f2 = -2 * t * f1;
    for (const [i, v] of [1, f, f * f, f1, 0.5 * f2, 2 * f * f1, f1 * f1 + f * f2].entries()) sums[i]! += p * v;
  }
  const [weight, f, ff, dm, ds, ddm, dds] = sums.map((v) => v / sums[0]!) as [number, ...number[]] as number[];
  if (!(weight! > 0)) throw new Error('no weight');
  out[0] = f!;
  out[1] = Math.max(0, ff! - f! * f!);
  out[2] = ff!;
  out[3] = dm!;
  out[4] = ds!;
  out[5] = ddm! - 2 * f! * dm!;
  out[6] = dds! - 2 * f! * ds!;
};

test('2 tanh at ω = 0, τ = 1 has the one fixed point (0, 2.121474)', () => {
  const parameters = { omega: 0, tau: 1, lambda: 2, alpha: 0 };
  const { roots, complete } = enclose(tanh, parameters, window, budget);
  expect(complete).toBe(true);
  expect(roots).toHaveLength(1);
  expect(roots[0]!.mu).toBeCloseTo(0, 9);
  expect(roots[0]!.nu).toBeCloseTo(2.121474, 5);
  expect(classify(tanh, parameters, roots[0]!.mu, roots[0]!.nu).kind).toBe('attracting');
});

test('at ω = 2 the fixed points of 2 tanh lie in mirror pairs, but for the one with μ = 0', () => {
  const { roots, complete } = enclose(tanh, { omega: 2, tau: 1, lambda: 2, alpha: 0 }, window, budget);
  expect(complete).toBe(true);
  for (const { mu, nu } of roots) {
    const mirrored = roots.some((other) => Math.abs(other.mu + mu) < 1e-8 && Math.abs(other.nu - nu) < 1e-8);
    expect(mirrored).toBe(true);
  }
  expect(roots.length % 2).toBe(1);
});

test('ReLU with weights of zero sum has no fixed point with ν > 0 but at the one τ where every ν is one', () => {
  for (const tau of [0.5, 1, 2, 2.9, 3, 5]) {
    const { roots, unresolved, complete } = enclose(relu, { omega: 0, tau, lambda: 1, alpha: 0 }, window, budget);
    expect([roots, unresolved, complete]).toEqual([[], [], true]);
  }
});

test('a line of fixed points (ReLU at τ = 2π/(π − 1)) exhausts the budget and says so, without crashing', () => {
  const tau = (2 * Math.PI) / (Math.PI - 1);
  const found = enclose(relu, { omega: 0, tau, lambda: 1, alpha: 0 }, window, 5000);
  expect(found.complete).toBe(false);
  expect(found.evaluations).toBeLessThanOrEqual(5000);
});

test('the window’s size does not change what is found inside', () => {
  const parameters = { omega: 0.8, tau: 1, lambda: 1.0507009873554805, alpha: 1.6732632423543772 };
  const counts = [1, 3, 10, 100, 1e4].map(
    (size) =>
      enclose(selu, parameters, { muMin: -size, muMax: size, nuMin: 0.01, nuMax: 2 * size }, budget).roots.length,
  );
  expect(counts).toEqual([2, 2, 2, 2, 2]);
});
