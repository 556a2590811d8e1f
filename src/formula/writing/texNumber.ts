/** A number in LaTeX with all its digits, the power of ten written out. */
export function texNumber(value: number): string {
  return String(value)
    .replace('Infinity', '\\infty')
    .replace(/e\+?(.*)/, ' \\times 10^{$1}');
}

/** A number before what it multiplies; in brackets where its sign would be taken for an operator. */
export function texFactor(value: number): string {
  return `${value < 0 ? `(${texNumber(value)})` : texNumber(value)}\\,`;
}
