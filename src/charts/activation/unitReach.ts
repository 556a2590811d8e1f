import type { Profile } from '../../math';
import type { Moments } from '../../math/types';

/** How far is drawn at least, and at most. */
const [least, most] = [4, 2 ** 30];

/**
 * How far to both sides a unit is drawn: to a power of two, so that it changes seldom, which holds three deviations of
 * what goes in and of what comes out.
 */
export function unitReach({ m, s }: Pick<Profile, 'm' | 's'>, { mu, nu }: Moments): number {
  const farthest = Math.max(Math.abs(m) + 3 * Math.sqrt(s), Math.abs(mu) + 3 * Math.sqrt(nu));
  if (!(farthest > least)) return least;
  return Math.min(most, 2 ** Math.ceil(Math.log2(farthest)));
}
