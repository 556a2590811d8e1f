import type { UnaryName } from '../Expression';
import { unary } from '../functions';
import { type Asymptotics, none, signOf } from './Asymptotics';
import { alwaysBounded } from './bounded';
import { constant, type Expansion, isNumber, plus, series, vanishes } from './expansion';
import { logarithm } from './logarithm';

/** f(c + small), by the slope of f alone: what is left out is of the order of the square. */
export function nearNumber(name: UnaryName, u: Expansion): Asymptotics {
  const c = u.terms.find(isNumber)?.c ?? 0;
  if (u.rest && isNumber(u.rest)) {
    if (alwaysBounded.has(name)) return 'bounded';
    throw none;
  }
  if ((name === 'log' && c <= 0) || (name === 'log1p' && c <= -1)) {
    return logarithm(name === 'log1p' ? plus(u, constant(1)) : u);
  }
  const value = unary[name](c);
  if (!Number.isFinite(value)) throw none;
  const small: Expansion = { terms: u.terms.filter(vanishes), rest: u.rest };
  if (broken.has(name) && (name === 'floor' ? Number.isInteger(c) : c === 0)) {
    const sign = signOf(small);
    if (sign === 0) return constant(value);
    if (name === 'floor') return constant(sign < 0 ? c - 1 : c);
    return constant(unary[name](sign));
  }
  if (broken.has(name)) return constant(value);
  const rules = slopes[name];
  const first = small.terms[0] ?? small.rest;
  if (first === undefined) return constant(value);
  if (rules === undefined) return plus(constant(value), { terms: [], rest: { ...first, c: 1 } });
  return series([value, ...rules(c)], small);
}

const broken = new Set<UnaryName>(['sign', 'step', 'floor']);

/** First coefficients of f(c + t), where more than the limit is often asked for. */
const slopes: Partial<Record<UnaryName, (c: number) => readonly number[]>> = {
  exp: (c) => [1, 1 / 2, 1 / 6, 1 / 24].map((x) => x * Math.exp(c)),
  expm1: (c) => [1, 1 / 2, 1 / 6, 1 / 24].map((x) => x * Math.exp(c)),
  log: (c) => [1 / c, -1 / (2 * c ** 2), 1 / (3 * c ** 3), -1 / (4 * c ** 4)],
  log1p: (c) => [1 / (1 + c), -1 / (2 * (1 + c) ** 2), 1 / (3 * (1 + c) ** 3), -1 / (4 * (1 + c) ** 4)],
  sin: (c) => [Math.cos(c), -Math.sin(c) / 2, -Math.cos(c) / 6],
  cos: (c) => [-Math.sin(c), -Math.cos(c) / 2, Math.sin(c) / 6],
  sinh: (c) => [Math.cosh(c), Math.sinh(c) / 2, Math.cosh(c) / 6],
  cosh: (c) => [Math.sinh(c), Math.cosh(c) / 2, Math.sinh(c) / 6],
  tanh: (c) => [1 - Math.tanh(c) ** 2, Math.tanh(c) * (Math.tanh(c) ** 2 - 1)],
  atan: (c) => [1 / (1 + c * c), -c / (1 + c * c) ** 2],
  sigmoid: (c) => [unary.sigmoid(c) * unary.sigmoid(-c)],
  softplus: (c) => [unary.sigmoid(c), (unary.sigmoid(c) * unary.sigmoid(-c)) / 2],
  Phi: (c) => [unary.phi(c), (-c * unary.phi(c)) / 2],
};
