import type { UnaryName } from '../../formula/Expression';
import { exp } from '../functions/exp';
import { asinh, cosh, expm1, sigmoid, sinh, softplus, tanh } from '../functions/hyperbolic';
import { log, log1p } from '../functions/logarithm';
import { density, upperTail } from '../functions/normal';
import { atan, cos, sin, tan } from '../functions/trigonometric';
import {
  add,
  hull,
  type Interval,
  interval,
  isEmpty,
  mul,
  neg,
  one,
  point,
  scale,
  sqr,
  sub,
  zero,
} from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';
import { at, convolved, negated, over, plus, type Series, scaledBy, solved, squared, times } from './Series';

/** Which values an application may take where pieces of f meet: none (undefined is returned), or all of them. */
export type Mode = 'smooth' | 'range';

const rootTwo = sqrt(point(2));
const unit: Series = [one];

/**
 * A function of one argument applied to a series, up to z^order, by the recurrence of its differential equation;
 * undefined where it is not defined all over, or where in mode 'smooth' a kink or jump may lie inside.
 */
export function applied(name: UnaryName, u: Series, order: number, mode: Mode): Series | undefined {
  const u0 = u[0]!;
  const start = (value: Interval) => (isEmpty(value) || value.lo - value.lo !== 0 ? undefined : value);
  const by = (value: Interval, g: (y: readonly Interval[], k: number) => Interval) => {
    const y0 = order === 0 || u.length === 1 ? (isEmpty(value) ? undefined : value) : start(value);
    return y0 && (order === 0 ? [y0] : solved(u, y0, order, g));
  };
  const through = (value: Interval, g: () => Series | undefined) => {
    let slopes: Series | undefined;
    return by(value, (_, k) => {
      slopes ??= g() ?? [interval(-Infinity, Infinity)];
      return at(slopes, k);
    });
  };
  switch (name) {
    case 'exp':
      return by(exp(u0), (y, k) => y[k]!);
    case 'expm1':
      return by(expm1(u0), (y, k) => (k === 0 ? add(y[0]!, one) : y[k]!));
    case 'log':
      return through(log(u0), () => (u0.lo > 0 ? over(unit, u, order) : undefined));
    case 'log1p':
      return through(log1p(u0), () => (u0.lo > -1 ? over(unit, plus(u, unit), order) : undefined));
    case 'sqrt':
      return rooted(u, order);
    case 'sin':
      return wave(u, order, false);
    case 'cos':
      return wave(u, order, true);
    case 'tan':
      return by(tan(u0), (y, k) => add(k === 0 ? one : zero, squareAt(y, k)));
    case 'sinh':
      return hyperbolic(u, order, false);
    case 'cosh':
      return hyperbolic(u, order, true);
    case 'tanh':
      return by(tanh(u0), (y, k) => sub(k === 0 ? one : zero, squareAt(y, k)));
    case 'sigmoid':
      return by(sigmoid(u0), (y, k) => (k === 0 ? mul(y[0]!, sigmoid(neg(u0))) : sub(y[k]!, squareAt(y, k))));
    case 'softplus':
      return through(softplus(u0), () => applied('sigmoid', u, order, mode));
    case 'asinh':
      return through(asinh(u0), () => {
        const root = rooted(plus(unit, squared(u, order)), order);
        return root && over(unit, root, order);
      });
    case 'atan':
      return through(atan(u0), () => over(unit, plus(unit, squared(u, order)), order));
    case 'phi':
      return by(density(u0), (y, k) => neg(convolved(u, y, k)));
    case 'Phi':
      return through(upperTail(neg(u0)), () => applied('phi', u, order, mode));
    case 'erf':
    case 'erfc': {
      const tail = applied('Phi', scaledBy(name === 'erf' ? rootTwo : neg(rootTwo), u), order, mode);
      if (!tail || name === 'erfc') return tail && scaledBy(point(2), tail);
      const [value, ...slopes] = plus(scaledBy(point(2), tail), [point(-1)]);
      return [u0.lo === 0 && u0.hi === 0 ? zero : value!, ...slopes];
    }
    case 'abs':
      return parted(u, mode, negated(u), u);
    case 'relu':
      return parted(u, mode, [zero], u);
    case 'sign':
      return parted(u, mode, [point(-1)], [one], true);
    case 'step':
      return parted(u, mode, [zero], [one], true);
    case 'floor': {
      const [low, high] = [Math.floor(u0.lo), Math.floor(u0.hi)];
      if (low === high) return [point(low)];
      // At the end itself f takes another value, which is one point of the panel where u crosses.
      if (high === u0.hi && high === low + 1 && crosses(u)) return [point(low)];
      return mode === 'range' ? [interval(low, high)] : undefined;
    }
  }
}

