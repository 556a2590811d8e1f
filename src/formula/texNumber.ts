/** A number in LaTeX with all its digits, the power of ten written out. */
export function texNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '\\infty' : '-\\infty';
  const [mantissa = '', power] = String(value).split('e');
  return power === undefined ? mantissa : `${mantissa} \\times 10^{${power.replace('+', '')}}`;
}

/** A number before what it multiplies; in brackets where its sign would be taken for an operator. */
export function texFactor(value: number): string {
  return `${value < 0 ? `(${texNumber(value)})` : texNumber(value)}\\,`;
}
