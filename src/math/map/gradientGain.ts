import { activationNamed } from '../activations/activationTable';
import { dropoutOf } from '../activations/dropoutOf';
import { checkMoments, checkParameters } from '../checked';
import { netInputOf, netSize } from '../layer/netInputOf';
import type { Moments, Parameters } from '../types';

const net = new Float64Array(netSize);

/**
 * χ = τ E f′(z)² + κ² at the net input z ~ N(m, s): what one layer multiplies the mean square of gradients by on the
 * way back. With dropout, whose derivative is its factor on kept units and 0 on dropped ones, the first part is
 * multiplied by `within`; gradients that come back through the skip and through the weights are uncorrelated. Infinity
 * beyond the double range.
 * Throws RangeError like `momentMap`.
 */
export function gradientGain(point: Moments, parameters: Parameters): number {
  checkMoments(point);
  checkParameters(parameters);
  const { tau, skip = 0 } = parameters;
  netInputOf(parameters)(point.mu, point.nu, net);
  const [m, s] = [net[0]!, net[1]!];
  const within = dropoutOf(parameters)?.within ?? 1;
  if (!(Math.abs(m) < Infinity && s < Infinity)) return Infinity;
  const gain = skip * skip + tau * within * activationNamed(parameters.activation).squaredSlope(m, s, parameters);
  return gain < Infinity ? gain : Infinity;
}
