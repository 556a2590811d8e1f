import { expect, test } from 'vitest';
import { fraction, generator } from '../random/generator';
import { type Matrix, multiplier } from './product';

const next = generator(1);
const random = (count: number): Matrix => Float32Array.from({ length: count }, () => 2 * fraction(next) - 1);

function turned(a: Matrix, rows: number, columns: number): Matrix {
  return Float32Array.from({ length: a.length }, (_, k) => a[(k % rows) * columns + Math.floor(k / rows)]!);
}

/** The definition, summed in double precision. */
function plainly(a: Matrix, b: Matrix, rows: number, inner: number, columns: number): number[] {
  return Array.from({ length: rows * columns }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < inner; k++) sum += a[Math.floor(at / columns) * inner + k]! * b[k * columns + (at % columns)]!;
    return sum;
  });
}

test.each([
  [1, 1, 1],
  [4, 4, 4],
  [5, 3, 7],
  [8, 256, 8],
  [3, 257, 6],
  [17, 600, 13],
])('the three products of %d × %d by %d agree with the definition', (rows, inner, columns) => {
  const [a, b] = [random(rows * inner), random(inner * columns)];
  const expected = plainly(a, b, rows, inner, columns);
  const products = multiplier();
  const sizes = { rows, inner, columns };
  for (const fill of [
    (c: Matrix) => products.plain(a, b, c, sizes),
    (c: Matrix) => products.transposed(a, turned(b, inner, columns), c, sizes),
    (c: Matrix) => products.fromTransposed(turned(a, rows, inner), b, c, sizes),
  ]) {
    // What was there does not play a part.
    const c = new Float32Array(rows * columns).fill(9);
    fill(c);
    // One rounding to single precision after each 256 terms, of sums below √inner.
    for (const [k, value] of expected.entries())
      expect(Math.abs(c[k]! - value)).toBeLessThan(2 ** -24 * Math.ceil(inner / 256) * Math.sqrt(inner + 9));
  }
});

test('a multiplier forgets what it multiplied before', () => {
  const products = multiplier();
  products.plain(random(60), random(60), new Float32Array(36), { rows: 6, inner: 10, columns: 6 });
  const c = new Float32Array(1);
  products.plain(Float32Array.of(2), Float32Array.of(3), c, { rows: 1, inner: 1, columns: 1 });
  expect(c[0]).toBe(6);
});
