import { kernelSize } from '../../kernel';
import type { Step } from '../../map/stepOf';
import type { Moments } from '../../types';

const moments = new Float64Array(kernelSize);
/**
 * How far aside is looked, in units of √ν and ν, and what F = g − id may be there: twenty times what Newton's method
 * leaves of it at a root, so that an eigenvalue has to be within 2e-9 of 1.
 */
const aside = 0.01;
const rounding = 2e-11;

/**
 * Whether F vanishes to the last digits around a place with ν > 0 as well, in the direction in which it changes least:
 * as where a layer keeps small variances beside a far kink. Then every neighbour passes for a fixed point, and none of
 * them is one on its own. Of a point where F merely touches 0 it is 1e-4 there.
 */
export function isFlat(step: Step, { mu, nu }: Moments): boolean {
  const sigma = Math.sqrt(nu);
  step(mu, nu, moments);
  const rows = [
    [moments[3]! - 1, moments[4]! * sigma],
    [moments[5]! / sigma, moments[6]! - 1],
  ] as const;
  const [a, b] = Math.hypot(...rows[0]) >= Math.hypot(...rows[1]) ? rows[0] : rows[1];
  const length = Math.hypot(a, b);
  // Where F changes in no direction, any will do.
  const [x, y] = length > 1e-9 ? [-b / length, a / length] : [0, 1];
  return [-aside, aside].every((part) => {
    const [atMu, atNu] = [mu + part * x * sigma, nu + part * y * nu];
    step(atMu, atNu, moments);
    return (
      Math.abs(moments[0]! - atMu) <= rounding * (Math.abs(atMu) + sigma) &&
      Math.abs(moments[1]! - atNu) <= rounding * nu
    );
  });
}
