import { precisionFixed } from 'd3';

/**
 * The value rounded to a power of ten not above `resolution`, so that what a pointer or a wheel produces stays readable
 * in a field and in the address: 0.513 where a pixel is 0.004 wide. Unchanged where the resolution is not above 0.
 */
export function roundTo(value: number, resolution: number): number {
  if (!(resolution > 0 && resolution < Infinity)) return value;
  if (resolution < 1) {
    const digits = precisionFixed(resolution);
    return digits <= 100 ? Number(value.toFixed(digits)) : value;
  }
  const unit = 10 ** Math.floor(Math.log10(resolution));
  return Math.round(value / unit) * unit;
}
