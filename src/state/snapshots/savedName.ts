import { quote, type Read, writeNumber } from '../address/readNumber';
import type { State } from '../State';
import { presetOf } from '../tables/presetOf';

/** Long enough for a title, short enough for a list. */
export const longestName = 80;

/** The name without spaces around it, or a clause that says why it is none. */
export function readName(text: string): Read<string> {
  if (text.length > 4 * longestName) return { problem: `${quote(text)} is longer than ${longestName} characters` };
  const value = text.trim();
  if (value === '') return { problem: 'a name is missing' };
  if ([...value].length > longestName) return { problem: `${quote(value)} is longer than ${longestName} characters` };
  if (/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]/u.test(value))
    return { problem: `${quote(value)} has control characters in it` };
  return { value };
}

/** What a state may be called until the reader knows better. */
export function suggestedName(state: State): string {
  const layer = state.layer === 'random' ? 'random layer, ' : '';
  return (
    presetOf(state)?.name ??
    `${layer}ω = ${writeNumber(state.omega)}, τ = ${writeNumber(state.tau)}`.replaceAll('-', '−')
  );
}

/** The name, or the name with the lowest number that makes it differ from those taken. */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map((saved) => saved.name));
  if (!names.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const mark = ` (${number})`;
    const next = [...name].slice(0, longestName - mark.length).join('') + mark;
    if (!names.has(next)) return next;
  }
}
