import { binary, call, choose } from '../build';
import type { Condition, Expression, Operator } from '../Expression';
import { absolute } from './absolute';
import { asNumber, Cursor, type Part, span } from './Cursor';
import { comparisonOf } from './comparisonOf';
import { literal } from './literal';
import { method, named } from './named';
import { remainder } from './remainder';
import type { Token } from './tokens';
import type { Body } from './withoutHead';

/**
 * The tree of a text's formula. Throws Fault. Loosest to tightest, the grammar is
 *
 *   choice   c ? a : b, a if c else b      or, and   ||  or  &&  and      not   not …
 *   compare  <  <=  >  >=  ==  !=, once    sum       +  −                 product   *  /, or nothing, as in 2z(z + 1)
 *   sign     −a  +a  !( … )  ~( … )        power     a^b, a**b, a²: from the right; −z^2 is −(z^2)
 *   root     √a  ∛a                        bars      |a|
 *
 * A condition in a place for a number is 1 where it holds, else 0. A product without a sign is a fault after a
 * division, where it would be read in two ways. Equality is read as a ≤ b and a ≥ b.
 */
export function treeOf(text: string, { from, to, variable }: Body): Expression {
  const whole = new Grammar(new Cursor(text.slice(0, to), from, variable)).whole();
  return whole;
}

class Grammar {
  readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  whole(): Expression {
    const { cursor } = this;
    const { end: from, text } = cursor;
    const whole = this.choice();
    if (cursor.token.kind !== 'end') {
      if (cursor.next(':')) cursor.fail('there is no question mark before this colon');
      cursor.unexpected();
    }
    if (whole.is === 'condition') {
      const step = `${text.slice(0, from)}step(${text.slice(from).trim()})`;
      cursor.fail('this is a condition, not a number; write step(z > 0) or z > 0 ? 1 : 0', span(whole), step);
    }
    return asNumber(whole);
  }

  /** Anything that may stand in brackets. */
  readonly choice = (): Part => {
    const { cursor } = this;
    const first = this.either();
    if (cursor.next('if')) {
      const mark = cursor.take();
      const test = this.condition(cursor.deeper(this.either), 'what stands after if');
      if (!cursor.next('else')) cursor.fail('the other case is missing: write a if c else b', mark);
      cursor.take();
      return this.number(first.at, choose(test, asNumber(first), asNumber(cursor.deeper(this.choice))));
    }
    if (!cursor.next('?')) return first;
    const test = this.condition(first, 'what stands before the question mark');
    const mark = cursor.take();
    const then = asNumber(cursor.deeper(this.choice));
    if (!cursor.next(':')) {
      if (cursor.token.kind !== 'end') cursor.unexpected();
      cursor.fail('the other case is missing: write c ? a : b', mark);
    }
    cursor.take();
    return this.number(first.at, choose(test, then, asNumber(cursor.deeper(this.choice))));
  };

  readonly either = (): Part => this.logical('||', '|', 'either', this.both);
  readonly both = (): Part => this.logical('&&', '&', 'both', this.inverted);

  number(at: number, node: Expression): Part {
    return { is: 'number', node, at, end: this.cursor.end };
  }

  truth(at: number, node: Condition): Part {
    return { is: 'condition', node, at, end: this.cursor.end };
  }

  condition(part: Part, where: string): Condition {
    if (part.is === 'condition') return part.node;
    return this.cursor.fail(`${where} must be a condition such as z > 0`, span(part));
  }

