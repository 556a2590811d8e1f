import { expect, test } from 'vitest';
import { activationOf } from '../activations/activationOf';
import { boundOf } from './boundOf';

const bounded = (formula: string) => boundOf(activationOf({ activation: 'formula', formula, lambda: 2, alpha: 1 }));

test('a bounded activation stays below its bound, which is near its greatest value', () => {
  const largest = Math.exp(-0.5) / Math.SQRT2;
  for (const [bound, most] of [
    [boundOf(activationOf({ activation: 'tanh', lambda: 2, alpha: 1 })), 2],
    [bounded('sin(z)'), 1],
    [bounded('lambda*z*exp(-z^2)'), 2 * largest],
    [bounded('abs(z - 900) < 10 ? 7 : sign(z)'), 7],
    [bounded('50*exp(-((z - 1000)/50)^2)'), 50],
  ] as const) {
    expect(bound).toBeGreaterThan(most);
    expect(bound).toBeLessThan(1.11 * most);
  }
});

test('what grows has none', () => {
  expect(boundOf(activationOf({ activation: 'gelu', lambda: 1, alpha: 1 }))).toBe(Infinity);
  expect(bounded('ln(1 + z^2)')).toBe(Infinity);
  expect(bounded('z*sin(z)')).toBeGreaterThan(1e6);
});
