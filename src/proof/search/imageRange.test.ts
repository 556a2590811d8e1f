import { expect, test } from 'vitest';
import { alpha01, lambda01, momentMap } from '../../math';
import type { Domain } from '../moments/domain';
import { weightsOf } from '../moments/Weights';
import { theorem1Domain, theorem2Domain } from '../statements/paperDomains';
import { imageRange } from './imageRange';

const domains: Record<string, Domain> = {
  'Theorem 1’s box': theorem1Domain,
  'Theorem 2’s box': theorem2Domain,
  'a box on ν = 0': { ...theorem1Domain, nu: [0, 1.5] },
  'a wide box on ν = 0': { ...theorem1Domain, mu: [-0.5, 0.5], nu: [0, 4] },
};

test.each(Object.entries(domains))('the image of %s holds every image and reaches hardly further', (_name, domain) => {
  const image = imageRange(domain, weightsOf());
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  const steps = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1];
  const at = ([lo, hi]: readonly [number, number], part: number) => Math.min(hi, lo + (hi - lo) * part);
  for (const a of steps)
    for (const b of steps)
      for (const c of [0, 1])
        for (const d of steps) {
          const start = { mu: at(domain.mu, a), nu: at(domain.nu, b ** 3) };
          const layer = { omega: at(domain.omega, c), tau: at(domain.tau, d) };
          const { mu, nu } = momentMap(start, { ...layer, lambda: lambda01, alpha: alpha01, activation: 'selu' });
          [left, right] = [Math.min(left, mu), Math.max(right, mu)];
          [bottom, top] = [Math.min(bottom, nu), Math.max(top, nu)];
        }
  // The floating-point map is good to a few units of the last place.
  expect(image.mu.lo).toBeLessThan(left + 1e-14);
  expect(image.mu.hi).toBeGreaterThan(right - 1e-14);
  expect(image.nu.lo).toBeLessThan(bottom + 1e-14);
  expect(image.nu.hi).toBeGreaterThan(top - 1e-14);
  // Half a percent for the documented slack and for extremes that lie between the points tried.
  expect(right - left).toBeGreaterThan(0.995 * (image.mu.hi - image.mu.lo));
  expect(top - bottom).toBeGreaterThan(0.995 * (image.nu.hi - image.nu.lo));
});

test('the image of one point is that point’s image', () => {
  const image = imageRange({ mu: [0, 0], omega: [0, 0], nu: [1, 1], tau: [1, 1] }, weightsOf());
  expect(Math.abs(image.mu.lo) + Math.abs(image.mu.hi)).toBeLessThan(1e-14);
  expect(image.nu.lo <= 1 && 1 <= image.nu.hi).toBe(true);
});