  /** NumPy's single sign binds tighter than a comparison, so its sides must be in brackets. */
  logical(sign: '||' | '&&', single: '|' | '&', kind: 'either' | 'both', read: () => Part): Part {
    const { cursor } = this;
    let left = read();
    for (;;) {
      const one = cursor.next(single) && (left.is === 'condition' || (single === '&' && cursor.bars === 0));
      if (!one && !(cursor.next(sign) && !this.closesBars(left))) return left;
      const before = this.condition(left, `what stands before ${cursor.token.text}`);
      const mark = cursor.take();
      const from = cursor.token.at;
      const right = read();
      if (right.is === 'number' && kind === 'both' && cursor.next('||')) {
        cursor.take();
        const other = this.both();
        const part = ({ at, end }: Part) => cursor.text.slice(at, end);
        const choice = `(${part(left)} ? ${part(right)} : ${part(other)})`;
        const rewriting = cursor.text.slice(0, left.at) + choice + cursor.text.slice(other.end);
        cursor.fail('“and” and “or” join conditions; for a choice, write c ? a : b', mark, rewriting);
      }
      const after = this.condition(right, `what stands after ${mark.text}`);
      if (one && !(this.isBracketed(left.at) && this.isBracketed(from))) {
        const { text } = cursor;
        const doubled = `${text.slice(0, mark.at)}${sign}${text.slice(mark.at + 1)}`;
        const problem = `a single ${single} joins conditions in brackets only; write ${sign} for “${kind === 'both' ? 'and' : 'or'}”`;
        cursor.fail(problem, mark, doubled);
      }
      left = this.truth(left.at, { kind, left: before, right: after });
    }
  }

