import { differentiate } from '../calculus/differentiate';
import { partsOf } from '../calculus/partsOf';
import type { Comparison, Condition, Expression, Name, Operator } from '../Expression';
import { functionTable } from '../functions';
import { type ParsedFormula, parsedFormula } from '../ParsedFormula';
import { Fault } from './Fault';
import { unknownName } from './hints';
import { type Token, tokenAt } from './tokens';

/** What is wrong with a text, as one clause for a reader, and where: UTF-16 units from the text's beginning. */
export interface FormulaFault {
  readonly problem: string;
  readonly at: number;
  readonly length: number;
}

/** The longest formula. Each part takes a character at least, so this bounds their number too. */
export const longestFormula = 500;
/** Brackets, signs, powers and choices in each other. */
const deepest = 24;
/** The most parts of the slope, so that sampling it keeps nobody waiting; GELU's by tanh has 52. */
const mostParts = 400;

/**
 * Reads a formula in z. Never throws and never runs the text: it builds a tree of the few things listed here, and
 * all else is a fault. Loosest to tightest, the grammar is
 *
 *   choice   c ? a : b, with a condition c           or, and   ||  &&           not   !( … )
 *   compare  <  <=  >  >=, once                      sum   +  −                 product   *  /
 *   sign     −a  +a                                  power   a^b or a**b, from the right: −z^2 is −(z^2)
 *
 * A number or a constant directly before a name or a bracket multiplies it, as in 2z or λα(exp(z) − 1), except after
 * a division, where it would be read in two ways.
 */
export function parseFormula(text: string): { readonly formula: ParsedFormula } | FormulaFault {
  try {
    const tree = parse(text);
    const slope = differentiate(tree);
    const parts = partsOf(slope);
    if (parts > mostParts) {
      throw new Fault(`it is too long: its slope has ${parts} parts, ${mostParts} are the most`, 0, text.length);
    }
    return { formula: parsedFormula(text.trim(), tree, slope) };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { problem: fault.problem, at: fault.at, length: fault.length };
  }
}

/** A part that has been read: a number or a condition, from `at` to `end`. */
type Part = { readonly at: number; readonly end: number } & (
  | { readonly is: 'number'; readonly node: Expression }
  | { readonly is: 'condition'; readonly node: Condition }
);

const constants: ReadonlyMap<string, Name> = new Map([
  ['z', 'z'],
  ['lambda', 'lambda'],
  ['λ', 'lambda'],
  ['alpha', 'alpha'],
  ['α', 'alpha'],
  ['beta', 'beta'],
  ['β', 'beta'],
  ['pi', 'pi'],
  ['π', 'pi'],
  ['e', 'e'],
]);

