/**
 * A number in a sentence or a name: six significant digits at most, no trailing zeros, a true minus. It is not `format`
 * of d3, since words import no packages, so that every room may use them, and since that one writes the minus of an
 * exponent as a hyphen.
 */
export function sixDigits(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  return String(Number(value.toPrecision(6))).replaceAll('-', '−');
}
