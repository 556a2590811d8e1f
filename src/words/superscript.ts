const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** An exponent as JavaScript writes it ("-7", "+21") in raised digits: ⁻⁷, ²¹. */
export function superscript(exponent: string): string {
  const size = exponent.replace(/\D/g, '').replace(/\d/g, (digit) => digits[Number(digit)] ?? '');
  return /[-−]/.test(exponent) ? `⁻${size}` : size;
}
