/** One number per block of `stride`: the one at its middle, or the last where the block is cut off before. */
export function every(places: Float64Array, stride: number): Float64Array {
  const half = stride >> 1;
  const last = places.length - 1;
  return Float64Array.from(
    { length: Math.ceil(places.length / stride) },
    (_, k) => places[Math.min(last, k * stride + half)]!,
  );
}
