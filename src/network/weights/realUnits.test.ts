import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import { layerWeights, unitSums } from './layerWeights';

// THEORY, section 6: real units.
test('of LeCun-normal units of 3072 weights 7.97 % have |ω| ≤ 0.1, and 7.8 % also τ in [0.95, 1.1]', () => {
  const width = 3072;
  const parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
  const weights = new Float32Array(width * width);
  const inside = { omega: 0, both: 0 };
  const layers = 3;
  for (let layer = 1; layer <= layers; layer++) {
    for (const _ of layerWeights(
      { width, seed: 1, law: 'normal', centred: false, drift: 0, parameters },
      layer,
      weights,
    ));
    const sums = unitSums(weights, width);
    for (let unit = 0; unit < width; unit++) {
      const near = Math.abs(sums[2 * unit]!) <= 0.1;
      inside.omega += Number(near);
      inside.both += Number(near && sums[2 * unit + 1]! >= 0.95 && sums[2 * unit + 1]! <= 1.1);
    }
  }
  const count = layers * width;
  const deviation = (p: number) => Math.sqrt((p * (1 - p)) / count);
  expect(Math.abs(inside.omega / count - 0.0797)).toBeLessThan(4 * deviation(0.0797));
  expect(Math.abs(inside.both / count - 0.078)).toBeLessThan(4 * deviation(0.078));
  // At 128 units fewer than half of those have such a τ; here nearly all.
  expect(inside.both / inside.omega).toBeGreaterThan(0.95);
});
