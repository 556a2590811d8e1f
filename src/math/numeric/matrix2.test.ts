import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Matrix2 } from '../types';
import { determinant, eigenvalues, eigenvectors, singularValues } from './matrix2';

const entry = fc.double({ min: -10, max: 10, noNaN: true });
const matrices = fc.tuple(entry, entry, entry, entry).map(
  ([a, b, c, d]): Matrix2 => [
    [a, b],
    [c, d],
  ],
);
const often = { numRuns: 2000 };
const apply = ([[a, b], [c, d]]: Matrix2, [x, y]: readonly [number, number]) => [a * x + b * y, c * x + d * y] as const;

test('the determinant keeps its digits where ad and bc agree in fifteen', () => {
  // (1 + ε)(1 − ε) − 1 = −ε² exactly, ε = 2⁻³⁰; the plain difference gives 0.
  const e = 2 ** -30;
  expect(
    determinant([
      [1 + e, 1],
      [1, 1 - e],
    ]),
  ).toBe(-(e * e));
});

test('eigenvalues of a triangular matrix are its diagonal, large and small', () => {
  const [large, small] = eigenvalues([
    [1e8, 3],
    [0, 1e-8],
  ]);
  expect(large.re).toBeCloseTo(1e8, 6);
  // The textbook formula (half − root) would leave no digit of 1e-8 beside 1e8.
  expect(Math.abs(small.re / 1e-8 - 1)).toBeLessThan(1e-15);
});

test('a pair of nearly equal eigenvalues is resolved to the root of the rounding error, not worse', () => {
  const e = 2 ** -40;
  const [p, q] = eigenvalues([
    [1, e],
    [e, 1],
  ]);
  expect(p.re - q.re).toBe(2 * e);
  const [r] = eigenvalues([
    [1, e],
    [-e, 1],
  ]);
  expect(r).toEqual({ re: 1, im: e });
});

test('a rotation has the complex pair e^(±iθ), and no eigenvectors', () => {
  const theta = 0.3;
  const rotation: Matrix2 = [
    [Math.cos(theta), -Math.sin(theta)],
    [Math.sin(theta), Math.cos(theta)],
  ];
  const [first, second] = eigenvalues(rotation);
  expect(first.im).toBeCloseTo(Math.sin(theta), 15);
  expect(second).toEqual({ re: first.re, im: -first.im });
  expect(eigenvectors(rotation)).toBeUndefined();
});

test('degenerate matrices: zero, identity, rank 1, defective', () => {
  expect(
    eigenvalues([
      [0, 0],
      [0, 0],
    ]).map(({ re }) => re),
  ).toEqual([0, 0]);
  expect(
    eigenvectors([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(
    eigenvectors([
      [1, 0],
      [0, 2],
    ]),
  ).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(
    eigenvectors([
      [1, 1],
      [0, 1],
    ]),
  ).toEqual([
    [1, 0],
    [1, 0],
  ]);
  expect(
    singularValues([
      [0, 0],
      [0, 0],
    ]).values,
  ).toEqual([0, 0]);
  // H of the theorem at ω = 0: the norm is the length of the only column.
  const { values } = singularValues([
    [0, 0.08883475510689012],
    [0, 0.7826478831968128],
  ]);
  expect(values[0]).toBeCloseTo(0.7876733604657156, 15);
  expect(values[1]).toBe(0);
});

test('eigenvalues sum to the trace and multiply to the determinant', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const [p, q] = eigenvalues(matrix);
      const product = p.re * q.re - p.im * q.im;
      // Entries up to 10: sums round at 1e-15, products at 1e-14.
      expect(Math.abs(p.re + q.re - matrix[0][0] - matrix[1][1])).toBeLessThan(1e-13);
      expect(Math.abs(product - determinant(matrix))).toBeLessThan(1e-12);
      expect(Math.hypot(p.re, p.im)).toBeGreaterThanOrEqual(Math.hypot(q.re, q.im) * (1 - 1e-15));
    }),
    often,
  );
});

test('eigenvectors have length 1 also of a matrix next to the smallest double', () => {
  const vectors = eigenvectors([
    [0, 0],
    [5e-324, -5e-324],
  ])!;
  for (const v of vectors) expect(Math.abs(Math.hypot(...v) - 1)).toBeLessThan(1e-15);
});

test('eigenvectors are only stretched', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const values = eigenvalues(matrix);
      eigenvectors(matrix)?.forEach((v, i) => {
        const [x, y] = apply(matrix, v);
        // Backward error: rounding of A times the square root that a near-double eigenvalue costs.
        expect(Math.hypot(x - values[i]!.re * v[0], y - values[i]!.re * v[1])).toBeLessThan(1e-13);
        expect(Math.abs(Math.hypot(...v) - 1)).toBeLessThan(1e-15);
      });
    }),
    often,
  );
});

test('singular vectors map onto each other, and no direction is stretched more than σ₁ or less than σ₂', () => {
  fc.assert(
    fc.property(matrices, fc.double({ min: 0, max: 7, noNaN: true }), (matrix, angle) => {
      const { values, left, right } = singularValues(matrix);
      right.forEach((v, i) => {
        const [x, y] = apply(matrix, v);
        expect(Math.hypot(x - values[i]! * left[i]![0], y - values[i]! * left[i]![1])).toBeLessThan(1e-13);
      });
      const stretched = Math.hypot(...apply(matrix, [Math.cos(angle), Math.sin(angle)]));
      expect(stretched).toBeLessThan(values[0] + 1e-13);
      expect(stretched).toBeGreaterThan(values[1] - 1e-13);
    }),
    often,
  );
});
