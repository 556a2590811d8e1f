import { kernelSize } from '../kernel';
import { onlyVariable } from '../layer/onlyVariable';
import type { NuScale, Parameters, Polyline } from '../types';
import { stepOf } from './stepOf';

const moments = new Float64Array(kernelSize);

/**
 * A layer's map of the one number that it follows by itself (`onlyVariable`), after the layer against before it: ν of
 * one unit at ω = 0, which does not see the mean, or q = ν + μ² of a random layer at ω = κ = 0. Pairs ν, ν̃ or q, q̃ at
 * `steps` + 1 values from `from` to `to`, in equal steps of the number or of its logarithm. Null where there is no such
 * number, ν̃ depending on both moments.
 * Throws a RangeError for a logarithmic scale with from ≤ 0.
 */
export function varianceCurve(
  parameters: Parameters,
  [from, to]: readonly [number, number],
  nuScale: NuScale,
  steps = 128,
): Polyline | null {
  const variable = onlyVariable(parameters);
  if (variable === undefined) return null;
  const log = nuScale === 'log';
  if (log && !(from > 0)) throw new RangeError(`A logarithmic scale needs from > 0, not ${from}.`);
  const layer = stepOf(parameters);
  const [low, high] = log ? [Math.log(from), Math.log(to)] : [from, to];
  const curve = new Float64Array(2 * steps + 2);
  for (let step = 0; step <= steps; step++) {
    const at = low + (step * (high - low)) / steps;
    const before = log ? Math.exp(at) : at;
    // At mean 0 the second moment is the variance.
    layer(0, before, moments);
    curve[2 * step] = before;
    curve[2 * step + 1] = moments[variable === 'nu' ? 1 : 2]!;
  }
  return curve;
}
