import { checkMoments, checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import type { Moments, Parameters } from '../types';
import { kernelOf } from './kernelOf';

const out = new Float64Array(kernelSize);

/**
 * The moment map g: (μ, ν) ↦ (μ̃, ν̃) of one layer (paper, Eqs. 3–5).
 * Mean within 1e-14 of √ξ̃, variance within 1e-13 relative, never negative, never NaN. A result beyond the double range is
 * Infinity; so are both when μω or ντ already is: an orbit that gets there diverges.
 * Throws RangeError unless μ, ω are finite, ν ≥ 0, τ > 0, λ > 0, α ≥ 0, or for an unknown activation.
 */
export function momentMap(point: Moments, parameters: Parameters): Moments {
  checkMoments(point);
  checkParameters(parameters);
  const { omega, tau, lambda, alpha } = parameters;
  const kernel = kernelOf(parameters);
  const m = point.mu * omega;
  const s = point.nu * tau;
  if (!(Math.abs(m) < Infinity && s < Infinity)) return { mu: Infinity, nu: Infinity };
  kernel(m, s, lambda, alpha, out);
  return { mu: out[0]!, nu: out[1]! };
}
