/**
 * The first number of a JSON text that is not written as the double it is read as, or null: one that rounds to zero or
 * overflows, a negative zero, or one with other digits than the double's shortest. 1, 1.0 and 1e0 are all the same.
 */
export function numberAltered(text: string): string | null {
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g)) {
    if (token.startsWith('"')) continue;
    if (digitsOf(token) !== digitsOf(String(Number(token)))) return token;
  }
  return null;
}

/** Sign, significant digits and place of a decimal, so that two writings of one number give one text. */
function digitsOf(decimal: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  return significant === ''
    ? `${sign}${whole === '' ? decimal : 0}`
    : `${sign}${significant}e${Number(exponent) - part.length + digits.length - significant.length}`;
}
