import type { Matrix } from '../matrix/Matrix';

/**
 * Fills `matrix`, n × n, with an orthogonal matrix that is uniformly distributed if `normal` fills with normal numbers:
 * their rows, each made orthogonal to those before it and of length 1 (modified Gram–Schmidt, which gives R a positive
 * diagonal, as the uniform distribution needs: Mezzadri 2007, arXiv:math-ph/0609050). Computed in double precision,
 * where a random matrix loses some log₁₀ n digits. Yields now and then.
 */
export function* orthogonalise(normal: (rows: Float64Array) => void, n: number, matrix: Matrix): Generator<void> {
  const rows = new Float64Array(n * n);
  normal(rows);
  for (let row = 0; row < n; row++) {
    const at = row * n;
    normalise(rows, at, n);
    for (let other = row + 1; other < n; other++) takeOff(rows, at, other * n, n);
    if (row % 8 === 7) yield;
  }
  matrix.set(rows);
}

function normalise(rows: Float64Array, at: number, n: number): void {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += rows[at + i]! ** 2;
  const length = Math.sqrt(sum);
  for (let i = 0; i < n; i++) rows[at + i]! /= length;
}

/** Takes the part along the row at `of`, which has length 1, off the row at `from`. */
function takeOff(rows: Float64Array, of: number, from: number, n: number): void {
  let along = 0;
  for (let i = 0; i < n; i++) along += rows[of + i]! * rows[from + i]!;
  for (let i = 0; i < n; i++) rows[from + i]! -= along * rows[of + i]!;
}
