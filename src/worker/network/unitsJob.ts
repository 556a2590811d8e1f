import { momentMap, regimeSteps } from '../../math';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { UnitsRequest, UnitsResult } from './networkMessages';

/** What the own map of each unit of a layer does. */
export function* unitsJob(request: UnitsRequest): Generator<Step<'units'>, UnitsResult> {
  const { parameters, from, sums } = request;
  const count = sums.length / 2;
  const to = new Float64Array(2 * count);
  const fixed = new Float64Array(2 * count).fill(Number.NaN);
  let attracting = 0;
  for (let unit = 0; unit < count; unit++) {
    const own = { ...parameters, omega: sums[2 * unit]!, tau: sums[2 * unit + 1]! };
    // A unit of which all weights are 0 gives the same for whatever it is given.
    if (own.tau === 0) continue;
    const image = momentMap(from, own);
    to.set([image.mu, image.nu], 2 * unit);
    const { fixedPoint } = yield* quietly(regimeSteps(own));
    if (fixedPoint) {
      attracting += 1;
      fixed.set([fixedPoint.mu, fixedPoint.nu], 2 * unit);
    }
    yield { done: unit / count };
  }
  return { request, to, fixed, attracting };
}
