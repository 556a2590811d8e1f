import type { Curve } from '../Curve';
import type { Settings } from './Activation';
import { activationNamed } from './activationTable';

/**
 * f and f′ of an activation as functions of z, its kinks and its limits, for pictures: no moments and no dropout.
 * Throws RangeError for an unknown name or a bad formula.
 */
export function activationOf(parameters: Settings & { readonly activation?: string }): Curve {
  return activationNamed(parameters.activation).curve(parameters);
}
