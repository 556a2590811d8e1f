import type { FixedPoint, Outcome } from '../../math/types';
import { verdictText } from '../../words/verdictText';
import type { Report } from '../../worker/theorems/proofMessages';

/** Words, numbers and letters as data: the page sets them, files have their words and their numbers in full. */
export type Text = string | number | Figure | Letter | Mark | Verdict | Styled | readonly Text[];

/** How a number is written on screen. */
export interface Format {
  /** Significant digits; 4 if nothing is said. */
  readonly digits?: number;
  /** A size below which the number reads 0, being rounding error of numbers near 1. */
  readonly negligible?: number;
  /** For a bound: rounded this way, so that what is shown holds too. */
  readonly toward?: 'up' | 'down';
}

export interface Figure extends Format {
  readonly value: number;
}

/** A letter of the theory, in the colour of what it is. */
export interface Letter {
  readonly symbol: string;
  readonly of?: 'mean' | 'variance';
}

/** A drawn sign beside the words that say the same. */
export type Mark =
  | { readonly mark: 'kind'; readonly of: FixedPoint['kind'] }
  | { readonly mark: 'ending'; readonly of: Outcome['kind'] }
  | { readonly mark: 'range'; readonly of: 'image' | 'stated' | 'proved' }
  | { readonly mark: 'curve'; readonly of: number };

/** The word of a verdict, with its sign. */
export interface Verdict {
  readonly verdict: Report['verdict'];
  /** What is refuted, where it is not the claim itself. */
  readonly of?: Report['refutes'];
}

/** A text of another look, or that only readers of the screen hear. */
export interface Styled {
  readonly as: 'mean' | 'variance' | 'muted' | 'no-wrap' | 'bound' | 'verdict-name' | 'visually-hidden';
  readonly text: Text;
}

/** A text with texts at its places: say`${mu} = ${0.5}`. */
export function say(words: TemplateStringsArray, ...texts: readonly Text[]): Text {
  return words.flatMap((word, index) => [word, texts[index] ?? '']);
}

export const figure = (value: number, format?: Format): Figure => ({ value, ...format });
export const styled = (as: Styled['as'], text: Text): Styled => ({ as, text });

/** The letters of the theory. */
export const mu: Letter = { symbol: 'μ', of: 'mean' };
export const nu: Letter = { symbol: 'ν', of: 'variance' };
export const letter = (symbol: string, of?: Letter['of']): Letter => ({ symbol, ...(of && { of }) });

/** The words and the numbers of a text, in the order of reading; a number that is none, or has no bound, is a word. */
export function piecesOf(text: Text): readonly (string | number)[] {
  if (typeof text === 'string') return [text];
  if (typeof text === 'number') return [Number.isFinite(text) ? text : boundless(text)];
  if (isList(text)) return text.flatMap(piecesOf);
  if ('value' in text) return piecesOf(text.value);
  if ('symbol' in text) return [text.symbol];
  if ('verdict' in text) return [verdictText(text.verdict, text.of)];
  return 'as' in text ? piecesOf(text.text) : [];
}

/** A number without digits, in words. */
export function boundless(value: number): string {
  return Number.isNaN(value) ? 'no value' : value > 0 ? 'beyond all bounds' : 'below all bounds';
}

/** A text on one line, without signs that only a printed page needs. */
export function plain(text: Text): string {
  return piecesOf(text)
    .join('')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isList(text: Text): text is readonly Text[] {
  return Array.isArray(text);
}
