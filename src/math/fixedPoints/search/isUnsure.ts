import { kernelSize } from '../../kernel';
import type { Step } from '../../map/stepOf';
import { unresolvedIn } from '../../map/unresolvedIn';
import type { Moments, Parameters } from '../../types';

/** Steps aside, in units of √ν + |μ| and of ν. */
const aside = 0.1;
const moments = new Float64Array(kernelSize);

/**
 * Whether a fixed point is only what sums make of an activation that oscillates too fast for them: a tenth aside of it a
 * layer moves nothing by more than they miss either.
 */
export function* isUnsure(parameters: Parameters, step: Step, { mu, nu }: Moments): Generator<void, boolean> {
  const missed = yield* unresolvedIn(parameters, { muMin: mu, muMax: mu, nuMin: 0, nuMax: nu * (1 + aside) });
  if (!missed) return false;
  const unit = aside * (Math.sqrt(nu) + Math.abs(mu));
  const places = [
    [mu - unit, nu],
    [mu + unit, nu],
    [mu, nu * (1 - aside)],
    [mu, nu * (1 + aside)],
  ] as const;
  return places.some(([x, y]) => {
    step(x, y, moments);
    const size = missed.error * moments[2]!;
    return Math.abs(moments[1]! - y) <= size && (moments[0]! - x) ** 2 <= missed.error * size;
  });
}
