/** Width of a tick label or a word in pixels, from above: no font's digits are wider than this. */
export function textWidth(text: string, textSize: number): number {
  return [...text].length * 0.6 * textSize;
}
