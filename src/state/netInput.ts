import { netInputOf, netSize } from '../math/layer/netInputOf';
import type { Moments, Parameters } from '../math/types';

const net = new Float64Array(netSize);

/** Mean m and variance s of the net input of a layer at a point of the plane. */
export function netInput({ mu, nu }: Moments, parameters: Parameters): { readonly m: number; readonly s: number } {
  netInputOf(parameters)(mu, nu, net);
  return { m: net[0]!, s: net[1]! };
}
