import { activationNamed } from '../activations/activationTable';
import { dropoutOf } from '../activations/dropoutOf';
import { checkMoments, checkParameters } from '../checked';
import type { Moments, Parameters } from '../types';

/**
 * χ = τ E f′(z)² at z ~ N(μω, ντ): what one layer multiplies the mean square of gradients by on the way back. With dropout, whose
 * derivative is its factor on kept units and 0 on dropped ones, that is χ times `within`. Infinity beyond the double range.
 * Throws RangeError like `momentMap`.
 */
export function gradientGain(point: Moments, parameters: Parameters): number {
  checkMoments(point);
  checkParameters(parameters);
  const { omega, tau } = parameters;
  const m = point.mu * omega;
  const s = point.nu * tau;
  const within = dropoutOf(parameters)?.within ?? 1;
  if (!(Math.abs(m) < Infinity && s < Infinity)) return Infinity;
  const gain = tau * within * activationNamed(parameters.activation).squaredSlope(m, s, parameters);
  return gain < Infinity ? gain : Infinity;
}
