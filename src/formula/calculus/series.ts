import type { Condition, Expression, UnaryName } from '../Expression';
import { unary } from '../functions';
import type { FormulaConstants } from './bindFormula';

/** Coefficients of 1, t, t², …; a division by tʲ leaves fewer. */
type Series = readonly number[];
/** Coefficients of t^low, t^(low + 1), …: 1/z and coth(z) have poles at 0, and 1/z − coth(z) none. */
interface Laurent {
  readonly low: number;
  readonly terms: Series;
}

/** Terms that are made; what is left after divisions is asked for by `seriesOf`. */
const made = 30;
/** Share of a series' largest coefficient that counts as rounding of 0 in front of a numerator. */
const rounding = 1e-15;

/**
 * The Taylor series of a formula in t at z = at + side·t, t > 0, by arithmetic on series: 0/0, as sin(z)/z has it at 0,
 * is what the first terms that are not 0 say. The branches of conditions, |·|, min and max are those that hold for
 * small t > 0. Undefined where there is none, as for log(z) and √z at 0, or 1/z.
 */
export function seriesOf(
  e: Expression,
  constants: FormulaConstants,
  at: number,
  side: 1 | -1,
): readonly number[] | undefined {
  const maker = new Maker(constants, at, side);
  try {
    const series = taylor(maker.of(e));
    return series.every(Number.isFinite) ? series : undefined;
  } catch (error) {
    if (error === none) return undefined;
    throw error;
  }
}

/** Thrown where there is no series. */
const none = Symbol('no series');

class Maker {
  constructor(
    private readonly constants: FormulaConstants,
    private readonly at: number,
    private readonly side: 1 | -1,
  ) {}

