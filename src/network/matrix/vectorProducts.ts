import type { Matrix, Multiplier, Sizes } from './Matrix';
import { productModule } from './productModule';

/** Rows and columns, and terms, by which the module (`scripts/wasm/product.ts`) goes. */
const [tall, wide, block] = [4, 8, 256];

/**
 * Products by WebAssembly's vectors of four single-precision numbers, some eight times as fast as plain arithmetic.
 * Summed in single precision in a fixed order, which its specification rounds alike everywhere: the same numbers give
 * the same product, bit by bit, wherever it runs. An entry is within (256 + ⌈inner / 256⌉)·2⁻²⁴ Σ |aᵢbᵢ| of the exact
 * sum.
 *
 * Undefined where an engine or the policy of a host has no such vectors. All matrices go through one memory, which grows
 * with the largest product.
 */
export function vectorProducts(): Multiplier | undefined {
  let run: (...parameters: number[]) => void;
  let memory: WebAssembly.Memory;
  try {
    const bytes = Uint8Array.from(atob(productModule), (letter) => letter.charCodeAt(0));
    ({ f: run, m: memory } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as never);
  } catch {
    return undefined;
  }
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
