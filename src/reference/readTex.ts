import { normalDensity, normalDistribution } from '../formula/calculus/erf';
import { type Sign, tokensOf } from './texTokens';

/** What the letters of a formula stand for. */
export interface Scope {
  readonly [letter: string]: number | ((...args: number[]) => number);
}

/** A formula's value; `round` is applied after every operation, to see how much rounding matters. */
export type Reading = (scope: Scope, round?: (value: number) => number) => number;

type Run = (scope: Scope, round: (value: number) => number) => number;
type Test = (scope: Scope, round: (value: number) => number) => boolean;

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  '\\sin': Math.sin,
  '\\cos': Math.cos,
  '\\tan': Math.tan,
  '\\sinh': Math.sinh,
  '\\cosh': Math.cosh,
  '\\tanh': Math.tanh,
  '\\ln': Math.log,
  '\\exp': Math.exp,
  '\\arctan': Math.atan,
  '\\operatorname{arsinh}': Math.asinh,
  '\\operatorname{sgn}': Math.sign,
  // 1 − erfc and the like would say less: how exact these are is tested beside them.
  '\\operatorname{erf}': (u) => 2 * normalDistribution(u * Math.SQRT2) - 1,
  '\\operatorname{erfc}': (u) => 2 * normalDistribution(-u * Math.SQRT2),
  '\\Phi': normalDistribution,
  '\\varphi': normalDensity,
  '\\max': Math.max,
  '\\min': Math.min,
};

/**
 * For tests: reads the mathematics in LaTeX that the page writes, as a strict reader who knows nothing of the program.
 * Throws where a text could be read in two ways: a number right after a factor, a mixed number, a sign after a sign,
 * a function without brackets, a power of a power, a fraction or a function, an unclosed bracket, anything unknown.
 */
