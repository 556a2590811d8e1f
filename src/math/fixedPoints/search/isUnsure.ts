import { kernelSize } from '../../kernel';
import { netInputOf, netSize } from '../../layer/netInputOf';
import type { Step } from '../../map/stepOf';
import type { Unresolved } from '../../moments/quadrature/quadrature';
import type { Moments, Parameters } from '../../types';

/** Steps aside, in units of √ν + |μ| and of ν. */
const aside = 0.1;
/** What sums miss may be so many times what is known of it. */
const times = 4;
const moments = new Float64Array(kernelSize);
const net = new Float64Array(netSize);

/**
 * Whether a fixed point is only what sums make of an activation that oscillates too fast for them: a tenth aside of it a
 * layer moves nothing by more than they miss either.
 */
export function isUnsure(parameters: Parameters, step: Step, { mu, nu }: Moments, { s, error }: Unresolved): boolean {
  netInputOf(parameters)(mu, nu, net);
  if (net[1]! < s) return false;
  const unit = aside * (Math.sqrt(nu) + Math.abs(mu));
  const places = [
    [mu - unit, nu],
    [mu + unit, nu],
    [mu, nu * (1 - aside)],
    [mu, nu * (1 + aside)],
  ] as const;
  return places.some(([x, y]) => {
    step(x, y, moments);
    const missed = times * error * moments[2]!;
    return Math.abs(moments[1]! - y) <= missed && (moments[0]! - x) ** 2 <= times * error * missed;
  });
}
