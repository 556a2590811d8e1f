/** a·f + c in the language of typed formulas, f being such a text. */
export function affineText(text: string, factor: number, shift: number): string {
  const sign = shift < 0 ? '-' : '+';
  return `${factor}*(${text})${shift === 0 ? '' : ` ${sign} ${Math.abs(shift)}`}`;
}
