import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as charts from '.';
import { number } from './arbitraryNumbers';

const runs = { numRuns: 30 };

test('a number in words is never NaN or Infinity', () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(charts.formatNumber(value)).not.toMatch(/NaN|Infinity|undefined/);
      expect(charts.percent(value)).not.toMatch(/NaN|Infinity|undefined/);
      expect(charts.leafColour(value, -value, 2 * value)).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
    }),
    runs,
  );
});
