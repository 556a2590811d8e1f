import { readConstant } from '../../formula';
import { plainSigns } from './plainSigns';
import { quote, type Read, readNumber, writeNumber } from './readNumber';

/** Digits in groups of three, as people write large numbers. */
const grouped = /^[+-]?[1-9]\d{0,2}(?:([ '’\u00A0\u2009\u202F])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/**
 * A number as people type it, as the address writes it: with a decimal comma, where the reader's language has one or
 * nothing else can be meant; with any sign for minus and of any width; in groups of three; or as a fraction or a constant,
 * which the reader of formulas reads. A text that is no number comes back as it is, for its field to say so.
 * @param comma whether the reader's language writes a decimal comma
 */
export function typedNumber(text: string, comma: boolean): Read<string> {
  const plain = plainSigns(text).trim();
  if (plain === '' || plain.length > 400) return { value: text };
  const digits = grouped.test(plain) ? plain.replace(/[ '’\u00A0\u2009\u202F]/g, '') : plain;
  const read = withPoint(digits, comma);
  if ('problem' in read) return read;
  const pointed = read.value;
  if ('value' in readNumber(pointed)) return { value: pointed };
  // Two numbers with a space between are no product.
  if (/[\d.]\s+[\d.]/.test(pointed)) return { value: text };
  const value = readConstant(pointed);
  return { value: value === undefined ? text : writeNumber(value) };
}

/** Whether a language writes a decimal comma; none does that nobody knows. */
export function writesComma(language: string | undefined): boolean {
  try {
    return new Intl.NumberFormat(language).format(0.5).includes(',');
  } catch {
    return false;
  }
}

/** A text with points for its decimal commas; the commas between a function's arguments stay. */
function withPoint(text: string, comma: boolean): Read<string> {
  // Two points are no decimal ones.
  if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(text)) return { value: text.replaceAll('.', '') };
  if (!text.includes(',') || /[a-z]\s*\(/i.test(text)) return { value: text };
  let unclear: string | undefined;
  const pointed = text.replace(/[\d.,]*,[\d.,]*/g, (number) => {
    const commas = number.split(',').length - 1;
    const points = number.split('.').length - 1;
    // Of two kinds of signs the last one is the decimal one.
    if (points > 0)
      return number.lastIndexOf(',') > number.lastIndexOf('.')
        ? number.replaceAll('.', '').replace(',', '.')
        : number.replaceAll(',', '');
    if (commas > 1) return /^\d{1,3}(,\d{3})+$/.test(number) ? number.replaceAll(',', '') : number;
    if (!comma && /^[1-9]\d{0,2},\d{3}$/.test(number)) unclear = number;
    return number.replace(',', '.');
  });
  if (unclear === undefined) return { value: pointed };
  const [whole, rest] = unclear.split(',');
  return {
    problem: `${quote(unclear)} may be ${whole}.${rest} or ${whole}${rest}: write it with a point, or without a comma`,
  };
}
