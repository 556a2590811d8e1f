import { expect, test } from 'vitest';
import { goneAtOnce, halving } from './halving';

test('an error halves every 2.83 layers at the paper’s eigenvalue', () => {
  expect(halving(0.7826478831968129)).toBeCloseTo(2.828, 3);
});

test('a rate of a collapsed point, next to 0, is gone at once and is not halved every hundredth of a layer', () => {
  for (const rate of [0, 1e-30, 1e-4]) expect(goneAtOnce(rate)).toBe(true);
  for (const rate of [0.01, 0.5, 0.999]) expect(goneAtOnce(rate)).toBe(false);
});
