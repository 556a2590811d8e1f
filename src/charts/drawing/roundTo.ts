/**
 * The value rounded to a power of ten not above `resolution` (> 0), so that what a pointer or a wheel
 * produces stays readable in a field and in the address: 0.513 where a pixel is 0.004 wide.
 */
export function roundTo(value: number, resolution: number): number {
  const digits = -Math.floor(Math.log10(resolution));
  if (digits > 0) return digits <= 100 ? Number(value.toFixed(digits)) : value;
  const unit = 10 ** -digits;
  return Math.round(value / unit) * unit;
}
