/** A matrix, row by row. */
export type Matrix = Float32Array<ArrayBuffer>;

/** Sizes of a product, each at least 1: C has `rows` × `columns` entries, each a sum of `inner` products. */
export interface Sizes {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

/** The three products of single-precision matrices that a network needs. */
export interface Multiplier {
  /** C = A·B: A is rows × inner, B is inner × columns. */
  readonly plain: (a: Matrix, b: Matrix, c: Matrix, sizes: Sizes) => void;
  /** C = A·Bᵀ: A is rows × inner, B is columns × inner. */
  readonly transposed: (a: Matrix, b: Matrix, c: Matrix, sizes: Sizes) => void;
  /** C = Aᵀ·B: A is inner × rows, B is inner × columns. */
  readonly fromTransposed: (a: Matrix, b: Matrix, c: Matrix, sizes: Sizes) => void;
}
