import { binary, call, choose, number, one, over, zero } from '../build';
import { partsOf } from '../calculus/partsOf';
import type { Condition, Expression, Name } from '../Expression';
import { functionTable } from '../functions';
import { asNumber, type Cursor, type Part, span, withRoundBrackets } from './Cursor';
import { definitions } from './definitions';
import { unknownName } from './hints';
import { capitals, classes, isModule, numbers, spellings } from './spellings';
import type { Token } from './tokens';

const constants: ReadonlyMap<string, Name> = new Map([
  ['lambda', 'lambda'],
  ['λ', 'lambda'],
  ['alpha', 'alpha'],
  ['α', 'alpha'],
  ['beta', 'beta'],
  ['β', 'beta'],
  ['pi', 'pi'],
  ['π', 'pi'],
  ['PI', 'pi'],
  ['e', 'e'],
  ['E', 'e'],
]);

/** Functions that may have a condition where others have a number, and what they make of it. */
const ofConditions = new Map<string, (args: readonly Part[]) => Expression | Condition>([
  ['where', ([test, then, otherwise]) => choose(conditionOf(test!), asNumber(then!), asNumber(otherwise!))],
  ['logical_and', ([a, b]) => ({ kind: 'both', left: conditionOf(a!), right: conditionOf(b!) })],
  ['logical_or', ([a, b]) => ({ kind: 'either', left: conditionOf(a!), right: conditionOf(b!) })],
  ['logical_not', ([a]) => ({ kind: 'not', of: conditionOf(a!) })],
]);
const countOf = new Map([
  ['where', 3],
  ['logical_and', 2],
  ['logical_or', 2],
  ['logical_not', 1],
]);

/** Names of functions around a number that change no value. */
const wrappers = new Set(['float', 'Number', 'asarray', 'array', 'tensor', 'astype', 'double', 'cast', 'type', 'to']);

/** The most parts that a written-out formula may have. */
const mostParts = 400;

/** A name: a letter for a number, or a function with its arguments. `exponent` reads what is raised, as in sin²(z). */
export function named(cursor: Cursor, choice: () => Part, exponent: () => Expression | undefined): Part {
  const word = cursor.take();
  const segments = word.text.split('.');
  const last = segments.at(-1)!;
  const before = segments.slice(0, -1);
  if (before.length > 0 && !isModule(before)) {
    // z.relu() and the like.
    if (before.length === 1 && cursor.next('(') && isVariable(cursor, before[0]!)) {
      const self: Part = { is: 'number', node: variable(cursor, before[0]!), at: word.at, end: word.at + 1 };
      const called = nameOf(last, []);
      if (called === undefined) return cursor.fail(unknownName(word.text, true).problem, word);
      return part(cursor, word.at, callOf(cursor, choice, called, word, [self]));
    }
    return cursor.fail(unknownName(word.text, cursor.next('(')).problem, word);
  }
  if (before.length === 0 && isVariable(cursor, last)) return part(cursor, word.at, variable(cursor, last));
  const constant = constants.get(last);
  if (constant !== undefined && !(constant !== 'pi' && constant !== 'e' && before.length > 0)) {
    return part(cursor, word.at, { kind: 'name', name: constant });
  }
  if (before.length === 0 && (last === 'z' || last === 'x')) {
    const { text, variable: known } = cursor;
    const renamed = text.replace(new RegExp(`(?<![\\p{L}\\d_.])${last}(?![\\p{L}\\d_(])`, 'gu'), known!);
    return cursor.fail(`the net input has one name in a formula, and here it is ${known}`, word, renamed);
  }
  const value = numbers.get(last);
  if (value !== undefined) return part(cursor, word.at, number(value));
  const name = nameOf(last, before);
  if (name === undefined) {
    const { problem, instead } = unknownName(last, cursor.next('('));
    const { text } = cursor;
    const { at, length } = word;
    const rewritings = instead === undefined ? [] : [text.slice(0, at) + instead + text.slice(at + length)];
    return cursor.fail(problem, word, ...rewritings);
  }
  const raised =
    cursor.token.kind === 'raised' || cursor.next('^', '**') ? raisedBefore(cursor, word, exponent) : undefined;
  if (!cursor.next('(')) {
    if (classes.has(last)) return part(cursor, word.at, callOf(cursor, choice, name, word, [theVariable(cursor)]));
    withoutBrackets(cursor, word);
  }
  const result = callOf(cursor, choice, name, word, [], classes.has(last), before);
  return part(
    cursor,
    word.at,
    raised === undefined ? result : binary('^', asNumber(part(cursor, word.at, result)), raised),
  );
}

/** (…).relu(): the name after the point, with what stands before it as its first argument. */
export function method(cursor: Cursor, choice: () => Part, self: Part): Expression {
  cursor.take();
  const word = cursor.take();
  if (word.kind !== 'name' || !cursor.next('(')) cursor.fail('a point can only stand in a number', word);
  const name = nameOf(word.text, []);
  if (name === undefined) return cursor.fail(unknownName(word.text, true).problem, word);
  return asNumber(part(cursor, self.at, callOf(cursor, choice, name, word, [self])));
}

function part(cursor: Cursor, at: number, node: Expression | Condition): Part {
  const { end } = cursor;
  return isCondition(node) ? { is: 'condition', node, at, end } : { is: 'number', node, at, end };
}

