import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belowZero } from './belowZero';

test('half of a plane that falls to the left is below 0, up to its line', () => {
  const values = Array.from({ length: 20 }, (_, k) => (k % 5) - 1.5);
  const { area, edge } = belowZero(values, 5, 4);
  expect(area).toHaveLength(1);
  expect(edge).toHaveLength(1);
  expect(edge[0]).toHaveLength(4);
  for (const [i] of edge[0]!) expect(i).toBe(1.5);
  // Half a cell beyond the grid on three sides.
  expect(new Set(area[0]!.map(([i]) => i))).toEqual(new Set([-0.5, 0, 1, 1.5]));
});

test('where nothing is below 0 there is no area, and where all is there is no edge', () => {
  expect(belowZero([1, 2, 3, 4], 2, 2)).toEqual({ area: [], edge: [] });
  expect(belowZero([-1, -2, -3, -4], 2, 2)).toMatchObject({ area: [{}], edge: [] });
});

test('the edge of numbers that grow evenly lies where they are 0', () => {
  const slope = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(slope, slope, (a, b) => {
      const values = Array.from({ length: 42 }, (_, k) => a * (k % 7) + b * Math.floor(k / 7) - 2.1);
      for (const [i, j] of belowZero(values, 7, 6).edge.flat()) expect(a * i + b * j).toBeCloseTo(2.1, 9);
    }),
    { seed: 5 },
  );
});
