import type { Layer } from '../fixedPoints/solve';
import { netInputOf, netSize } from '../layer/netInputOf';
import type { Moments, Parameters } from '../types';

/** What an activation has to give so that a layer keeps a target. */
export interface Wanted {
  /** The net input at the target, N(m, s). */
  readonly m: number;
  readonly s: number;
  /** Mean and variance of f(z). */
  readonly mu: number;
  readonly nu: number;
  /** Why no activation can give that, in a sentence; empty where some can. */
  readonly problem: string;
  /** The same layer, in which alpha dropout keeps that mean and variance. */
  readonly layer: Dropping;
}

/** A layer with what is dropped after its activation. */
export type Dropping = Layer & Pick<Parameters, 'dropout' | 'rate' | 'keeps'>;

/**
 * The skip gives κμ* and κ²ν*, so that (1 − κ)μ* and (1 − κ²)ν* are left for the activation after dropout. Standard
 * dropout with keep probability q turns ν into (ν + (1 − q)μ²)/q, and the activation has to give what becomes the wish.
 * Alpha dropout keeps whatever mean and variance it is set to, so that the activation gives the wish itself.
 */
export function wantedOf(target: Moments, layer: Dropping): Wanted {
  const { skip = 0, dropout, rate = 0 } = layer;
  const net = new Float64Array(netSize);
  netInputOf(layer)(target.mu, target.nu, net);
  const mu = (1 - skip) * target.mu;
  const after = (1 - skip) * (1 + skip) * target.nu;
  const nu = dropout === 'standard' ? (1 - rate) * after - rate * mu * mu : after;
  let problem = '';
  if (!(Math.abs(net[0]!) < Infinity && net[1]! < Infinity)) problem = 'The net input is beyond the double range.';
  else if (!(after > 0)) problem = 'With all of its input added again a layer raises every variance.';
  else if (!(nu > 0)) problem = 'Dropout alone makes more variance than that of a mean this far from 0.';
  return {
    m: net[0]!,
    s: net[1]!,
    mu,
    nu,
    problem,
    layer: dropout === 'alpha' ? { ...layer, keeps: { mu, nu } } : layer,
  };
}
