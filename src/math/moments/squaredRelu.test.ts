import { expect, test } from 'vitest';
import { gradientGain } from '../map/gradientGain';
import { jacobian } from '../map/jacobian';
import { momentMap } from '../map/momentMap';

test('squared ReLU keeps (0.4, 0.8) at ω = 0, τ = 1 and drives all others away: ν ↦ 5ν²/4', () => {
  const layer = { activation: 'squaredrelu', omega: 0, tau: 1, lambda: 1, alpha: 1 };
  const image = momentMap({ mu: 0.4, nu: 0.8 }, layer);
  expect(image.mu).toBeCloseTo(0.4, 15);
  expect(image.nu).toBeCloseTo(0.8, 15);
  expect(jacobian({ mu: 0.4, nu: 0.8 }, layer)[1][1]).toBeCloseTo(2, 14);
  for (const nu of [1e-6, 0.1, 3, 1e5])
    expect(momentMap({ mu: -7, nu }, layer).nu / (1.25 * nu * nu)).toBeCloseTo(1, 14);
  // E f′² = 4E max(z, 0)² = 2ν.
  expect(gradientGain({ mu: 0, nu: 0.8 }, layer)).toBeCloseTo(1.6, 14);
});
