/** Makes of the moments of f under N(cm, c²s), c = `wide`, those of λf(cz) under N(m, s), in place; λ is any factor. */
export function scaleMoments(out: Float64Array, lambda: number, wide = 1): void {
  // λ² alone may leave the double range: ∞ · 0 would be no number.
  out[0] = lambda * out[0]!;
  out[1] = lambda * (lambda * out[1]!);
  out[2] = out[1] + out[0] * out[0];
  out[3] = lambda * (wide * out[3]!);
  out[4] = lambda * (wide * (wide * out[4]!));
  out[5] = lambda * (lambda * (wide * out[5]!));
  out[6] = lambda * (lambda * (wide * (wide * out[6]!)));
}
