import type { Expression } from '../Expression';
import type { Cursor, Part } from './Cursor';

export function isVariable(cursor: Cursor, word: string): boolean {
  return cursor.variable === undefined ? word === 'z' || word === 'x' : word === cursor.variable;
}

/** The net input, by the one name that it has in this text. */
export function variable(cursor: Cursor, word: string): Expression {
  cursor.variable = word;
  return { kind: 'name', name: 'z' };
}

export function theVariable(cursor: Cursor): Part {
  return { is: 'number', node: { kind: 'name', name: 'z' }, at: cursor.end, end: cursor.end };
}
