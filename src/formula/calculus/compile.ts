import type { Comparison, Condition, Expression, Operator, UnaryName } from '../Expression';
import { unary } from '../functions';
import type { FormulaConstants } from './bindFormula';

export type Run = (z: number) => number;
export type Test = (z: number) => boolean;

/** z itself. */
export const identity: Run = (z) => z;

/**
 * A formula as a function of z, or a number where z does not occur: closures in closures, one for each part, and
 * what depends on the constants alone is worked out here. Nothing is rearranged, so that the result is rounded as the
 * formula is written.
 */
export function compile(e: Expression, constants: FormulaConstants): number | Run {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'name':
      return e.name === 'z' ? identity : e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : constants[e.name];
    case 'negate': {
      const u = compile(e.of, constants);
      return typeof u === 'number' ? -u : (z) => -u(z);
    }
    case 'binary':
      return compileBinary(e, constants);
    case 'choose': {
      const test = compileTest(e.test, constants);
      if (typeof test === 'boolean') return compile(test ? e.then : e.otherwise, constants);
      return choose(test, compile(e.then, constants), compile(e.otherwise, constants));
    }
    case 'call': {
      const [u, v] = e.args.map((argument) => compile(argument, constants)) as [number | Run, number | Run];
      if (e.name === 'pow') return power(u, v);
      if (e.name !== 'min' && e.name !== 'max') return apply(e.name, u);
      const extreme = e.name === 'min' ? Math.min : Math.max;
      return e.args.slice(2).reduce<number | Run>(
        (left, argument) => {
          return both(extreme, left, compile(argument, constants));
        },
        both(extreme, u, v),
      );
    }
  }
}

/** A condition as a function of z, or its answer where z does not occur. Comparisons with no number are false. */
export function compileTest(c: Condition, constants: FormulaConstants): boolean | Test {
  switch (c.kind) {
    case 'compare':
      return compare(c.op, compile(c.left, constants), compile(c.right, constants));
    case 'not': {
      const test = compileTest(c.of, constants);
      return typeof test === 'boolean' ? !test : (z) => !test(z);
    }
    case 'both':
    case 'either': {
      const left = compileTest(c.left, constants);
      const right = compileTest(c.right, constants);
      const settled = c.kind === 'either';
      if (typeof left === 'boolean') return left === settled ? settled : right;
      if (typeof right === 'boolean') return right === settled ? settled : left;
      return settled ? (z) => left(z) || right(z) : (z) => left(z) && right(z);
    }
  }
}

function compileBinary(e: Extract<Expression, { kind: 'binary' }>, constants: FormulaConstants): number | Run {
  const v = compile(e.right, constants);
  // eᵛ is exp v, which is the more exact and the faster one.
  if (e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return apply('exp', v);
  const u = compile(e.left, constants);
  return e.op === '^' ? power(u, v) : arithmetic(e.op, u, v);
}

function arithmetic(op: Exclude<Operator, '^'>, u: number | Run, v: number | Run): number | Run {
  if (typeof u === 'number') {
    if (typeof v === 'number') return op === '+' ? u + v : op === '-' ? u - v : op === '*' ? u * v : u / v;
    return op === '+' ? (z) => u + v(z) : op === '-' ? (z) => u - v(z) : op === '*' ? (z) => u * v(z) : (z) => u / v(z);
  }
  if (typeof v === 'number') {
    return op === '+' ? (z) => u(z) + v : op === '-' ? (z) => u(z) - v : op === '*' ? (z) => u(z) * v : (z) => u(z) / v;
  }
  switch (op) {
    case '+':
      return (z) => u(z) + v(z);
    case '-':
      return (z) => u(z) - v(z);
    case '*':
      return (z) => u(z) * v(z);
    case '/':
      return (z) => u(z) / v(z);
  }
}

/** uᵛ; small whole exponents by products, which are exact to the last bit for squares. */
function power(u: number | Run, v: number | Run): number | Run {
  if (typeof u === 'function' && typeof v === 'number') {
    if (v === 2) return (z) => square(u(z));
    if (v === -2) return (z) => 1 / square(u(z));
    if (v === 3) return (z) => cube(u(z));
  }
  return both(Math.pow, u, v);
}

const square = (x: number) => x * x;
const cube = (x: number) => x * x * x;

function both(f: (a: number, b: number) => number, u: number | Run, v: number | Run): number | Run {
  if (typeof u === 'number') return typeof v === 'number' ? f(u, v) : (z) => f(u, v(z));
  return typeof v === 'number' ? (z) => f(u(z), v) : (z) => f(u(z), v(z));
}

function apply(name: UnaryName, u: number | Run): number | Run {
  const f = unary[name];
  if (typeof u === 'number') return f(u);
  if (u === identity) return f;
  if (name === 'exp') return (z) => Math.exp(u(z));
  return (z) => f(u(z));
}

function compare(op: Comparison, u: number | Run, v: number | Run): boolean | Test {
  if (typeof u === 'number' && typeof v === 'number') {
    return op === '<' ? u < v : op === '<=' ? u <= v : op === '>' ? u > v : u >= v;
  }
  if (typeof u === 'number') return compare(mirrored[op], v, u);
  if (typeof v === 'number') {
    if (u === identity) {
      return op === '<' ? (z) => z < v : op === '<=' ? (z) => z <= v : op === '>' ? (z) => z > v : (z) => z >= v;
    }
    return op === '<'
      ? (z) => u(z) < v
      : op === '<='
        ? (z) => u(z) <= v
        : op === '>'
          ? (z) => u(z) > v
          : (z) => u(z) >= v;
  }
  switch (op) {
    case '<':
      return (z) => u(z) < v(z);
    case '<=':
      return (z) => u(z) <= v(z);
    case '>':
      return (z) => u(z) > v(z);
    case '>=':
      return (z) => u(z) >= v(z);
  }
}

const mirrored: Readonly<Record<Comparison, Comparison>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function choose(test: Test, then: number | Run, otherwise: number | Run): Run {
  if (typeof then === 'number') {
    return typeof otherwise === 'number' ? (z) => (test(z) ? then : otherwise) : (z) => (test(z) ? then : otherwise(z));
  }
  return typeof otherwise === 'number'
    ? (z) => (test(z) ? then(z) : otherwise)
    : (z) => (test(z) ? then(z) : otherwise(z));
}
