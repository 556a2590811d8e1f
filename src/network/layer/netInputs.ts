import type { Matrix, Multiplier } from '../matrix/Matrix';

/** Of a layer: inputs that go through, parts of one input, units. */
export interface LayerSizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/**
 * z = x·Wᵀ + b: `x` is rows × inner, an input a row; `weights` columns × inner, a unit a row; `biases` one a unit; `z`
 * rows × columns.
 */
export function netInputs(
  products: Multiplier,
  x: Matrix,
  weights: Matrix,
  biases: ArrayLike<number>,
  z: Matrix,
  sizes: LayerSizes,
): void {
  products.transposed(x, weights, z, sizes);
  const { rows, columns } = sizes;
  for (let at = 0, row = 0; row < rows; row++)
    for (let unit = 0; unit < columns; unit++, at++) z[at] = z[at]! + biases[unit]!;
}
