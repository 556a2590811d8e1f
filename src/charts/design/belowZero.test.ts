import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belowZero, type GridPlace } from './belowZero';

const sizeOf = (polygon: readonly GridPlace[]) =>
  polygon.reduce((sum, [x, y], k) => {
    const [u, v] = polygon[(k + 1) % polygon.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);

test('half of a plane that falls to the left is below 0, up to its line', () => {
  const columns = 4;
  const rows = 3;
  const values = Array.from({ length: 20 }, (_, k) => (k % 5) - 1.5);
  const { area, edge } = belowZero(values, columns, rows);
  expect(area.reduce((sum, polygon) => sum + sizeOf(polygon), 0)).toBeCloseTo(1.5 * 3, 12);
  expect(edge).toHaveLength(3);
  for (const place of edge.flat()) expect(place[0]).toBe(1.5);
});

test('what is below 0 and what is above fill the grid together, where no cell has corners of both signs crosswise', () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (a, b) => {
      const values = Array.from({ length: 42 }, (_, k) => a * (k % 7) + b * Math.floor(k / 7) - 2.1);
      const size = (sign: number) =>
        belowZero(
          values.map((value) => sign * value),
          6,
          5,
        ).area.reduce((sum, polygon) => sum + sizeOf(polygon), 0);
      fc.pre(values.every((value) => value !== 0));
      expect(size(1) + size(-1)).toBeCloseTo(30, 9);
    }),
    { seed: 5 },
  );
});
