import { binary, number } from '../build';
import type { Condition, Expression, Name } from '../Expression';
import { functionTable } from '../functions';
import { asNumber, type Cursor, type Part, withRoundBrackets } from './Cursor';
import { callOf } from './callOf';
import { definitions } from './definitions';
import { unknownName } from './hints';
import { nameOf } from './nameOf';
import { classes, isModule, numbers } from './spellings';
import type { Token } from './tokens';
import { isVariable, theVariable, variable } from './variable';

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
    const known = cursor.variable!;
    const renamed = replaced(cursor.text, last, known);
    return cursor.fail(`the net input has one name in a formula, and here it is ${known}`, word, renamed);
  }
  const value = numbers.get(last);
  if (value !== undefined) return part(cursor, word.at, number(value));
  const name = nameOf(last, before);
  if (name === undefined) {
    const { text } = cursor;
    const called = cursor.next('(');
    const { problem, instead } = unknownName(last, called);
    const written = (name: string) => text.slice(0, word.at) + name + text.slice(word.at + word.length);
    const rewritings = instead === undefined ? [] : instead === 'z' ? netInput(text, last) : [written(instead)];
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

const replaced = (text: string, name: string, by: string) =>
  text.replace(new RegExp(`(^|[^\\p{L}\\d_.])${name}(?![\\p{L}\\d_(])`, 'gu'), `$1${by}`);

/** A text with z for another letter, unless the net input stands in it already, so that the letter is something else. */
const netInput = (text: string, letter: string): string[] =>
  /(?:^|[^\p{L}\d_.])[zx](?![\p{L}\d_])/u.test(text) ? [] : [replaced(text, letter, 'z')];

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
  const name = nameOf(word.text, []) ?? '';
  const more = functionTable.get(name)?.least === 2 || definitions.get(name)?.usual.includes(undefined);
  const problem = `${word.text} needs its argument${more ? 's' : ''} in brackets: ${word.text}(z${more ? ', …' : ''})`;
  const from = token.at;
  const argument = bareArgument.exec(text.slice(from))?.[0].trim() ?? '';
  // A function's name alone is the function.
  if (token.kind === 'end') return cursor.fail(problem, word, `${text.slice(0, word.at + word.length)}(z)`);
  if (argument === '') return cursor.fail(problem, word, ...withRoundBrackets(text));
  const rewriting = `${text.slice(0, word.at + word.length)}(${argument})${text.slice(from + argument.length)}`;
  return cursor.fail(problem, word, rewriting);
}
