import {
  call,
  choose,
  isNumber,
  minus,
  negative,
  number,
  one,
  over,
  plus,
  positive,
  power,
  times,
  zero,
} from '../build';
import type { Comparison, Expression, Operator, UnaryName } from '../Expression';

/**
 * ∂/∂z of a formula, by the rules of calculus on its tree; each branch of a choice for itself, so at a seam the slope
 * is that of the branch taken there. |u| counts as u > 0 ? u : −u and relu u as u > 0 ? u : 0. Jumps of f leave no
 * trace in it: it is the slope beside them. Each rule uses the slope of a part once, so the result has at most as many
 * parts as the formula has, times its depth, times a small constant.
 */
export function differentiate(e: Expression): Expression {
  switch (e.kind) {
    case 'number':
      return zero;
    case 'name':
      return e.name === 'z' ? one : zero;
    case 'negate':
      return negative(differentiate(e.of));
    case 'choose': {
      const then = differentiate(e.then);
      const otherwise = differentiate(e.otherwise);
      return isNumber(then, 0) && isNumber(otherwise, 0) ? zero : choose(e.test, then, otherwise);
    }
    case 'call':
      return ofCall(e);
    case 'binary':
      return ofBinary(e.op, e.left, e.right);
  }
}

function ofBinary(op: Operator, u: Expression, v: Expression): Expression {
  const du = differentiate(u);
  const dv = differentiate(v);
  switch (op) {
    case '+':
      return plus(du, dv);
    case '-':
      return minus(du, dv);
    case '*':
      return plus(times(du, v), times(u, dv));
    case '/':
      // Not u′/v − uv′/v²: v² overflows, and vanishes, long before v does.
      return over(minus(du, times(over(u, v), dv)), v);
    case '^':
      return ofPower(u, v, du, dv);
  }
}

/** uᵛ: v uᵛ⁻¹ u′ for a constant exponent, uᵛ ln u v′ for a constant base, the sum of both in general. */
function ofPower(u: Expression, v: Expression, du: Expression, dv: Expression): Expression {
  const down = minus(v, one);
  const first = isNumber(du, 0) ? zero : times(times(v, isNumber(down, 1) ? u : power(u, down)), du);
  if (isNumber(dv, 0)) return first;
  const log = u.kind === 'name' && u.name === 'e' ? one : call('log', u);
  return plus(first, times(times(power(u, v), log), dv));
}

function ofCall(e: Extract<Expression, { kind: 'call' }>): Expression {
  const [u, v] = e.args as [Expression, Expression];
  switch (e.name) {
    case 'pow':
      return ofBinary('^', u, v);
    case 'min':
      return ofExtreme('<=', 'min', e.args);
    case 'max':
      return ofExtreme('>=', 'max', e.args);
    default: {
      const du = differentiate(u);
      return isNumber(du, 0) ? zero : times(outer[e.name](u), du);
    }
  }
}

/** The slope of the argument that is the least or the greatest; the earlier one where two are equal. */
function ofExtreme(op: Comparison, name: 'min' | 'max', args: readonly Expression[]): Expression {
  const last = args.at(-1)!;
  if (args.length === 1) return differentiate(last);
  const rest = args.slice(0, -1);
  const left: Expression = rest.length === 1 ? rest[0]! : { kind: 'call', name, args: rest };
  const then = ofExtreme(op, name, rest);
  return { kind: 'choose', test: { kind: 'compare', op, left, right: last }, then, otherwise: differentiate(last) };
}

/** f′(u) for each function f, in a form that neither overflows nor cancels where f is finite. */
const outer: Readonly<Record<UnaryName, (u: Expression) => Expression>> = {
  exp: (u) => call('exp', u),
  expm1: (u) => call('exp', u),
  log: (u) => over(one, u),
  log1p: (u) => over(one, plus(one, u)),
  sqrt: (u) => over(number(0.5), call('sqrt', u)),
  abs: (u) => positive(u, one, number(-1)),
  sign: () => zero,
  floor: () => zero,
  step: () => zero,
  relu: (u) => positive(u, one, zero),
  sin: (u) => call('cos', u),
  cos: (u) => negative(call('sin', u)),
  tan: (u) => power(call('cos', u), number(-2)),
  sinh: (u) => call('cosh', u),
  cosh: (u) => call('sinh', u),
  // 1 − tanh² would cancel far out.
  tanh: (u) => power(call('cosh', u), number(-2)),
  asinh: (u) => over(one, call('sqrt', plus(one, times(u, u)))),
  atan: (u) => over(one, plus(one, times(u, u))),
  sigmoid: (u) => times(call('sigmoid', u), call('sigmoid', negative(u))),
  softplus: (u) => call('sigmoid', u),
  erf: (u) => times(number(2 / Math.sqrt(Math.PI)), call('exp', negative(times(u, u)))),
  erfc: (u) => times(number(-2 / Math.sqrt(Math.PI)), call('exp', negative(times(u, u)))),
  Phi: (u) => call('phi', u),
  phi: (u) => negative(times(u, call('phi', u))),
};
