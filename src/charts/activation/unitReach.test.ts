import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitReach } from './unitReach';

test('a unit near (0, 1) is drawn from −4 to 4', () => {
  expect(unitReach({ m: 0, s: 1 }, { mu: 0, nu: 1 })).toBe(4);
});

test('what is drawn holds three deviations of both, on no more than twice the room', () => {
  const moment = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const spread = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(moment, spread, moment, spread, (m, s, mu, nu) => {
      const reach = unitReach({ m, s }, { mu, nu });
      const needed = Math.max(Math.abs(m) + 3 * Math.sqrt(s), Math.abs(mu) + 3 * Math.sqrt(nu));
      expect(reach).toBeGreaterThanOrEqual(needed);
      expect(reach).toBeLessThanOrEqual(Math.max(4, 2 * needed));
    }),
  );
});

test('whatever the numbers, there is a reach', () => {
  for (const m of [Number.NaN, Infinity, -Infinity])
    expect(Number.isFinite(unitReach({ m, s: 1 }, { mu: 0, nu: 1 }))).toBe(true);
});
