import { checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import { onlyVariable } from '../layer/onlyVariable';
import type { Parameters } from '../types';
import { kernelOf } from './kernelOf';

/**
 * Var f(z)/s, or in a random layer E f(z)²/s, for a net input of little and of much variance s at ω = 0: one layer
 * multiplies ν, or the second moment q, by κ² plus τ times that.
 */
export interface VarianceSlopes {
  /**
   * Limit s → 0: for one unit of SELU λ²((1 + α²)/2 − (1 − α)²/(2π)), the leaky ReLU that SELU resembles near 0, and
   * λ²(1 + α²)/2 for its second moment. Infinity where dropout, a bias or its variance gives something to a layer that
   * has nothing.
   */
  readonly atZero: number;
  /** Limit s → ∞: for SELU λ²(1/2 − 1/(2π)), and λ²/2 for its second moment, the ReLU that it resembles from afar. */
  readonly atInfinity: number;
  /**
   * The τ at which a layer keeps a tiny and a huge ν, or q;
   * none where it does not follow that number alone (`onlyVariable` at ω = 0).
   */
  readonly critical: readonly number[];
}

/**
 * So large that what is bounded in f counts for less than the last bit,
 * and so small that only the slopes at the bias count.
 */
const large = 1e34;
const small = 1e-32;
const moments = new Float64Array(kernelSize);

/**
 * The slopes that decide, at ω = 0, between collapse and divergence: where ν̃ < ν for small and for large ν there need
 * be no fixed point with ν > 0, and with SELU at λ₀₁, α₀₁ there is one exactly for 1/atZero < τ < 1/atInfinity.
 * Throws RangeError for impossible parameters.
 */
export function varianceSlopes(parameters: Parameters): VarianceSlopes {
  checkParameters(parameters);
  const kernel = kernelOf(parameters);
  const { lambda, alpha, bias = 0, biasVariance = 0, skip = 0, layer } = parameters;
  const random = layer === 'random';
  const moment = random ? 2 : 1;
  kernel(bias, biasVariance, lambda, alpha, moments);
  let atZero = moments[moment]! > 0 ? Infinity : moments[6]!;
  if (random && atZero < Infinity) {
    kernel(bias, small, lambda, alpha, moments);
    atZero = moments[2]! / small;
  }
  kernel(bias, large, lambda, alpha, moments);
  const atInfinity = moments[moment]! / large;
  const alone = onlyVariable({ ...parameters, omega: 0 }) !== undefined;
  return { atZero, atInfinity, critical: alone ? [atZero, atInfinity].map((slope) => (1 - skip * skip) / slope) : [] };
}
