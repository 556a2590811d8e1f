import { expect, test } from 'vitest';
import { finish } from '../numeric/finish';
import type { Parameters } from '../types';
import { heatAt, heatRowSteps } from './heat';

const formula = (text: string, more: Partial<Parameters> = {}): Parameters => ({
  ...{ omega: 1.7, tau: 0.6, lambda: 1, alpha: 1, activation: 'formula', formula: text },
  ...more,
});

test.each<[string, Parameters]>([
  ['SELU', { omega: 0.8, tau: 1, lambda: 1.0507, alpha: 1.6733 }],
  ['GELU', { omega: 1.7, tau: 0.6, lambda: 1, alpha: 1, activation: 'gelu' }],
  ['tanh in a random layer', { omega: 0.5, tau: 1, lambda: 1, alpha: 1, activation: 'tanh', layer: 'random' }],
  ['a kink', formula('max(z, 0.1*z)')],
  ['a jump', formula('z > 0.3 ? 1.5 : -1')],
  ['a bump narrower than the cells that are asked for are apart', formula('z + exp(-3000*(z - 0.4)*(z - 0.4))')],
  ['waves', formula('sin(9*z) + z/3')],
])('cells between those of a row that are asked for have their numbers: %s', (_, parameters) => {
  const asked = new Float32Array(605).fill(7);
  const told = asked.slice();
  for (const [reach, nu] of [
    [1, 2e-3],
    [1, 0.5],
    [10, 3],
    [10, 0.01],
  ] as const) {
    const mus = Float64Array.from({ length: 600 }, (_, i) => ((i + 0.5) / 300 - 1) * reach);
    for (const kind of ['norm', 'radius', 'distance'] as const) {
      mus.forEach((mu, i) => {
        asked[2 + i] = heatAt(kind, parameters, mu, nu);
      });
      finish(heatRowSteps(16, kind, parameters, mus, nu, told, 2));
      const off = asked.map((value, i) => Math.abs(told[i]! - value) / Math.max(value, 0.1));
      expect(Math.max(...off), `${kind} at ν = ${nu}, |μ| up to ${reach}`).toBeLessThan(1e-5);
      // Those of the coarse picture are asked for.
      for (let i = 4; i < 600; i += 8) expect(told[2 + i]).toBe(asked[2 + i]);
      expect([told[0], told[1], ...told.subarray(602)]).toEqual([7, 7, 7, 7, 7]);
    }
  }
});
