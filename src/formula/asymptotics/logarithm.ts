import { none } from './Asymptotics';
import { type Expansion, exact, plus, series, term } from './expansion';
import { parted } from './parted';

/** ln u: of its first term by the rules of logarithms, of the rest by a series. */
export function logarithm(u: Expansion): Expansion {
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
