import type { UnaryName } from '../Expression';
import { type Asymptotics, added, mapped, multiplied, none, signOf, staysBounded } from './Asymptotics';
import { alwaysBounded, keepBounds } from './bounded';
import {
  constant,
  diverges,
  type Expansion,
  exact,
  isNumber,
  plus,
  raised,
  scaled,
  series,
  type Term,
  term,
  times,
  vanishes,
} from './expansion';
import { exponential } from './exponential';
import { logarithm } from './logarithm';
import { nearNumber } from './nearNumber';
import { binomials, parted, reciprocal } from './parted';

export function power(u: Asymptotics, v: Asymptotics): Asymptotics {
  if (v === 'bounded') throw none;
  const [exponent] = v.terms;
  const isConstant = v.rest === undefined && v.terms.length <= 1 && (exponent === undefined || isNumber(exponent));
  if (isConstant) {
    const a = exponent?.c ?? 0;
    if (u === 'bounded') {
      if (a >= 0) return 'bounded';
      throw none;
    }
    if (a === 0) return constant(1);
    if (u.terms.length === 0 && u.rest === undefined) {
      if (a < 0) throw none;
      return exact();
    }
    if (u.terms.length === 0 && u.rest && vanishes(u.rest) && a > 0)
      return { terms: [], rest: raised({ ...u.rest, c: 1 }, a) };
    const [first, small] = parted(u);
    if (first.c < 0 && !Number.isInteger(a)) throw none;
    return times(exact(raised(first, a)), series(binomials(a), small));
  }
  if (u === 'bounded') throw none;
  return applied('exp', multiplied(v, applied('log', u)));
}

export function applied(name: UnaryName, u: Asymptotics): Asymptotics {
  if (u === 'bounded') {
    if (alwaysBounded.has(name) || keepBounds.has(name)) return 'bounded';
    throw none;
  }
  switch (name) {
    case 'abs':
      return u.terms.length === 0 && u.rest !== undefined ? u : signOf(u) < 0 ? scaled(u, -1) : u;
    case 'relu':
      return u.terms.length === 0 && u.rest !== undefined ? u : signOf(u) > 0 ? u : exact();
    case 'sqrt':
      return power(u, constant(0.5));
    default:
  }
  const [first] = u.terms;
  if (first !== undefined && diverges(first)) return atInfinity(name, u, first);
  if (!staysBounded(u)) throw none;
  return nearNumber(name, u);
}

/** f(u) where |u| grows beyond all bounds. */
function atInfinity(name: UnaryName, u: Expansion, first: Term): Asymptotics {
  const up = first.c > 0;
  const minus = scaled(u, -1);
  const bySum = (a: Asymptotics, b: Asymptotics, scale: number) => mapped(added(a, b), (sum) => scaled(sum, scale));
  switch (name) {
    case 'exp':
      return exponential(u);
    case 'expm1':
      return added(exponential(u), constant(-1));
    case 'cosh':
      return bySum(exponential(u), exponential(minus), 0.5);
    case 'sinh':
      return bySum(exponential(u), scaled(exponential(minus), -1), 0.5);
    case 'log':
      return logarithm(u);
    case 'log1p':
      return logarithm(plus(u, constant(1)));
    case 'asinh': {
      const size = up ? u : minus;
      const root = power(plus(times(u, u), constant(1)), constant(0.5));
      if (root === 'bounded') throw none;
      const sum = logarithm(plus(size, root));
      return up ? sum : scaled(sum, -1);
    }
    case 'softplus':
      return up ? added(u, nearNumber('log1p', exponential(minus))) : nearNumber('log1p', exponential(u));
    case 'sigmoid':
      return up
        ? plus(constant(1), scaled(times(exponential(minus), reciprocal(plus(constant(1), exponential(minus)))), -1))
        : times(exponential(u), reciprocal(plus(constant(1), exponential(u))));
    case 'tanh': {
      const decay = exponential(scaled(up ? minus : u, 2));
      const size = times(plus(constant(1), scaled(decay, -1)), reciprocal(plus(constant(1), decay)));
      return scaled(size, up ? 1 : -1);
    }
    case 'atan': {
      const over = reciprocal(u);
      return plus(constant(up ? Math.PI / 2 : -Math.PI / 2), scaled(series([0, 1, 0, -1 / 3, 0, 1 / 5], over), -1));
    }
    case 'phi':
      return scaled(exponential(scaled(times(u, u), -0.5)), 1 / Math.sqrt(2 * Math.PI));
    case 'Phi':
      return plus(constant(up ? 1 : 0), normalTail(u));
    case 'erfc':
      return plus(constant(up ? 0 : 2), scaled(normalTail(scaled(u, Math.SQRT2)), -2));
    case 'erf':
      return plus(constant(up ? 1 : -1), scaled(normalTail(scaled(u, Math.SQRT2)), 2));
    case 'sign':
      return constant(up ? 1 : -1);
    case 'step':
      return constant(up ? 1 : 0);
    case 'floor':
      return plus(u, { terms: [], rest: term(1) });
    case 'sin':
    case 'cos':
      return 'bounded';
    default:
      throw none;
  }
}

/** −φ(u)/u·(1 − 1/u² + …), by which Φ differs from its limit on either side. */
function normalTail(u: Expansion): Expansion {
  const density = scaled(exponential(scaled(times(u, u), -0.5)), -1 / Math.sqrt(2 * Math.PI));
  const over = reciprocal(u);
  return times(times(density, over), series([1, -1, 3, -15], times(over, over)));
}
