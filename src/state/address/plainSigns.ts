/** Every sign that is typed or pasted for a minus, every sign of full width, and every Arabic digit, as the plain one. */
export function plainSigns(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63]/g, '-')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\u066B/g, '.')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\u00D7\u22C5\u00B7]/g, '*')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '');
}
