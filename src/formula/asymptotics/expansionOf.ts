import type { FormulaConstants } from '../calculus/bindFormula';
import type { Condition, Expression, UnaryName } from '../Expression';
import { unary } from '../functions';
import {
  constant,
  diverges,
  type Expansion,
  exact,
  isNumber,
  plus,
  product,
  raised,
  scaled,
  series,
  type Term,
  term,
  times,
  vanishes,
} from './expansion';

/** What a formula does for z → ∞ by the rules: its expansion, or that it stays bounded and has no limit, as sin(z). */
export type Asymptotics = Expansion | 'bounded';

/** Thrown where no rule speaks. */
const none = Symbol('no rule');

/** Powers of a small part that are kept in a series. */
const order = 6;

/**
 * What a formula does for z → ∞ (`side` 1) or z → −∞ (−1), by rules on its parts; undefined where no rule
 * speaks: for gaps in these rules, where all terms that are known cancel, and for oscillations that grow.
 */
export function asymptoticsOf(e: Expression, constants: FormulaConstants, side: 1 | -1): Asymptotics | undefined {
  try {
    return new Rules(constants, side).of(e);
  } catch (error) {
    if (error === none) return undefined;
    throw error;
  }
}

class Rules {
  constructor(
    private readonly constants: FormulaConstants,
    private readonly side: 1 | -1,
  ) {}