/** Whether u is strictly monotone, and so meets a value at most once. */
export const crosses = (u: Series): boolean => u.length > 1 && (u[1]!.lo > 0 || u[1]!.hi < 0);

/**
 * One series where u < 0, another where u > 0. What happens at u = 0 itself plays no part: without a jump both say the
 * same, and with one u must cross 0, if at all, at one point.
 */
function parted(u: Series, mode: Mode, below: Series, above: Series, jumps = false): Series | undefined {
  const u0 = u[0]!;
  const once = !jumps || crosses(u);
  if (u0.lo > 0 || (u0.lo === 0 && once)) return above;
  if (u0.hi < 0 || (u0.hi === 0 && once)) return below;
  if (mode === 'smooth') return undefined;
  if (jumps) return [hull(below[0]!, above[0]!)];
  const left = below[0] === zero ? zero : interval(0, -u0.lo);
  return [hull(left, interval(0, u0.hi))];
}

function squareAt(y: readonly Interval[], k: number): Interval {
  let sum = zero;
  for (let j = 0; 2 * j < k; j++) sum = add(sum, mul(y[j]!, y[k - j]!));
  return k % 2 === 1 ? scale(2, sum) : add(scale(2, sum), sqr(y[k / 2]!));
}

function rooted(u: Series, order: number): Series | undefined {
  const u0 = u[0]!;
  if (u0.lo < 0) return undefined;
  const root = sqrt(u0);
  if (isEmpty(root)) return undefined;
  if (order === 0 || u.length === 1) return [root];
  if (!(u0.lo > 0)) return undefined;
  const twice = scale(2, root);
  const y = [root];
  for (let k = 1; k <= order; k++) {
    let sum = at(u, k);
    for (let j = 1; j < k; j++) sum = sub(sum, mul(y[j]!, y[k - j]!));
    y.push(divided(sum, twice));
  }
  return y;
}

const divided = (a: Interval, b: Interval): Interval => over([a], [b], 0)[0]!;

/** sin and cos together, or sinh and cosh: the derivative of each is the other up to a sign. */
function together(u: Series, order: number, s0: Interval, c0: Interval, sign: 1 | -1, wanted: 's' | 'c'): Series {
  if (order === 0 || u.length === 1) return [wanted === 's' ? s0 : c0];
  const [s, c] = [[s0], [c0]];
  for (let k = 1; k <= order; k++) {
    let [ds, dc] = [zero, zero];
    for (let j = 1; j < u.length && j <= k; j++) {
      const weight = scale(j, u[j]!);
      ds = add(ds, mul(weight, c[k - j]!));
      dc = add(dc, mul(weight, s[k - j]!));
    }
    s.push(divided(ds, point(k)));
    c.push(divided(sign === 1 ? dc : neg(dc), point(k)));
  }
  return wanted === 's' ? s : c;
}

const wave = (u: Series, order: number, cosine: boolean): Series =>
  together(u, order, sin(u[0]!), cos(u[0]!), -1, cosine ? 'c' : 's');
const hyperbolic = (u: Series, order: number, cosine: boolean): Series =>
  together(u, order, sinh(u[0]!), cosh(u[0]!), 1, cosine ? 'c' : 's');

/** uⁿ for a whole number n ≥ 0. */
export function wholePower(u: Series, n: number, order: number): Series {
  if (n === 0) return unit;
  if (n === 1) return u;
  const half = wholePower(u, Math.floor(n / 2), order);
  const square = squared(half, order);
  return n % 2 === 0 ? square : times(square, u, order);
}

/** uᵛ = e^{v log u} where u > 0, or at order 0 where u ≥ 0 and v > 0; undefined elsewhere. */
export function power(u: Series, v: Series, order: number, mode: Mode): Series | undefined {
  const u0 = u[0]!;
  if (u0.lo === 0 && (order === 0 || u.length === 1) && v.length === 1 && v[0]!.lo > 0) {
    if (u0.hi === 0) return [zero];
    return [interval(0, exp(mul(v[0]!, log(point(u0.hi)))).hi)];
  }
  if (!(u0.lo > 0)) return undefined;
  const logarithm = applied('log', u, order, mode);
  return logarithm && applied('exp', times(v, logarithm, order), order, mode);
}
