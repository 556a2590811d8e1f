import { none } from './Asymptotics';
import { diverges, type Expansion, exact, isNumber, product, series, term, times, vanishes } from './expansion';

/** e^u: what grows goes into the exponent, a number into the factor, the rest into a series. */
export function exponential(u: Expansion): Expansion {
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
