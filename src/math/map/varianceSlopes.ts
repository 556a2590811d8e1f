import { checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import type { Parameters } from '../types';
import { kernelOf } from './kernelOf';

/** Var f(z)/s for z ~ N(0, s) at the two ends; at ω = 0 one layer multiplies ν by τ times that. */
export interface VarianceSlopes {
  /**
   * Limit s → 0: for SELU λ²((1 + α²)/2 − (1 − α)²/(2π)), the leaky ReLU that SELU resembles near 0. Infinity where dropout
   * gives a variance to a unit that has none.
   */
  readonly atZero: number;
  /** Limit s → ∞: for SELU λ²(1/2 − 1/(2π)), the ReLU that it resembles from afar. */
  readonly atInfinity: number;
}

/** So large that what is bounded in f counts for less than the last bit. */
const large = 1e34;
const moments = new Float64Array(kernelSize);

/**
 * The slopes that decide, at ω = 0, between collapse and divergence: where ν̃ < ν for small and for large ν there need be
 * no fixed point with ν > 0, and with SELU at λ₀₁, α₀₁ there is one exactly for 1/atZero < τ < 1/atInfinity.
 * Throws RangeError for impossible parameters.
 */
export function varianceSlopes(parameters: Parameters): VarianceSlopes {
  checkParameters(parameters);
  const kernel = kernelOf(parameters);
  const { lambda, alpha } = parameters;
  kernel(0, 0, lambda, alpha, moments);
  const atZero = moments[1]! > 0 ? Infinity : moments[6]!;
  kernel(0, large, lambda, alpha, moments);
  return { atZero, atInfinity: moments[1]! / large };
}
