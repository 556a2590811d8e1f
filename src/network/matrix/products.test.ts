import { expect, test, vi } from 'vitest';
import { fraction, generator } from '../random/generator';
import type { Matrix } from './Matrix';
import { multiplier } from './multiplier';
import { plainProducts } from './plainProducts';
import { vectorProducts } from './vectorProducts';

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

/** By kind, its products, and how far an entry of them may be from the definition, terms being below 1. */
const kinds = {
  // One rounding to single precision after each 256 terms, of sums below √inner.
  plain: [plainProducts(), (inner: number) => 2 ** -24 * Math.ceil(inner / 256) * Math.sqrt(inner + 9)],
  // Roundings of sums that grow to √inner, which add up at random.
  vector: [vectorProducts()!, (inner: number) => 2 ** -24 * (inner + 9)],
} as const;

const sizes = [
  [1, 1, 1],
  [4, 4, 4],
  [5, 3, 7],
  [8, 256, 8],
  [3, 257, 6],
  [1, 700, 1],
  [17, 600, 13],
] as const;

test.each(sizes.flatMap((size) => (['plain', 'vector'] as const).map((kind) => [...size, kind] as const)))(
  'the three products of %d × %d by %d agree with the definition, %s',
  (rows, inner, columns, kind) => {
    const [products, tolerance] = kinds[kind];
    const [a, b] = [random(rows * inner), random(inner * columns)];
    const expected = plainly(a, b, rows, inner, columns);
    const sizes = { rows, inner, columns };
    for (const fill of [
      (c: Matrix) => products.plain(a, b, c, sizes),
      (c: Matrix) => products.transposed(a, turned(b, inner, columns), c, sizes),
      (c: Matrix) => products.fromTransposed(turned(a, rows, inner), b, c, sizes),
    ]) {
      // What was there does not play a part, nor does room beyond what is multiplied.
      const c = new Float32Array(rows * columns).fill(9);
      fill(c);
      for (const [k, value] of expected.entries()) expect(Math.abs(c[k]! - value)).toBeLessThan(tolerance(inner));
    }
  },
);

test.each(['plain', 'vector'] as const)('%s products forget what was multiplied before, NaN too', (kind) => {
  const [products] = kinds[kind];
  const nothing = new Float32Array(600).fill(Number.NaN);
  products.plain(nothing, nothing, new Float32Array(36), { rows: 6, inner: 100, columns: 6 });
  const c = new Float32Array(1);
  products.plain(Float32Array.of(2, 8), Float32Array.of(3, 8), c, { rows: 1, inner: 1, columns: 1 });
  expect(c[0]).toBe(6);
});

test('without WebAssembly, or where a policy forbids it, products are plain', async () => {
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  const fresh = (await import('./multiplier')).multiplier();
  vi.unstubAllGlobals();
  expect(fresh).not.toBe(multiplier());
  const c = new Float32Array(1);
  fresh.plain(Float32Array.of(2), Float32Array.of(3), c, { rows: 1, inner: 1, columns: 1 });
  expect(c[0]).toBe(6);
});
