import { expect, test } from 'vitest';
import { around } from './around';

const window = { muMin: -1, muMax: 1, nuMin: 0.002, nuMax: 2 };

test('a point above a log window is brought in without moving the other edges', () => {
  const wider = around(window, 'log', { mu: 0, nu: 50 });
  expect(wider).toMatchObject({ muMin: -1, muMax: 1, nuMin: 0.002 });
  expect(wider.nuMax).toBeGreaterThan(50);
});

test('a point below a log window is brought in, above ν = 0', () => {
  const { nuMin } = around(window, 'log', { mu: 0, nu: 1e-6 });
  expect(nuMin).toBeLessThan(1e-6);
  expect(nuMin).toBeGreaterThan(0);
});

test.each([
  ['log', { mu: -0.9, nu: 0 }],
  ['linear', { mu: 9e6, nu: 1 }],
] as const)('a point no %s window can show leaves the window alone: %j', (nuScale, point) => {
  expect(around(window, nuScale, point)).toBe(window);
});

test('a point at ν = 0 is brought into a linear window', () => {
  expect(around(window, 'linear', { mu: -0.9, nu: 0 })).toEqual({ ...window, nuMin: 0 });
});
