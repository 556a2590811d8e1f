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

test('StarReLU with a = 2/√5, c = −a/2 turns N(0, 1) into mean 0 and variance 1, and other variances away from 1: ν ↦ ν²', () => {
  const layer = { activation: 'starrelu', omega: 0, tau: 1, lambda: 2 / Math.sqrt(5), alpha: 0.5 };
  expect(Math.abs(momentMap({ mu: 0.3, nu: 1 }, layer).mu)).toBeLessThan(1e-15);
  for (const nu of [1e-6, 0.1, 1, 3, 1e5]) expect(momentMap({ mu: 0.3, nu }, layer).nu / nu ** 2).toBeCloseTo(1, 14);
  expect(jacobian({ mu: 0, nu: 1 }, layer)[1][1]).toBeCloseTo(2, 14);
});

test('StarReLU with its usual rounded constants comes within 1e-4 of both', () => {
  const { mu, nu } = momentMap(
    { mu: 0, nu: 1 },
    { activation: 'starrelu', omega: 0, tau: 1, lambda: 0.8944, alpha: 0.5 },
  );
  expect(Math.abs(mu)).toBeLessThan(1e-15);
  expect(nu).toBeCloseTo(0.8944 ** 2 * 1.25, 14);
});
