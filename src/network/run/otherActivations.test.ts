import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { Settings } from '../settings';
import { layerWeights, unitSums } from '../weights/layerWeights';
import { runNetwork } from './runNetwork';

const usual: Settings = {
  parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
  ...{ width: 128, depth: 4, batch: 64, seed: 1, law: 'normal', centred: false, input: { mu: 0, nu: 1 } },
  ...{ alike: 0, pair: 0.5, drift: 0 },
};
const seeds = Array.from({ length: 12 }, (_, seed) => seed + 1);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

// THEORY, section 8's table: fixed points of the random layer. `spread`: what twelve networks may err by in their mean,
// in the variance’s own units; where the map hardly pulls back, chance adds up over the layers.
test.each([
  ['selu', { tau: 1.5 }, 0.5666213781, 5.3973655197, 0.06],
  ['selu', { tau: 1.75 }, 2.665556657, 31.84858714, 0.09],
  ['elu', { tau: 1.5, lambda: 1, alpha: 1 }, 0.1252565197, 0.4776943551, 0.05],
  ['tanh', { tau: 25 / 9, lambda: 1 }, 0, 0.4242529765, 0.02],
  ['silu', { tau: 3, lambda: 1 }, 0.1482940162, 0.2053317772, 0.09],
  // Every second moment q is kept: (√(q/π), q(1 − 1/π)), here with q = 1 and q = 4.
  ['relu', { tau: 2, lambda: 1 }, Math.sqrt(1 / Math.PI), 1 - 1 / Math.PI, 0.12],
  ['relu', { tau: 2, lambda: 1 }, Math.sqrt(4 / Math.PI), 4 * (1 - 1 / Math.PI), 0.12],
] as const)(
  'a network of %s with %j stays at the fixed point (%d, %d) of the random layer',
  (activation, shape, mu, nu, spread) => {
    const parameters = { ...usual.parameters, activation, ...shape };
    const last = seeds.map((seed) => {
      const { steps, look } = runNetwork({ ...usual, seed, input: { mu, nu }, parameters });
      for (const _ of steps);
      return look().records.at(-1)!;
    });
    for (const [found, expected, scale] of [
      [last.map((record) => record.mu), mu, Math.sqrt(nu)],
      [last.map((record) => record.nu), nu, nu],
    ] as const) {
      const deviation = Math.sqrt(mean(found.map((x) => (x - mean(found)) ** 2)) / (found.length - 1));
      expect(deviation).toBeLessThan(spread * scale);
      // The map holds as n → ∞: four layers of 128 units take up to a hundredth off.
      expect(Math.abs(mean(found) - expected)).toBeLessThan(4 * deviation + 0.01 * scale);
    }
  },
);

// THEORY, section 6: real units.
test('of LeCun-normal units with 3072 inputs 7.8 % are in Theorem 1’s rectangle', () => {
  const width = 3072;
  const weights = new Float32Array(width * width);
  for (const _ of layerWeights({ ...usual, width }, 1, weights));
  const sums = unitSums(weights, width);
  let inside = 0;
  for (let k = 0; k < sums.length; k += 2)
    if (Math.abs(sums[k]!) <= 0.1 && sums[k + 1]! >= 0.95 && sums[k + 1]! <= 1.1) inside += 1;
  expect(Math.abs(inside / width - 0.078)).toBeLessThan(4 * Math.sqrt((0.078 * 0.922) / width));
});
