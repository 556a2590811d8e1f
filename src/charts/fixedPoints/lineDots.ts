import type { Continuum } from '../../math/fixedPoints/search/Continuum';
import type { Moments, Window } from '../../math/types';

/** Vertices of lines of fixed points in a window, for labels to keep off. */
export function lineDots(continua: readonly Continuum[], { muMin, muMax, nuMin, nuMax }: Window): Moments[] {
  const dots: Moments[] = [];
  for (const { curve } of continua)
    for (let k = 0; k < curve.length; k += 2) {
      const [mu, nu] = [curve[k]!, curve[k + 1]!];
      if (mu >= muMin && mu <= muMax && nu >= nuMin && nu <= nuMax) dots.push({ mu, nu });
    }
  return dots;
}
