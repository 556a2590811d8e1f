import type { UnaryName } from '../Expression';
import { unary } from '../functions';
import {
  added,
  constant,
  exponential,
  grown,
  multiplied,
  none,
  reciprocal,
  type Series,
  scaled,
  signOf,
  slope,
  waves,
} from './series';

/** uᵛ for u > 0 at t = 0. */
export function raised(u: Series, v: Series): Series {
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

export function applied(name: UnaryName, u: Series): Series {
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
