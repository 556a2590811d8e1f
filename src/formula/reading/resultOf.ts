import { call, choose, number, one, over, zero } from '../build';
import type { Condition, Expression } from '../Expression';
import { functionTable } from '../functions';
import { asNumber, type Cursor, type Part, span } from './Cursor';
import { definitions } from './definitions';
import { ofConditions } from './ofConditions';
import type { Token } from './tokens';

/** What a function is of the arguments that were read, in order and by word. */
export function resultOf(
  cursor: Cursor,
  name: string,
  word: Token,
  args: readonly Part[],
  words: Map<string, Part>,
  before: readonly string[],
): Expression | Condition {
  const place = span({ at: word.at, end: cursor.end });
  const wrong = (count: string): never => cursor.fail(`${word.text} takes ${count}, not ${args.length}`, place);
  const special = ofConditions.get(name);
  if (special !== undefined) {
    const { count, tests, build } = special;
    if (args.length !== count) wrong(counts(count, count));
    for (const test of args.slice(0, tests)) {
      if (test.is !== 'condition') cursor.fail(`${word.text} must have a condition such as z > 0 here`, span(test));
    }
    return build(args[0]!, args[1]!, args[2]!);
  }
  let numbersOf = args.map(asNumber);
  if (name.startsWith('gelu') && words.has('approximate')) {
    const byTanh = words.get('approximate')!.node === one;
    words.delete('approximate');
    return definitions.get(byTanh ? 'gelu_tanh' : 'gelu')!.build(numbersOf[0] ?? wrong('one argument'), zero, zero);
  }
  const first = args[0];
  if (name === 'step' && args.length === 1 && first?.is === 'condition') return choose(first.node, one, zero);
  if (name === 'positive' && args.length > 1) numbersOf = numbersOf.slice(0, 1);
  if (name === 'log' && args.length === 2) return over(call('log', numbersOf[0]!), call('log', numbersOf[1]!));
  // TensorFlow's own slope is another one.
  if (
    name === 'leaky_relu' &&
    args.length === 1 &&
    words.size === 0 &&
    before[0]?.startsWith('t') &&
    before[0] !== 'torch'
  ) {
    numbersOf.push(number(0.2));
  }
  const long = name === 'softplus' && args.length + words.size > 1 ? 'softplus_beta' : name;
  const definition = definitions.get(long);
  if (definition !== undefined) return written(cursor, long, word, numbersOf, words);
  for (const key of words.keys()) cursor.fail(`${word.text} has no argument called ${shortened(key)}`, place);
  const entry = functionTable.get(name)!;
  if (numbersOf.length < entry.least || numbersOf.length > entry.most) wrong(counts(entry.least, entry.most));
  return { kind: 'call', name: entry.name, args: numbersOf };
}

/** A function that is written out in others. */
function written(
  cursor: Cursor,
  name: string,
  word: Token,
  args: readonly Expression[],
  words: ReadonlyMap<string, Part>,
): Expression {
  const { words: names, usual, build: make } = definitions.get(name)!;
  const place = span({ at: word.at, end: cursor.end });
  const given = [...args];
  for (const [key, value] of words) {
    const index = 1 + names.findIndex((list) => list.includes(key));
    if (index === 0) cursor.fail(`${word.text} has no argument called ${shortened(key)}`, place);
    given[index] = asNumber(value);
  }
  const most = 1 + usual.length;
  const least = 1 + usual.filter((value) => value === undefined).length;
  if (given[0] === undefined || given.length > most) {
    cursor.fail(`${word.text} takes ${counts(least, most)}, not ${args.length}`, place);
  }
  const settings = usual.map((value, k) => {
    const set = given[k + 1] ?? (value === undefined ? undefined : number(value));
    return set ?? cursor.fail(`${word.text} takes ${counts(least, most)}, not ${args.length}`, place);
  });
  return make(given[0], settings[0] ?? zero, settings[1] ?? zero);
}

const shortened = (word: string) => (word.length > 24 ? `${word.slice(0, 24)}…` : word);

const numerals = ['no', 'one', 'two', 'three'];

function counts(least: number, most: number): string {
  const few = (count: number) => `${numerals[count] ?? count} argument${count === 1 ? '' : 's'}`;
  if (least === most) return few(least);
  return most === 8 ? 'two to eight arguments' : `${numerals[least]} to ${few(most)}`;
}