const isCondition = (node: Expression | Condition): node is Condition =>
  node.kind === 'compare' || node.kind === 'both' || node.kind === 'either' || node.kind === 'not';

function isVariable(cursor: Cursor, word: string): boolean {
  return cursor.variable === undefined ? word === 'z' || word === 'x' : word === cursor.variable;
}

/** The net input, by the one name that it has in this text. */
function variable(cursor: Cursor, word: string): Expression {
  cursor.variable = word;
  return { kind: 'name', name: 'z' };
}

function theVariable(cursor: Cursor): Part {
  return { is: 'number', node: { kind: 'name', name: 'z' }, at: cursor.end, end: cursor.end };
}

/** What a function is called here, whatever program its name is from. */
function nameOf(word: string, before: readonly string[]): string | undefined {
  // JAX's own GELU is the one by tanh.
  if (before[0] === 'jax' && word === 'gelu') return 'gelu_tanh';
  if (wrappers.has(word)) return 'positive';
  const known = (name: string) => functionTable.has(name) || definitions.has(name) || ofConditions.has(name);
  if (known(word)) return word;
  const other = capitals.get(word) ?? classes.get(word);
  if (other !== undefined) return other;
  // leakyRelu, leaky_relu and hard_sigmoid, but not Exp.
  if (/^\p{Lu}/u.test(word)) return undefined;
  const bare = word.toLowerCase().replaceAll('_', '');
  const spelled = spellings.get(word) ?? spellings.get(bare) ?? bare;
  return known(spelled) ? spelled : undefined;
}

/** sin²(z), sin^2(z): the exponent between the name and its brackets. */
function raisedBefore(cursor: Cursor, word: Token, exponent: () => Expression | undefined): Expression {
  const bracket = cursor.token.kind === 'raised' ? undefined : cursor.after();
  if (bracket !== undefined && bracket.kind !== 'number') withoutBrackets(cursor, word);
  if (bracket !== undefined) {
    // Only the number itself: what follows in brackets is the argument.
    cursor.take();
    const digits = cursor.take();
    return number(Number(digits.text));
  }
  const raised = exponent()!;
  if (raised.kind === 'negate') {
    cursor.fail(`${word.text}⁻¹ can mean the inverse or 1/${word.text}; write the one that is meant`, word);
  }
  return raised;
}

/** What may be meant as the argument of a function without brackets: 2z, z^2, αz². */
const bareArgument =
  /^\|[^|]+\||^(?:\d+\.?\d*)?\s*(?:(?:lambda|alpha|beta|pi|[zxeλαβπ])(?![\p{L}\d_.(])(?:\^\d+|[²³])?\s*)*/u;

/** exp z: refused, with brackets around what follows as what may have been meant. */
function withoutBrackets(cursor: Cursor, word: Token): never {
  const { text, token } = cursor;
  const problem = `${word.text} needs its argument in brackets: ${word.text}(z)`;
  const from = token.at;
  const argument = bareArgument.exec(text.slice(from))?.[0].trim() ?? '';
  // A function's name alone is the function.
  if (token.kind === 'end') return cursor.fail(problem, word, `${text.slice(0, word.at + word.length)}(z)`);
  if (argument === '') return cursor.fail(problem, word, ...withRoundBrackets(text));
  const rewriting = `${text.slice(0, word.at + word.length)}(${argument})${text.slice(from + argument.length)}`;
  return cursor.fail(problem, word, rewriting);
}

/** A function's arguments, in brackets, and what it is of them. */
function callOf(
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
  const result = build(cursor, name, word, args, words, before);
  if (partsOf(result) > mostParts) cursor.fail('it is too long once its functions are written out', word);
  return result;
}

/** One argument, with or without a word before it. */
function argument(cursor: Cursor, choice: () => Part, name: string, args: Part[], words: Map<string, Part>): void {
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
  if (word === 'approximate' && name === 'gelu' && value) {
    words.set(word, { is: 'number', node: one, at: cursor.end, end: cursor.end });
  } else if (word === 'approximate') words.set(word, { is: 'number', node: zero, at: cursor.end, end: cursor.end });
}

function build(
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
    const count = countOf.get(name)!;
    if (args.length !== count) wrong(counts(count, count));
    const tests = name === 'where' ? args.slice(0, 1) : args;
    for (const test of tests) {
      if (test.is !== 'condition') cursor.fail(`${word.text} must have a condition such as z > 0 here`, span(test));
    }
    return special(args);
  }
  let numbersOf = args.map(asNumber);
  if (name === 'gelu' && words.has('approximate')) {
    const byTanh = words.get('approximate')!.node === one;
    words.delete('approximate');
    if (byTanh) return definitions.get('gelu_tanh')!.build(numbersOf[0] ?? wrong('one argument'), zero, zero);
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

const conditionOf = (part: Part): Condition =>
  part.is === 'condition' ? part.node : { kind: 'compare', op: '>', left: part.node, right: zero };

const numerals = ['no', 'one', 'two', 'three'];

function counts(least: number, most: number): string {
  const few = (count: number) => `${numerals[count] ?? count} argument${count === 1 ? '' : 's'}`;
  if (least === most) return few(least);
  return most === 8 ? 'two to eight arguments' : `${numerals[least]} to ${few(most)}`;
}
