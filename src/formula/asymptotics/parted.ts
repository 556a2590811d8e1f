import { none } from './Asymptotics';
import { type Expansion, exact, product, raised, series, type Term, times } from './expansion';

/** Powers of a small part that are kept in a series. */
const order = 6;

/** An expansion as first·(1 + small). */
export function parted(u: Expansion): readonly [first: Term, small: Expansion] {
  const [first, ...others] = u.terms;
  if (first === undefined) throw none;
  const over = raised(first, -1);
  return [
    first,
    { terms: others.map((one) => product(one, over)), rest: u.rest && product(u.rest, { ...over, c: 1 }) },
  ];
}

export const binomials = (a: number) => {
  const found = [1];
  for (let k = 1; k < order; k++) found.push((found[k - 1]! * (a - k + 1)) / k);
  return found;
};

export function reciprocal(u: Expansion): Expansion {
  const [first, small] = parted(u);
  return times(exact(raised(first, -1)), series(binomials(-1), small));
}
