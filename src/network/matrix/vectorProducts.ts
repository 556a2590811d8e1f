import type { Matrix, Multiplier, Sizes } from './Matrix';
import { productModule } from './productModule';

/** Rows and columns, and terms, by which the module (`scripts/wasm/product.ts`) goes. */
const [tall, wide, block] = [4, 8, 256];

/** a·b + c of vectors, after these three, and room. */
const fused = '\xfd\x85\x02\x01\x01\x01';

/** The same with a product and a sum in its place: c, a local's value, comes after the product. */
export const apart = (code: string) =>
  code
    .split(fused)
    .reduce((before, after) => `${before.slice(0, -2)}\xfd\xe6\x01${before.slice(-2)}\xfd\xe4\x01${after}`);

interface Instance {
  readonly f: (...parameters: number[]) => void;
  readonly m: WebAssembly.Memory;
}

function instance(code: string): Instance | undefined {
  try {
    const bytes = Uint8Array.from(code, (letter) => letter.charCodeAt(0));
    return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as never;
  } catch {
    return undefined;
  }
}

/**
 * Products by WebAssembly's vectors of four single-precision numbers, some nine times as fast as plain arithmetic.
 * Summed in single precision in a fixed order; each term is rounded once or twice, as engine and processor can (relaxed
 * vectors): the same numbers give the same product where these are the same, elsewhere to rounding. An entry is within
 * (256 + ⌈inner / 256⌉)·2⁻²⁴ Σ |aᵢbᵢ| of the exact sum.
 *
 * Undefined where an engine or the policy of a host has no such vectors. All matrices go through one memory, which grows
 * with the largest product.
 */
export function vectorProducts(): Multiplier | undefined {
  const code = atob(productModule);
  const made = instance(code) ?? instance(apart(code));
  if (!made) return undefined;
  const { f: run, m: memory } = made;
  let numbers = new Float32Array(memory.buffer);
  /** Strides count numbers: from row to row and from term to term of A, from column to column and from term to term of B. */
  const into = (
    a: Matrix,
    b: Matrix,
    c: Matrix,
    { rows, inner, columns }: Sizes,
    ...[aRow, aTerm, bColumn, bTerm]: [number, number, number, number]
  ) => {
    const full = Math.ceil(rows / tall) * tall;
    const across = Math.ceil(columns / wide) * wide;
    const atB = rows * inner;
    const atC = atB + inner * columns;
    const left = atC + full * across;
    const right = left + full * block;
    // Beyond the last column others are read, and left out of C.
    const missing = 4 * (right + wide * block + wide * inner) - numbers.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / 2 ** 16));
      numbers = new Float32Array(memory.buffer);
    }
    numbers.set(a.length > atB ? a.subarray(0, atB) : a);
    numbers.set(b.length > inner * columns ? b.subarray(0, inner * columns) : b, atB);
    run(
      ...[rows, inner, columns, 4 * aRow, 4 * aTerm, 4 * atB, 4 * bColumn, 4 * bTerm],
      ...[4 * atC, 4 * left, 4 * right],
    );
    if (across === columns) c.set(numbers.subarray(atC, atC + rows * columns));
    else
      for (let row = 0; row < rows; row++)
        c.set(numbers.subarray(atC + row * across, atC + row * across + columns), row * columns);
  };
  return {
    plain: (a, b, c, sizes) => into(a, b, c, sizes, sizes.inner, 1, 1, sizes.columns),
    transposed: (a, b, c, sizes) => into(a, b, c, sizes, sizes.inner, 1, sizes.inner, 1),
    fromTransposed: (a, b, c, sizes) => into(a, b, c, sizes, 1, sizes.rows, 1, sizes.columns),
  };
}
