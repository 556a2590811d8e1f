/** The cell that stands for a block of `stride` cells: the one at its middle, or the last where the block is cut off. */
export function cellAt(block: number, stride: number, cells: number): number {
  return Math.min(cells - 1, block * stride + (stride >> 1));
}

/** One number per block of `stride`, that of the cell that stands for it. */
export function every(places: Float64Array, stride: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil(places.length / stride) },
    (_, k) => places[cellAt(k, stride, places.length)]!,
  );
}
