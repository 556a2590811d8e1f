import { kernelSize } from '../kernel';
import type { NuScale, Parameters, Polyline } from '../types';
import { kernelOf } from './kernelOf';

const moments = new Float64Array(kernelSize);

/**
 * The variance after a layer against the variance before it at ω = 0, where the layer does not see the mean: pairs
 * ν, ν̃ at `steps` + 1 values from `from` to `to`, in equal steps of ν or of ln ν. Null at ω ≠ 0, where ν̃ depends on μ too.
 * Throws a RangeError for a logarithmic scale with from ≤ 0.
 */
export function varianceCurve(
  parameters: Parameters,
  [from, to]: readonly [number, number],
  nuScale: NuScale,
  steps = 128,
): Polyline | null {
  const { omega, tau, lambda, alpha } = parameters;
  if (omega !== 0) return null;
  const log = nuScale === 'log';
  if (log && !(from > 0)) throw new RangeError(`A logarithmic scale needs from > 0, not ${from}.`);
  const kernel = kernelOf(parameters);
  const [low, high] = log ? [Math.log(from), Math.log(to)] : [from, to];
  const curve = new Float64Array(2 * steps + 2);
  for (let step = 0; step <= steps; step++) {
    const at = low + (step * (high - low)) / steps;
    const nu = log ? Math.exp(at) : at;
    kernel(0, tau * nu, lambda, alpha, moments);
    curve[2 * step] = nu;
    curve[2 * step + 1] = moments[1]!;
  }
  return curve;
}