export function readTex(tex: string): Reading {
  const signs = tokensOf(tex);
  let at = 0;

  const next = (...texts: string[]) => texts.includes(signs[at]?.text ?? '');
  const fail = (what: string): never => {
    const before = signs.slice(0, at).map(({ text }) => text);
    throw new Error(`${what} after ${before.join(' ')} in ${tex}`);
  };
  const take = (...texts: string[]): Sign => {
    if (texts.length > 0 && !next(...texts)) fail(`no ${texts.join(' or ')} but ${signs[at]?.text}`);
    return signs[at++] ?? fail('an end');
  };
  const group = (): Run => {
    take('{');
    const inner = whole();
    take('}');
    return inner;
  };

  /** A sum, or cases, which reach as far as their brackets. */
  function whole(): Run {
    return next('\\begin{cases}') ? cases() : sum();
  }

  function sum(): Run {
    const negative = next('-') && take() !== undefined;
    const first = product();
    let run: Run = negative ? (scope, round) => -first(scope, round) : first;
    while (next('+', '-')) {
      const [left, plus, right] = [run, take().text === '+', product()];
      run = (scope, round) =>
        round(plus ? left(scope, round) + right(scope, round) : left(scope, round) - right(scope, round));
    }
    return run;
  }

  function product(): Run {
    let run = power();
    for (;;) {
      if (next('/')) {
        take();
        const [over, under] = [run, power()];
        if (startsFactor() || next('/')) fail('a product after a slash');
        run = (scope, round) => round(over(scope, round) / under(scope, round));
        continue;
      }
      if (next('\\cdot', '\\times')) take();
      else if (signs[at]?.kind === 'number') fail('a number without a sign of multiplication');
      else if (next('\\frac') && signs[at - 1]?.kind === 'number') fail('a mixed number');
      else if (!startsFactor()) return run;
      const [left, right] = [run, power()];
      run = (scope, round) => round(left(scope, round) * right(scope, round));
    }
  }

  function startsFactor(): boolean {
    const sign = signs[at];
    if (sign === undefined) return false;
    return (
      sign.kind === 'letter' ||
      sign.kind === 'function' ||
      next('(', '\\left', '\\lvert', '\\lfloor', '\\frac', '\\sqrt')
    );
  }

  function power(): Run {
    const begin = signs[at];
    const base = primary();
    if (!next('^')) return base;
    if (begin?.kind === 'function' || ['\\frac', '\\sqrt'].includes(begin?.text ?? ''))
      fail('a power of what has no brackets');
    take();
    const exponent = next('{') ? group() : number();
    if (next('^')) fail('a power of a power');
    return (scope, round) => round(base(scope, round) ** exponent(scope, round));
  }

  function number(): Run {
    const sign = take();
    if (sign.kind !== 'number') fail(`no number but ${sign.text}`);
    return () => Number(sign.text);
  }

  function primary(): Run {
    const sign = signs[at];
    if (sign === undefined) return fail('an end');
    if (sign.kind === 'number') return number();
    if (sign.kind === 'function') {
      take();
      const [f, args] = [functions[sign.text] ?? fail(`an unknown function ${sign.text}`), list()];
      return (scope, round) => round(f(...args.map((run) => run(scope, round))));
    }
    if (sign.kind === 'letter') return letter(take().text);
    if (next('(', '\\left', '\\lvert', '\\lfloor')) return bracket();
    if (next('\\sqrt')) {
      take();
      const of = group();
      return (scope, round) => round(Math.sqrt(of(scope, round)));
    }
    take('\\frac');
    const [over, under] = [group(), group()];
    return (scope, round) => round(over(scope, round) / under(scope, round));
  }

  /** f with its arguments where the scope has a function f, else a number. */
  function letter(name: string): Run {
    if (name !== 'f')
      return (scope) => {
        const value = name === 'e' ? Math.E : name === '\\pi' ? Math.PI : scope[name];
        if (typeof value !== 'number') throw new Error(`${name} has no value in ${tex}`);
        return value;
      };
    const args = list();
    return (scope, round) => (scope[name] as (...args: number[]) => number)(...args.map((run) => run(scope, round)));
  }

  function open(): string {
    const tall = next('\\left') && take() !== undefined;
    const sign = take('(', '\\lvert', '\\lfloor').text;
    return (tall ? '\\right ' : '') + (sign === '(' ? ')' : sign.replace('l', 'r'));
  }
  const close = (signs: string) => {
    for (const sign of signs.split(' ')) take(sign);
  };

  function bracket(): Run {
    const closing = open();
    const of = whole();
    close(closing);
    if (closing.endsWith(')')) return of;
    const apply = closing.endsWith('vert') ? Math.abs : Math.floor;
    return (scope, round) => apply(of(scope, round));
  }

  function list(): Run[] {
    const closing = open();
    if (!closing.endsWith(')')) fail('bars around arguments');
    const args = [whole()];
    while (next(',')) {
      take();
      args.push(whole());
    }
    close(closing);
    return args;
  }

  function cases(): Run {
    take('\\begin{cases}');
    const rows: { readonly test: Test; readonly value: Run }[] = [];
    for (;;) {
      const value = whole();
      take('&');
      if (next('\\text{otherwise}')) {
        take();
        take('\\end{cases}');
        return (scope, round) => (rows.find(({ test }) => test(scope, round))?.value ?? value)(scope, round);
      }
      take(rows.length === 0 ? '\\text{if }' : '\\text{else if }');
      const test = logical('\\text{ or }', () => logical('\\text{ and }', comparison));
      take(',');
      take('\\\\[1ex]');
      rows.push({ test, value });
    }
  }

  function logical(word: string, read: () => Test): Test {
    const tests = [read()];
    while (next(word)) {
      take();
      tests.push(read());
    }
    if (word === '\\text{ or }') return (scope, round) => tests.some((test) => test(scope, round));
    return (scope, round) => tests.every((test) => test(scope, round));
  }

  function comparison(): Test {
    if (next('\\text{not }')) {
      take();
      const test = bracketed();
      return (scope, round) => !test(scope, round);
    }
    const begin = at;
    try {
      const left = sum();
      const sign = take('<', '>', '\\le', '\\ge').text;
      const right = sum();
      return (scope, round) => {
        const [a, b] = [left(scope, round), right(scope, round)];
        return sign === '<' ? a < b : sign === '>' ? a > b : sign === '\\le' ? a <= b : a >= b;
      };
    } catch (error) {
      // A bracket may begin a number or a condition.
      if (!['(', '\\left'].includes(signs[begin]?.text ?? '')) throw error;
      at = begin;
      return bracketed();
    }
  }

  function bracketed(): Test {
    const closing = open();
    const test = logical('\\text{ or }', () => logical('\\text{ and }', comparison));
    close(closing);
    return test;
  }

  const run = whole();
  if (at < signs.length) fail(`${signs[at]!.text} is left over`);
  return (scope, round = (value) => value) => run(scope, round);
}