function parse(text: string): Expression {
  if (text.length > longestFormula) {
    const length = text.length - longestFormula;
    throw new Fault(`a formula has at most ${longestFormula} characters, this one has ${text.length}`, 500, length);
  }
  let token = tokenAt(text, 0);
  let end = 0;
  let depth = 0;
  /** Whether what was read last may multiply what follows it without a sign. */
  let multiplies: 'yes' | 'no' | 'after a division' = 'no';

  const fail = (problem: string, { at, length }: { at: number; length: number } = token): never => {
    throw new Fault(problem, at, length);
  };
  const take = (): Token => {
    const taken = token;
    if (taken.kind === 'bad') fail(taken.text);
    end = taken.at + taken.length;
    token = tokenAt(text, end);
    return taken;
  };
  const next = (...signs: string[]) => token.kind === 'sign' && signs.includes(token.text);
  const span = (part: { at: number; end: number }) => ({ at: part.at, length: part.end - part.at });
  const asNumber = (part: Part): Expression =>
    part.is === 'number' ? part.node : fail('a number is needed here, not a condition; write c ? 1 : 0', span(part));
  const asCondition = (part: Part, where: string): Condition =>
    part.is === 'condition' ? part.node : fail(`${where} must be a condition such as z > 0`, span(part));
  const number = (at: number, node: Expression): Part => ({ is: 'number', node, at, end });
  const condition = (at: number, node: Condition): Part => ({ is: 'condition', node, at, end });

  function deeper<T>(read: () => T): T {
    if (++depth > deepest) fail(`it is nested too deeply: ${deepest} levels are the most`);
    const result = read();
    depth--;
    return result;
  }

  function choice(): Part {
    const test = either();
    if (!next('?')) return test;
    const node = asCondition(test, 'what stands before the question mark');
    const mark = take();
    const then = asNumber(deeper(choice));
    if (!next(':')) {
      if (token.kind !== 'end') unexpected();
      fail('the other case is missing: write c ? a : b', mark);
    }
    take();
    const otherwise = asNumber(deeper(choice));
    return number(test.at, { kind: 'choose', test: node, then, otherwise });
  }

  const either = () => logical('||', 'either', () => logical('&&', 'both', comparison));

  function logical(sign: string, kind: 'either' | 'both', read: () => Part): Part {
    let left = read();
    while (next(sign)) {
      const before = asCondition(left, `what stands before ${sign}`);
      take();
      const after = asCondition(read(), `what stands after ${sign}`);
      left = condition(left.at, { kind, left: before, right: after });
    }
    return left;
  }

  function comparison(): Part {
    const left = sum();
    if (next('=', '==', '===', '!=', '!==', '=>')) {
      fail('equality cannot be asked, as a single point changes no average; compare with <, <=, > or >=');
    }
    if (!next('<', '<=', '>', '>=')) return left;
    const first = asNumber(left);
    const op = take().text as Comparison;
    const right = sum();
    const part = condition(left.at, { kind: 'compare', op, left: first, right: asNumber(right) });
    if (next('<', '<=', '>', '>=')) fail('one comparison at a time: write a < z && z < b');
    return part;
  }

  const sum = () => chain(['+', '-'], product);
  const product = () => chain(['*', '/'], signed);

  function chain(signs: string[], read: () => Part): Part {
    let left = read();
    for (;;) {
      const side = signs[0] === '*' && startsFactor();
      if (!side && !next(...signs)) return left;
      const before = asNumber(left);
      const op = side ? '*' : (take().text as Operator);
      const right = asNumber(side ? power() : read());
      if (op === '/' && multiplies === 'yes') multiplies = 'after a division';
      left = number(left.at, { kind: 'binary', op, left: before, right });
    }
  }

  /** Whether a factor follows without a sign between; it is a fault where that has no one meaning. */
  function startsFactor(): boolean {
    if (token.kind !== 'name' && token.kind !== 'number' && !next('(')) return false;
    if (multiplies === 'yes' && token.kind !== 'number') return true;
    if (multiplies === 'after a division') {
      fail('a product without * can be read in two ways after a division; write a/(2*z) or a/2*z');
    }
    return fail(`an operator is missing here; write * for a product`);
  }

  function signed(): Part {
    if (!next('-', '+', '!')) return power();
    const mark = take();
    const part = deeper(signed);
    if (mark.text === '!') {
      return condition(mark.at, { kind: 'not', of: asCondition(part, 'what stands after ! (in brackets)') });
    }
    const of = asNumber(part);
    return number(mark.at, mark.text === '-' ? { kind: 'negate', of } : of);
  }

  function power(): Part {
    const base = primary();
    if (!next('^', '**')) return base;
    const left = asNumber(base);
    take();
    const right = asNumber(deeper(signed));
    multiplies = 'no';
    return number(base.at, { kind: 'binary', op: '^', left, right });
  }

  function primary(): Part {
    if (token.kind === 'number') return literal();
    if (token.kind === 'name') return named();
    if (!next('(')) return unexpected();
    const open = take();
    const inner = deeper(choice);
    close(open);
    multiplies = 'no';
    return { ...inner, at: open.at, end };
  }

  function close(open: Token): void {
    if (token.kind === 'end') fail('a closing bracket is missing for this one', open);
    if (next(',')) fail('a comma can only stand between the arguments of a function; decimals have a point');
    if (!next(')')) unexpected();
    take();
  }

  function literal(): Part {
    const { text: digits, at, length } = take();
    const value = Number(digits.replace('−', '-'));
    if (!Number.isFinite(value)) fail('this number is too large', { at, length });
    if (value === 0 && /[1-9]/.test(digits.replace(/e.*/i, ''))) {
      fail('this number is too small to be told from 0', { at, length });
    }
    multiplies = 'yes';
    return number(at, { kind: 'number', value });
  }

  function named(): Part {
    const word = take();
    const name = constants.get(word.text);
    if (name !== undefined) {
      if (name === 'z' && next('(')) fail('z is not a function; write z*(…) for a product', word);
      multiplies = name === 'z' ? 'no' : 'yes';
      return number(word.at, { kind: 'name', name });
    }
    const entry = functionTable.get(word.text);
    if (entry === undefined) return fail(unknownName(word.text, next('(')), word);
    if (!next('(')) fail(`${word.text} needs its argument in brackets: ${word.text}(z)`, word);
    const open = take();
    const args = next(')') ? [] : [deeper(choice)];
    while (next(',')) {
      take();
      args.push(deeper(choice));
    }
    close(open);
    multiplies = 'no';
    if (args.length < entry.least || args.length > entry.most) {
      fail(`${word.text} takes ${counts(entry.least, entry.most)}, not ${args.length}`, span({ at: word.at, end }));
    }
    const first = args[0]!;
    if (entry.name === 'step' && first.is === 'condition') {
      const [then, otherwise] = [1, 0].map((value) => ({ kind: 'number', value }) as const) as [Expression, Expression];
      return number(word.at, { kind: 'choose', test: first.node, then, otherwise });
    }
    return number(word.at, { kind: 'call', name: entry.name, args: args.map(asNumber) });
  }

  function unexpected(): never {
    if (token.kind === 'bad') return fail(token.text);
    if (token.kind === 'end') {
      const last = Math.max(0, end - 1);
      return fail(end === 0 ? 'the formula is empty' : 'the formula ends too early', { at: last, length: end - last });
    }
    if (next(')'))
      return fail(
        end === 0 || depth === 0
          ? 'this closing bracket has no opening one'
          : 'something is missing before this bracket',
      );
    if (next(',')) return fail('a comma can only stand between the arguments of a function; decimals have a point');
    if (next('=', '==', '===', '!=', '!==', '=>'))
      return fail('a formula has no equals sign; write what f(z) is, only');
    return fail(`something is missing before ${token.text}`);
  }

  const whole = choice();
  if (token.kind !== 'end') {
    if (next(':')) fail('there is no question mark before this colon');
    unexpected();
  }
  if (whole.is === 'condition') {
    fail('this is a condition, not a number; write step(z > 0) or z > 0 ? 1 : 0', span(whole));
  }
  return asNumber(whole);
}

function counts(least: number, most: number): string {
  if (least === most) return least === 1 ? 'one argument' : 'two arguments';
  return 'two to eight arguments';
}
