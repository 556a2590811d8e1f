/** A number in a sentence or a name: six significant digits at most, no trailing zeros, a true minus. */
export function sixDigits(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return String(Number(value.toPrecision(6))).replaceAll('-', '−');
}
