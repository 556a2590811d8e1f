import { quote } from '../../words/quote';

/** A number, null where there is none, or what is wrong, as the end of a sentence. */
export type CellRead = { readonly value: number | null } | { readonly problem: string };

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,6})?$/i;

/**
 * A number as files have them, with a decimal point or a decimal comma. Blank cells and words for "nothing" are null;
 * words for "not a number" and numbers without bound are problems, since something was measured there.
 */
export function readCell(given: unknown): CellRead {
  if (given === null || given === undefined) return { value: null };
  if (typeof given === 'number') return finite(given, String(given));
  if (typeof given !== 'string') return { problem: 'what stands there is not one number' };
  // Nearly all are plain, of which files can have millions.
  if (given.length < 400 && decimal.test(given)) return finite(Number(given), given);
  const text = given.trim().replace(/^[−–]/, '-');
  if (text === '' || /^(none|null|na|n\/a|-)$/i.test(text)) return { value: null };
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return { problem: 'there is no finite number' };
  if (text.includes(',') && text.includes('.'))
    return { problem: `${quote(text)} has both a point and a comma, and which is the decimal one is not known` };
  const plain = text.replace(',', '.');
  if (text.length > 400 || !decimal.test(plain)) return { problem: `${quote(text)} is not a number` };
  return finite(Number(plain), text);
}

function finite(value: number, text: string): CellRead {
  if (!Number.isFinite(value)) return { problem: 'there is no finite number' };
  return Math.abs(value) > 1e100 ? { problem: `${quote(text)} is beyond 10¹⁰⁰` } : { value: value + 0 };
}
