import { quote } from '../../words/quote';
import { plainSigns } from './plainSigns';

export { quote } from '../../words/quote';

/** What reading a piece of text gives: a value, or a clause that says what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,6})?$/i;

/**
 * The double a decimal number stands for. Every sign for minus is read as one, so that what was copied from a page or a
 * paper can be typed back. Words, hexadecimal, infinities and numbers no double can hold are problems.
 */
export function readNumber(text: string): Read<number> {
  const shown = () => quote(text);
  if (text.length > 400) return { problem: `${shown()} is too long for a number` };
  const plain = plainSigns(text).trim();
  if (plain === '') return { problem: 'a number is missing' };
  if (/^[+-]?\d*,\d+$/.test(plain)) return { problem: `${shown()} has a comma where the decimal point should be` };
  if (!decimal.test(plain)) return { problem: `${shown()} is not a number` };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { problem: `${shown()} is too large` };
  if (value === 0 && /[1-9]/.test(plain.replace(/e.*/i, ''))) {
    return { problem: `${shown()} is too small to be told from 0` };
  }
  // Adding 0 turns a negative zero, which no address can tell from 0, into 0.
  return { value: value + 0 };
}

/** The shortest decimal text that reads back as the same double. */
export function writeNumber(value: number): string {
  return String(value).replace('e+', 'e');
}
