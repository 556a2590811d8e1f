import { choose, one, zero } from '../build';
import type { Condition, Expression } from '../Expression';
import { Fault } from './Fault';
import { type Token, tokenAt } from './tokens';

/** A part that has been read: a number or a condition, from `at` to `end`. */
export type Part = { readonly at: number; readonly end: number } & (
  | { readonly is: 'number'; readonly node: Expression }
  | { readonly is: 'condition'; readonly node: Condition }
);

/** Brackets, signs, powers and choices in each other. */
const deepest = 24;

/** Walks over the words of a text. */
export class Cursor {
  readonly text: string;
  /** The word that comes next. */
  token: Token;
  /** Where the word taken last ends. */
  end: number;
  depth = 0;
  /** Open bars of absolute values. */
  bars = 0;
  /** What the net input is called in this text, once that is known. */
  variable: string | undefined;

  constructor(text: string, from: number, variable: string | undefined) {
    this.text = text;
    this.end = from;
    this.token = tokenAt(text, from);
    this.variable = variable;
  }

  fail(
    problem: string,
    at: { readonly at: number; readonly length: number } = this.token,
    ...rewritings: string[]
  ): never {
    throw new Fault(problem, at.at, at.length, rewritings);
  }

  take(): Token {
    const taken = this.token;
    if (taken.kind === 'bad') this.fail(taken.text);
    this.end = taken.at + taken.length;
    this.token = tokenAt(this.text, this.end);
    return taken;
  }

  /** Passes over characters that are no words of a formula. */
  skip(length: number): void {
    this.end += length;
    this.token = tokenAt(this.text, this.end);
  }

  next(...signs: readonly string[]): boolean {
    return this.token.kind === 'sign' && signs.includes(this.token.text);
  }

  /** The word after the next one. */
  after(): Token {
    return tokenAt(this.text, this.token.at + this.token.length);
  }

  deeper<T>(read: () => T): T {
    if (++this.depth > deepest) this.fail(`it is nested too deeply: ${deepest} levels are the most`);
    const result = read();
    this.depth--;
    return result;
  }

  /** Brackets inside bars have bars of their own. */
  bracketed<T>(read: () => T): T {
    const bars = this.bars;
    this.bars = 0;
    const result = this.deeper(read);
    this.bars = bars;
    return result;
  }

  /** Takes the bracket that closes this one. */
  close(open: Token): void {
    if (this.token.kind === 'end') this.fail('a closing bracket is missing for this one', open, `${this.text})`);
    if (this.next(',')) this.comma();
    if (this.text[this.token.at] === ';') this.fail('arguments stand between commas, not semicolons');
    if (!this.next(')')) this.unexpected();
    this.take();
  }

  comma(): never {
    const { at } = this.token;
    const decimal = /\d$/.test(this.text.slice(0, at)) && /^,\d/.test(this.text.slice(at));
    const withPoint = this.text.replace(/(\d),(?=\d)/g, '$1.');
    const problem = 'a comma can only stand between the arguments of a function; decimals have a point';
    return this.fail(problem, this.token, ...(decimal ? [withPoint] : []));
  }

  unexpected(): never {
    const { token, end, depth } = this;
    if (token.kind === 'bad') return this.fail(token.text, token, ...withRoundBrackets(this.text));
    if (token.kind === 'end') {
      const last = Math.max(0, end - 1);
      const place = { at: last, length: end - last };
      return this.fail(end === 0 ? 'the formula is empty' : 'the formula ends too early', place);
    }
    if (this.next(')')) {
      const opened = end !== 0 && depth !== 0;
      return this.fail(opened ? 'something is missing before this bracket' : 'this closing bracket has no opening one');
    }
    if (this.next(',')) this.comma();
    if (this.next('=', '=>')) return this.fail('a formula has no equals sign; write what f(z) is, only');
    if (this.next('|'))
      return this.fail('a bar means nothing here; write abs(z) for the absolute value and || for “or”');
    return this.fail(`something is missing before ${token.text}`);
  }
}

/** A text whose other brackets have been made round, if it has any. */
export function withRoundBrackets(text: string): string[] {
  return /[[\]{}]/.test(text) ? [text.replace(/[[{]/g, '(').replace(/[\]}]/g, ')')] : [];
}

/** A part as a number: a condition that holds is 1, another 0, as in (z > 0)*z. */
export const asNumber = (part: Part): Expression => (part.is === 'number' ? part.node : choose(part.node, one, zero));

export const span = (part: { readonly at: number; readonly end: number }) => ({
  at: part.at,
  length: part.end - part.at,
});
