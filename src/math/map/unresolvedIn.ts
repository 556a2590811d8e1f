import { netInputOf, netSize } from '../layer/netInputOf';
import type { Unresolved } from '../moments/quadrature/unresolved';
import { traitsOf } from '../moments/traits';
import type { Parameters, Window } from '../types';
import { kernelOf } from './kernelOf';

/**
 * From which variance of the net input on, in a window, an activation oscillates too fast to be summed, and by how much
 * moments are then off; undefined where none is. In steps: a look at a curve that oscillates takes long.
 */
export function* unresolvedIn(parameters: Parameters, window: Window): Generator<void, Unresolved | undefined> {
  const net = new Float64Array(netSize);
  netInputOf(parameters)(Math.max(Math.abs(window.muMin), Math.abs(window.muMax)), window.nuMax, net);
  const { lambda, alpha } = parameters;
  const looked = traitsOf(kernelOf(parameters)).curve?.(lambda, alpha).unresolved?.(net[1]!);
  return looked && (yield* looked);
}
