import { raised } from './applied';
import { added, constant, divided, largest, made, multiplied, none, rounding, type Series, scaled } from './series';

/** Coefficients of t^low, t^(low + 1), …: 1/z and coth(z) have poles at 0, and 1/z − coth(z) none. */
export interface Laurent {
  readonly low: number;
  readonly terms: Series;
}

export const laurent = (terms: Series): Laurent => ({ low: 0, terms });
export const negated = ({ low, terms }: Laurent): Laurent => ({ low, terms: scaled(terms, -1) });

export function sum(u: Laurent, v: Laurent): Laurent {
  const low = Math.min(u.low, v.low);
  const padded = ({ low: from, terms }: Laurent) => [...new Array<number>(from - low).fill(0), ...terms];
  return { low, terms: added(padded(u), padded(v)) };
}

/** u/v; at a place that is rounded, what is left of 0 at the beginning of v is 0. */
export function quotient(u: Laurent, v: Laurent, at: number): Laurent {
  const small = at * rounding * largest(v.terms);
  const order = v.terms.findIndex((c) => Math.abs(c) > small);
  if (order < 0) throw none;
  return { low: u.low - v.low - order, terms: divided(u.terms, v.terms.slice(order)) };
}

export function power(u: Laurent, v: Laurent): Laurent {
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
export function taylor({ low, terms }: Laurent): Series {
  if (low >= 0) return [...new Array<number>(low).fill(0), ...terms].slice(0, made);
  const size = largest(terms);
  if (terms.slice(0, -low).some((c) => Math.abs(c) > rounding * size)) throw none;
  return terms.slice(-low);
}
