import type { Cursor, Part } from './Cursor';

/** A number in digits. */
export function literal(cursor: Cursor): Part {
  const { text: digits, at, length } = cursor.take();
  const value = Number(digits.replace('−', '-'));
  if (!Number.isFinite(value)) cursor.fail('this number is too large', { at, length });
  if (value === 0 && /[1-9]/.test(digits.replace(/e.*/i, ''))) {
    cursor.fail('this number is too small to be told from 0', { at, length });
  }
  return { is: 'number', node: { kind: 'number', value }, at, end: cursor.end };
}