  of(e: Expression): Laurent {
    switch (e.kind) {
      case 'number':
        return laurent(constant(e.value));
      case 'name':
        if (e.name === 'z') return laurent([this.at, this.side, ...new Array<number>(made - 2).fill(0)]);
        return laurent(constant(e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : this.constants[e.name]));
      case 'negate':
        return negated(this.of(e.of));
      case 'choose':
        return this.of(this.holds(e.test) ? e.then : e.otherwise);
      case 'binary':
        return this.binary(e);
      case 'call': {
        const args = e.args.map((argument) => this.of(argument));
        if (e.name === 'pow') return power(args[0]!, args[1]!);
        if (e.name !== 'min' && e.name !== 'max') return laurent(applied(e.name, taylor(args[0]!)));
        const side = e.name === 'min' ? -1 : 1;
        return args.reduce((best, next) => (side * signOf(sum(best, negated(next)).terms) >= 0 ? best : next));
      }
    }
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): Laurent {
    const v = this.of(e.right);
    if (e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return laurent(exponential(taylor(v)));
    const u = this.of(e.left);
    switch (e.op) {
      case '+':
        return sum(u, v);
      case '-':
        return sum(u, negated(v));
      case '*':
        return { low: u.low + v.low, terms: multiplied(u.terms, v.terms) };
      case '/':
        return quotient(u, v, Math.abs(this.at));
      default:
        return power(u, v);
    }
  }

  private holds(c: Condition): boolean {
    switch (c.kind) {
      case 'compare': {
        const sign = signOf(sum(this.of(c.left), negated(this.of(c.right))).terms);
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

const laurent = (terms: Series): Laurent => ({ low: 0, terms });
const negated = ({ low, terms }: Laurent): Laurent => ({ low, terms: scaled(terms, -1) });

function sum(u: Laurent, v: Laurent): Laurent {
  const low = Math.min(u.low, v.low);
  const padded = ({ low: from, terms }: Laurent) => [...new Array<number>(from - low).fill(0), ...terms];
  return { low, terms: added(padded(u), padded(v)) };
}

/** u/v; at a place that is rounded, what is left of 0 at the beginning of v is 0. */
function quotient(u: Laurent, v: Laurent, at: number): Laurent {
  const small = at * rounding * largest(v.terms);
  const order = v.terms.findIndex((c) => Math.abs(c) > small);
  if (order < 0) throw none;
  return { low: u.low - v.low - order, terms: divided(u.terms, v.terms.slice(order)) };
}

function power(u: Laurent, v: Laurent): Laurent {
  const exponent = taylor(v);
  const a = exponent[0]!;
  const isWhole = Number.isInteger(a) && Math.abs(a) <= 64 && exponent.slice(1).every((c) => c === 0);
  if (!isWhole) return laurent(raised(taylor(u), exponent));
  let result = laurent(constant(1));
  for (let k = 0; k < Math.abs(a); k++) {
    result = { low: result.low + u.low, terms: multiplied(result.terms, u.terms) };
  }
  return a < 0 ? quotient(laurent(constant(1)), result, 0) : result;
}

/** The series without its poles, of which nothing but rounding may be left. */
function taylor({ low, terms }: Laurent): Series {
  if (low >= 0) return [...new Array<number>(low).fill(0), ...terms].slice(0, made);
  const size = largest(terms);
  if (terms.slice(0, -low).some((c) => Math.abs(c) > rounding * size)) throw none;
  return terms.slice(-low);
}

const constant = (value: number): Series => [value, ...new Array<number>(made - 1).fill(0)];
const scaled = (u: Series, by: number): Series => u.map((c) => (c === 0 ? 0 : c * by));

function added(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  return Array.from({ length }, (_, k) => u[k]! + v[k]!);
}

function multiplied(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  return Array.from({ length }, (_, n) => {
    let sum = 0;
    for (let k = 0; k <= n; k++) sum += u[k]! * v[n - k]!;
    return sum;
  });
}

/** The sign for small t > 0. */
function signOf(u: Series): number {
  return Math.sign(u.find((c) => c !== 0) ?? 0);
}

const largest = (u: Series) => Math.max(...u.map(Math.abs));

/** u/v, where v does not begin with 0. */
function divided(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  const result: number[] = [];
  for (let n = 0; n < length; n++) {
    let rest = u[n]!;
    for (let k = 1; k <= n; k++) rest -= v[k]! * result[n - k]!;
    result.push(rest / v[0]!);
  }
  return result;
}

const slope = (u: Series): Series => u.slice(1).map((c, k) => c * (k + 1));

/** The series that begins with `first` and has this slope. */
const grown = (first: number, rate: Series): Series => [first, ...rate.map((c, k) => c / (k + 1))];

/** y′ = rate(y)·u′, term by term, where the rate is known from the terms of y before. */
function exponential(u: Series): Series {
  const result = [Math.exp(u[0]!)];
  for (let n = 1; n < u.length; n++) {
    let sum = 0;
    for (let k = 1; k <= n; k++) sum += k * u[k]! * result[n - k]!;
    result.push(sum / n);
  }
  return result;
}

/** sin and cos of u, or sinh and cosh (`bend` 1). */
function waves(u: Series, bend: 1 | -1): readonly [Series, Series] {
  const [sine, cosine] = bend < 0 ? [[Math.sin(u[0]!)], [Math.cos(u[0]!)]] : [[Math.sinh(u[0]!)], [Math.cosh(u[0]!)]];
  for (let n = 1; n < u.length; n++) {
    let [s, c] = [0, 0];
    for (let k = 1; k <= n; k++) {
      s += k * u[k]! * cosine[n - k]!;
      c += k * u[k]! * sine[n - k]!;
    }
    sine.push(s / n);
    cosine.push((bend * c) / n);
  }
  return [sine, cosine];
}

function reciprocal(v: Series): Series {
  if (v[0] === 0) throw none;
  return divided(constant(1).slice(0, v.length), v);
}

/** uᵛ for u > 0 at t = 0. */
function raised(u: Series, v: Series): Series {
  if (v.slice(1).some((c) => c !== 0)) {
    if (!(u[0]! > 0)) throw none;
    return exponential(multiplied(v, applied('log', u)));
  }
  const a = v[0]!;
  if (!(u[0]! > 0)) throw none;
  const result = [u[0]! ** a];
  for (let n = 1; n < u.length; n++) {
    let sum = 0;
    for (let k = 1; k <= n; k++) sum += (a * k - (n - k)) * u[k]! * result[n - k]!;
    result.push(sum / (n * u[0]!));
  }
  return result;
}

function applied(name: UnaryName, u: Series): Series {
  const first = unary[name](u[0]!);
  const by = (rate: Series) => grown(first, multiplied(rate, slope(u)));
  const one = constant(1).slice(0, u.length);
  const square = () => multiplied(u, u);
  switch (name) {
    case 'exp':
      return exponential(u);
    case 'expm1':
      return [first, ...exponential(u).slice(1)];
    case 'log':
      if (!(u[0]! > 0)) throw none;
      return by(reciprocal(u));
    case 'log1p':
      if (!(u[0]! > -1)) throw none;
      return by(reciprocal(added(one, u)));
    case 'sqrt':
      return evenRoot(u);
    case 'abs':
      return signOf(u) < 0 ? scaled(u, -1) : u;
    case 'relu':
      return signOf(u) > 0 ? u : scaled(u, 0);
    case 'sign':
    case 'step':
      return constant(unary[name](signOf(u))).slice(0, u.length);
    case 'floor':
      return constant(first - (first === u[0] && signOf(slope(u)) < 0 ? 1 : 0)).slice(0, u.length);
    case 'sin':
      return waves(u, -1)[0];
    case 'cos':
      return waves(u, -1)[1];
    case 'sinh':
      return waves(u, 1)[0];
    case 'cosh':
      return waves(u, 1)[1];
    case 'tan': {
      const [sine, cosine] = waves(u, -1);
      return multiplied(sine, reciprocal(cosine));
    }
    case 'tanh': {
      const [, cosine] = waves(u, 1);
      return by(reciprocal(multiplied(cosine, cosine)));
    }
    case 'asinh':
      return by(raised(added(one, square()), constant(-0.5)));
    case 'atan':
      return by(reciprocal(added(one, square())));
    case 'sigmoid': {
      const [, cosine] = waves(scaled(u, 0.5), 1);
      return by(scaled(reciprocal(multiplied(cosine, cosine)), 0.25));
    }
    case 'softplus':
      return by(applied('sigmoid', u));
    case 'erf':
      return by(scaled(exponential(scaled(square(), -1)), 2 / Math.sqrt(Math.PI)));
    case 'erfc':
      return by(scaled(exponential(scaled(square(), -1)), -2 / Math.sqrt(Math.PI)));
    case 'Phi':
      return by(applied('phi', u));
    case 'phi':
      return scaled(exponential(scaled(square(), -0.5)), 1 / Math.sqrt(2 * Math.PI));
  }
}

/** √u, where u may begin with an even power of t. */
function evenRoot(u: Series): Series {
  const order = u.findIndex((c) => c !== 0);
  if (order < 0) return u;
  if (order % 2 !== 0) throw none;
  const rest = raised(u.slice(order), constant(0.5));
  return [...new Array<number>(order / 2).fill(0), ...rest];
}
