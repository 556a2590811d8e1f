/**
 * Text of unknown origin made fit for a sentence: short, in quotation marks, without control or bidirectional marks.
 * What a program says when it has no number is not repeated: on the page it would look like the page's own failure.
 */
export function quote(text: string): string {
  if (/nan|infinity|undefined/i.test(text.slice(0, 24))) return 'the text given';
  const clean = text.slice(0, 24).replace(/[\p{C}\p{Z}]/gu, ' ');
  return text.length > 24 ? `“${clean}…”` : `“${clean}”`;
}
