import type { Curve } from '../Curve';
import type { Kernel } from '../kernel';
import type { Parameters } from '../types';

/** What an activation depends on. */
export type Settings = Pick<Parameters, 'lambda' | 'alpha' | 'beta' | 'formula'>;

/** Everything the theory needs of an activation. */
export interface Activation {
  /** The kernel with β or the formula bound; λ and α come as its arguments. Throws RangeError for a bad formula. */
  readonly kernel: (settings: Pick<Parameters, 'beta' | 'formula'>) => Kernel;
  /** f and f′ as functions of z. */
  readonly curve: (settings: Settings) => Curve;
  /** E f′(z)² for z ~ N(m, s). */
  readonly squaredSlope: (m: number, s: number, settings: Settings) => number;
  /** How long one evaluation of the kernel takes, in evaluations of SELU; absent for closed forms. */
  readonly cost?: (settings: Settings) => number;
}
