import type { Moments } from '../types';

/** What rounding may leave of a sum, in parts of √E f²; and up to where a limit counts as one without a mean. */
const rounding = 1e-14;
const none = 1e-10;

/**
 * Whether a start's sign is lost with its mean. Waves under a Gaussian wider than they are leave E f no larger than what
 * rounding leaves of its sum, as E sin z = e^(−s/2) sin m; where layers stretch means, the sign of that decides between
 * mirror images. Lost once a layer makes a mean of 1e-14 √E f² or less of another, for as long as later means are its
 * product with slopes; found again where a layer gives a mean of its own, as no odd f does.
 *
 * @param lost whether it was so before the layer
 * @param out of `Step`, with its derivatives
 */
export function isMeanLost(lost: boolean, mu: number, nu: number, out: Float64Array): boolean {
  const mean = Math.abs(out[0]!);
  if (mean <= rounding * Math.sqrt(out[2]!)) return lost || mu !== 0 || mean > 0;
  return lost && !(Math.abs(mu) <= rounding * Math.sqrt(nu) && mean > 2 * Math.abs(out[3]! * mu));
}

/** Whether an end with these points has a mirror image, between which and itself a lost sign decides. */
export function hasMirrorImage(points: readonly Moments[]): boolean {
  return points.some(({ mu, nu }) => Math.abs(mu) > none * Math.sqrt(nu));
}
