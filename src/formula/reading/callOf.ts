import { one, zero } from '../build';
import { partsOf } from '../calculus/partsOf';
import type { Condition, Expression } from '../Expression';
import type { Cursor, Part } from './Cursor';
import { resultOf } from './resultOf';
import type { Token } from './tokens';
import { theVariable } from './variable';

/** The most parts that a written-out formula may have. */
const mostParts = 400;

/** A function's arguments, in brackets, and what it is of them. */
export function callOf(
  cursor: Cursor,
  choice: () => Part,
  name: string,
  word: Token,
  self: readonly Part[],
  isClass = false,
  before: readonly string[] = [],
): Expression | Condition {
  let args = [...self];
  let words = new Map<string, Part>();
  const list = () => {
    const open = cursor.take();
    while (!cursor.next(')')) {
      argument(cursor, choice, name, args, words);
      if (!cursor.next(',')) break;
      cursor.take();
      // A comma at the end of a list changes nothing in a program.
    }
    cursor.close(open);
  };
  if (cursor.next('(')) {
    list();
    if (isClass && cursor.next('(')) {
      // The layer's settings came first, its input comes now.
      const settings = args;
      args = [];
      const kept = words;
      words = new Map();
      list();
      args.push(...settings);
      words = new Map([...kept, ...words]);
    } else if (isClass && args.length === 0) args.push(theVariable(cursor));
  }
  const result = resultOf(cursor, name, word, args, words, before);
  if (partsOf(result) > mostParts) cursor.fail('it is too long once its functions are written out', word);
  return result;
}

/** What a program keeps a number in. */
const ofNumber = /^\s*['"]?[\w.]*(?:float|double|dtype)\w*['"]?/;
const ofCondition = /^\s*['"]?[\w.]*(?:float|double|dtype|int)\w*['"]?/;

/** One argument, with or without a word before it. */
function argument(cursor: Cursor, choice: () => Part, name: string, args: Part[], words: Map<string, Part>): void {
  if (name === 'positive' && args[0]) {
    // astype(float), cast(…, tf.float32): the type changes no value, and that of whole numbers none of a condition.
    const type = args[0].is === 'condition' ? ofCondition : ofNumber;
    const kept = type.exec(cursor.text.slice(cursor.end));
    if (kept) {
      cursor.skip(kept[0].length);
      return;
    }
  }
  const after = cursor.after();
  if (cursor.token.kind !== 'name' || after.kind !== 'sign' || after.text !== '=') {
    args.push(cursor.bracketed(choice));
    return;
  }
  const word = cursor.take().text;
  cursor.take();
  const rest = cursor.text.slice(cursor.end);
  // Words of programs that are no numbers.
  const quoted = /^\s*(?:True|False|None|'(?:tanh|none)'|"(?:tanh|none)")/.exec(rest)?.[0];
  if (quoted === undefined) {
    words.set(word, cursor.bracketed(choice));
    return;
  }
  const value = /True|tanh/.test(quoted);
  cursor.skip(quoted.length);
  if (word === 'approximate' && name.startsWith('gelu') && value) {
    words.set(word, { is: 'number', node: one, at: cursor.end, end: cursor.end });
  } else if (word === 'approximate') words.set(word, { is: 'number', node: zero, at: cursor.end, end: cursor.end });
}
