import type { Window } from '../../math/types';
import type { TheoremBox } from '../../state/State';

/** True when the window shows all of the box, large enough to be seen. */
export function boxFits({ mu, nu }: TheoremBox, { muMin, muMax, nuMin, nuMax }: Window): boolean {
  const large = mu[1] - mu[0] > 0.04 * (muMax - muMin) && nu[1] - nu[0] > 0.04 * (nuMax - nuMin);
  return large && muMin <= mu[0] && mu[1] <= muMax && nuMin <= nu[0] && nu[1] <= nuMax;
}