  isBracketed(at: number): boolean {
    return /[(~!]/.test(this.cursor.text.charAt(at));
  }

  /** Whether || ends two absolute values, or one before another, and joins no conditions. */
  closesBars(left: Part): boolean {
    return this.cursor.bars > 0 && this.cursor.token.text === '||' && left.is === 'number';
  }

  readonly inverted = (): Part => {
    const { cursor } = this;
    if (!cursor.next('not')) return this.comparison();
    const mark = cursor.take();
    const part = cursor.deeper(this.inverted);
    return this.truth(mark.at, { kind: 'not', of: this.condition(part, 'what stands after not') });
  };

  comparison(): Part {
    const { cursor } = this;
    const left = this.sum();
    if (!cursor.next('<', '<=', '>', '>=', '==', '===', '!=', '!==')) return left;
    const sign = cursor.take().text;
    const right = this.sum();
    const part = this.truth(left.at, comparisonOf(sign, asNumber(left), asNumber(right)));
    if (cursor.next('<', '<=', '>', '>=')) {
      const mark = cursor.take();
      const third = this.sum();
      const { text } = cursor;
      const words = (from: number, to: number) => text.slice(from, to).trim();
      const both = `${words(left.at, right.end)} && ${words(right.at, right.end)} ${mark.text} ${words(third.at, third.end)}`;
      const rewriting = `${text.slice(0, left.at)}(${both})${text.slice(third.end)}`;
      cursor.fail('one comparison at a time: write a < z && z < b', mark, rewriting);
    }
    return part;
  }

  readonly product = (): Part => this.chain(['*', '/'], this.signed);
  readonly sum = (): Part => this.chain(['+', '-'], this.product);

  chain(signs: readonly string[], read: () => Part): Part {
    const { cursor } = this;
    let left = read();
    /** Where the divisor of the last division begins. */
    let divisor: number | undefined;
    for (;;) {
      if (signs[0] === '*') remainder(cursor, left, this.power);
      const side = signs[0] === '*' && this.startsFactor(left);
      if (!side && !cursor.next(...signs)) return left;
      if (side && divisor !== undefined) this.ambiguous(divisor);
      const op = side ? '*' : (cursor.take().text as Operator);
      divisor = op === '/' ? cursor.token.at : undefined;
      const right = side ? this.power() : read();
      left = this.number(left.at, binary(op, asNumber(left), asNumber(right)));
    }
  }

  /** Whether a factor follows without a sign between. */
  startsFactor(left: Part): boolean {
    const { cursor } = this;
    if (cursor.token.kind === 'number') {
      const { text, token } = cursor;
      const between = `${text.slice(0, cursor.end)}*${text.slice(token.at)}`;
      cursor.fail('an operator is missing here; write * for a product', token, between);
    }
    return (
      cursor.token.kind === 'name' ||
      cursor.next('(', '√', '∛') ||
      (cursor.next('|') && cursor.bars === 0 && left.is === 'number')
    );
  }

  /** A product without a sign after a division: both readings are offered. */
  ambiguous(divisor: number): never {
    const { cursor } = this;
    const { text, token, end } = cursor;
    this.power();
    const factor = text.slice(token.at, cursor.end);
    const rest = text.slice(cursor.end);
    const before = text.slice(0, end);
    return cursor.fail(
      'a product without * can be read in two ways after a division; write a/(2*z) or a/2*z',
      { at: token.at, length: token.length },
      `${text.slice(0, divisor)}(${text.slice(divisor, end)}*${factor})${rest}`,
      `${before}*${factor}${rest}`,
    );
  }

  readonly signed = (): Part => {
    const { cursor } = this;
    if (!cursor.next('-', '+', '!', '~')) return this.power();
    const mark = cursor.take();
    const part = cursor.deeper(this.signed);
    if (mark.text === '!' || mark.text === '~') {
      const of = this.condition(part, `what stands after ${mark.text} (in brackets)`);
      return this.truth(mark.at, { kind: 'not', of });
    }
    const of = asNumber(part);
    return this.number(mark.at, mark.text === '-' ? { kind: 'negate', of } : of);
  };

  readonly power = (): Part => {
    const base = this.postfix();
    const exponent = this.exponent();
    return exponent === undefined ? base : this.number(base.at, binary('^', asNumber(base), exponent));
  };

  /** What is raised, or stands after ^. */
  exponent(): Expression | undefined {
    const { cursor } = this;
    if (cursor.token.kind === 'raised') {
      const { text, at, length } = cursor.take();
      const inner = new Cursor(text, 0, cursor.variable);
      try {
        return new Grammar(inner).whole();
      } catch {
        return cursor.fail('this exponent cannot be read; write it after ^, as in z^2', { at, length });
      }
    }
    if (!cursor.next('^', '**')) return undefined;
    cursor.take();
    return asNumber(cursor.deeper(this.signed));
  }

  postfix(): Part {
    const { cursor } = this;
    let part = this.primary();
    while (cursor.next('.')) part = this.number(part.at, method(cursor, this.choice, part));
    return part;
  }

  primary(): Part {
    const { cursor } = this;
    if (cursor.token.kind === 'number') return literal(cursor);
    if (cursor.token.kind === 'name') return named(cursor, this.choice, () => this.exponent());
    const open = cursor.token;
    if (cursor.next('(')) {
      cursor.take();
      const inner = cursor.bracketed(this.choice);
      cursor.close(open);
      return { ...inner, at: open.at, end: cursor.end };
    }
    if (cursor.next('√', '∛')) {
      cursor.take();
      const of = asNumber(cursor.deeper(() => this.postfix()));
      if (cursor.token.kind === 'raised' || cursor.next('^', '**')) this.twoRoots(open);
      return this.number(open.at, open.text === '√' ? call('sqrt', of) : cubeRoot(of));
    }
    if (cursor.next('|', '||')) return absolute(cursor, this);
    return cursor.unexpected();
  }

  /** √z²: both readings are offered. */
  twoRoots(root: Token): never {
    const { cursor } = this;
    const { text, end } = cursor;
    const under = text.slice(root.at + root.length, end);
    this.exponent();
    const raised = text.slice(end, cursor.end);
    const [before, rest] = [text.slice(0, root.at), text.slice(cursor.end)];
    return cursor.fail(
      `a power after ${root.text} can be read in two ways; write ${root.text}(z^2) or (${root.text}z)^2`,
      root,
      `${before}${root.text}(${under}${raised})${rest}`,
      `${before}(${root.text}${under})${raised}${rest}`,
    );
  }
}

const cubeRoot = (u: Expression): Expression =>
  binary(
    '*',
    call('sign', u),
    binary('^', call('abs', u), binary('/', { kind: 'number', value: 1 }, { kind: 'number', value: 3 })),
  );
