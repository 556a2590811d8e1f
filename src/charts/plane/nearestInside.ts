import type { Moments, Window } from '../../math/types';

/** The point itself, or the point of the window nearest to it. */
export function nearestInside({ mu, nu }: Moments, { muMin, muMax, nuMin, nuMax }: Window): Moments {
  return { mu: Math.min(muMax, Math.max(muMin, mu)), nu: Math.min(nuMax, Math.max(nuMin, nu)) };
}