  of(e: Expression): Asymptotics {
    switch (e.kind) {
      case 'number':
        return constant(e.value);
      case 'name':
        if (e.name === 'z') return exact(term(this.side, 1));
        return constant(e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : this.constants[e.name]);
      case 'negate':
        return mapped(this.of(e.of), (u) => scaled(u, -1));
      case 'choose':
        return this.of(this.holds(e.test) ? e.then : e.otherwise);
      case 'binary':
        return this.binary(e);
      case 'call':
        return this.call(e);
    }
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): Asymptotics {
    const v = this.of(e.right);
    if (e.op === '^') {
      if (e.left.kind === 'name' && e.left.name === 'e') return applied('exp', v);
      return power(this.of(e.left), v);
    }
    const u = this.of(e.left);
    switch (e.op) {
      case '+':
        return added(u, v);
      case '-':
        return added(
          u,
          mapped(v, (part) => scaled(part, -1)),
        );
      case '*':
        return multiplied(u, v);
      case '/':
        if (v === 'bounded') throw none;
        return multiplied(u, reciprocal(v));
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>): Asymptotics {
    const args = e.args.map((argument) => this.of(argument));
    if (e.name === 'pow') return power(args[0]!, args[1]!);
    if (e.name !== 'min' && e.name !== 'max') return applied(e.name, args[0]!);
    const side = e.name === 'min' ? -1 : 1;
    return args.reduce((best, next) => {
      if (best === 'bounded' || next === 'bounded') return extremeOfBounded(best, next, side);
      return side * signOf(plus(best, scaled(next, -1))) >= 0 ? best : next;
    });
  }

  private holds(c: Condition): boolean {
    switch (c.kind) {
      case 'compare': {
        const gap = added(
          this.of(c.left),
          mapped(this.of(c.right), (part) => scaled(part, -1)),
        );
        if (gap === 'bounded') throw none;
        const sign = signOf(gap);
        return c.op === '<' ? sign < 0 : c.op === '<=' ? sign <= 0 : c.op === '>' ? sign > 0 : sign >= 0;
      }
      case 'not':
        return !this.holds(c.of);
      case 'both':
        return this.holds(c.left) && this.holds(c.right);
      default:
        return this.holds(c.left) || this.holds(c.right);
    }
  }
}

const mapped = (u: Asymptotics, f: (u: Expansion) => Expansion): Asymptotics => (u === 'bounded' ? u : f(u));

/** Whether nothing in it is larger than a number. */
const staysBounded = ({ terms, rest }: Expansion) => ![...terms, ...(rest ? [rest] : [])].some(diverges);
const goesTo0 = ({ terms, rest }: Expansion) => [...terms, ...(rest ? [rest] : [])].every(vanishes);

function added(u: Asymptotics, v: Asymptotics): Asymptotics {
  if (u !== 'bounded' && v !== 'bounded') return plus(u, v);
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded') return 'bounded';
  // z + sin(z): what oscillates is of the order of a number.
  return staysBounded(other) ? 'bounded' : plus(other, { terms: [], rest: term(1) });
}

function multiplied(u: Asymptotics, v: Asymptotics): Asymptotics {
  if (u !== 'bounded' && v !== 'bounded') return times(u, v);
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded') return 'bounded';
  if (goesTo0(other)) return { terms: [], rest: other.terms[0] ?? other.rest };
  if (staysBounded(other)) return 'bounded';
  throw none;
}

function extremeOfBounded(u: Asymptotics, v: Asymptotics, side: number): Asymptotics {
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded' || staysBounded(other)) return 'bounded';
  return side * signOf(other) > 0 ? other : 'bounded';
}

/** The sign for large z. */
function signOf({ terms, rest }: Expansion): number {
  const [first] = terms;
  if (first !== undefined) return Math.sign(first.c);
  if (rest !== undefined) throw none;
  return 0;
}

/** An expansion as first·(1 + small). */
function parted(u: Expansion): readonly [first: Term, small: Expansion] {
  const [first, ...others] = u.terms;
  if (first === undefined) throw none;
  const over = raised(first, -1);
  return [
    first,
    { terms: others.map((one) => product(one, over)), rest: u.rest && product(u.rest, { ...over, c: 1 }) },
  ];
}

const binomials = (a: number) => {
  const found = [1];
  for (let k = 1; k < order; k++) found.push((found[k - 1]! * (a - k + 1)) / k);
  return found;
};

function reciprocal(u: Expansion): Expansion {
  const [first, small] = parted(u);
  return times(exact(raised(first, -1)), series(binomials(-1), small));
}

function power(u: Asymptotics, v: Asymptotics): Asymptotics {
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

/** Functions that are bounded, whatever they are of, and those that are where their argument is. */
const alwaysBounded = new Set<UnaryName>([
  ...(['tanh', 'erf', 'erfc', 'sigmoid', 'Phi', 'phi', 'atan', 'sign', 'step', 'sin', 'cos'] as const),
]);
const keepBounds = new Set<UnaryName>(['abs', 'relu', 'exp', 'expm1', 'sinh', 'cosh', 'asinh', 'softplus', 'floor']);

function applied(name: UnaryName, u: Asymptotics): Asymptotics {
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

/** e^u: what grows goes into the exponent, a number into the factor, the rest into a series. */
function exponential(u: Expansion): Expansion {
  const large = u.terms.filter(diverges);
  if (u.rest && !vanishes(u.rest)) throw none;
  let first = term(1);
  for (const { c, grows, p, q } of large) {
    if (grows.length > 0) {
      // Beyond every exponential of a power: nothing but 0, or no rule.
      if (c < 0) return { terms: [], rest: term(1, 0, 0, [[1e6, -1]]) };
      throw none;
    }
    if (q === 0) first = product(first, term(1, 0, 0, [[p, c]]));
    else if (p === 0 && q === 1) first = product(first, term(1, c));
    else throw none;
  }
  const number = u.terms.find(isNumber)?.c ?? 0;
  const small: Expansion = { terms: u.terms.filter(vanishes), rest: u.rest };
  const factorials = [1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120];
  return times(exact({ ...first, c: Math.exp(number) }), series(factorials, small));
}

function logarithm(u: Expansion): Expansion {
  const [first, small] = parted(u);
  if (!(first.c > 0) || first.q !== 0) throw none;
  const parts = [
    ...first.grows.map(([a, b]) => term(b, a)),
    ...(first.p === 0 ? [] : [term(first.p, 0, 1)]),
    ...(first.c === 1 ? [] : [term(Math.log(first.c))]),
  ];
  const rest = series([0, 1, -1 / 2, 1 / 3, -1 / 4, 1 / 5], small);
  return plus(exact(...parts), rest);
}

/** f(c + small), by the slope of f alone: what is left out is of the order of the square. */
function nearNumber(name: UnaryName, u: Expansion): Asymptotics {
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
