import type { Comparison, Condition, Expression, FunctionName, Operator } from './Expression';

/** Makers of expressions, in which 0 and 1 are left out of sums and products and numbers are added up. */
export const number = (value: number): Expression => ({ kind: 'number', value });
export const zero = number(0);
export const one = number(1);
export const isNumber = (e: Expression, value: number) => e.kind === 'number' && e.value === value;
export const call = (name: FunctionName, ...args: readonly Expression[]): Expression => ({ kind: 'call', name, args });
export const binary = (op: Operator, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  op,
  left,
  right,
});
export const power = (u: Expression, v: Expression) => binary('^', u, v);
export const compare = (op: Comparison, left: Expression, right: Expression): Condition => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const choose = (test: Condition, then: Expression, otherwise: Expression): Expression => ({
  kind: 'choose',
  test,
  then,
  otherwise,
});
/** u > 0 ? then : otherwise. */
export const positive = (u: Expression, then: Expression, otherwise: Expression): Expression =>
  choose(compare('>', u, zero), then, otherwise);

export function negative(u: Expression): Expression {
  if (u.kind === 'number') return number(u.value === 0 ? 0 : -u.value);
  return u.kind === 'negate' ? u.of : { kind: 'negate', of: u };
}

export function plus(u: Expression, v: Expression): Expression {
  if (u.kind === 'number' && v.kind === 'number') return number(u.value + v.value);
  return isNumber(u, 0) ? v : isNumber(v, 0) ? u : binary('+', u, v);
}

export function minus(u: Expression, v: Expression): Expression {
  if (u.kind === 'number' && v.kind === 'number') return number(u.value - v.value);
  return isNumber(v, 0) ? u : isNumber(u, 0) ? negative(v) : binary('-', u, v);
}

export function times(u: Expression, v: Expression): Expression {
  if (u.kind === 'number' && v.kind === 'number') return number(u.value * v.value);
  if (isNumber(u, 0) || isNumber(v, 0)) return zero;
  return isNumber(u, 1) ? v : isNumber(v, 1) ? u : binary('*', u, v);
}

export const over = (u: Expression, v: Expression): Expression =>
  isNumber(u, 0) ? zero : isNumber(v, 1) ? u : binary('/', u, v);
