import { expect, test } from 'vitest';
import { formatNumber } from './formatNumber';
import { roundTo } from './roundTo';

test.each([
  [0, '0'],
  [2.2e-17, '0'],
  [1, '1'],
  [-0.90737385, '−0.907'],
  [0.088999, '0.089'],
  [391.84, '392'],
  [18459.9, '18500'],
  [1234567, '1.23×10⁶'],
  [-0.00012345, '−1.23×10⁻⁴'],
  [1e-6, '10⁻⁶'],
])('%d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('roundTo keeps digits down to the resolution and writes no tail', () => {
  expect(roundTo(0.513294, 0.004)).toBe(0.513);
  expect(roundTo(12345.6, 40)).toBe(12350);
  expect(String(roundTo(0.1 + 0.2, 1e-6))).toBe('0.3');
});
