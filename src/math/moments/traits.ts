import type { Curve } from '../Curve';
import type { Kernel } from '../kernel';
import type { Dropout } from './dropout';

/** Another setting, at which f is known: f here is `by` times that at `wide` times z. */
export interface Scale {
  readonly lambda: number;
  readonly alpha: number;
  readonly by: number;
  readonly wide: number;
}

/** What is known of a kernel beside its numbers. */
export interface Traits {
  /** The kernel of the activation alone, before dropout. */
  readonly base: Kernel;
  /**
   * The activation itself; undefined for one whose only kink is at 0 and that is
   * nearly linear on both sides far out, as SELU.
   */
  readonly curve?: (lambda: number, alpha: number) => Curve;
  /** What happens to the activations after it; undefined when nothing does. */
  readonly dropout?: (lambda: number, alpha: number) => Dropout;
  /** True when the kernel sums instead of using closed forms. */
  readonly slow: boolean;
  /** How long one evaluation takes, in evaluations of SELU. */
  readonly cost: (lambda: number, alpha: number) => number;
  /** The setting that shares its moments with all that are scaled from it; absent where each has its own. */
  readonly scale?: (lambda: number, alpha: number) => Scale;
  /** Whether f at each z is linear in α; absent where that is not known. */
  readonly linear?: boolean;
  /**
   * True when nothing is known of the activation far out but its values: a formula, or one that grows faster than |z|.
   */
  readonly typed: boolean;
}

const known = new WeakMap<Kernel, Traits>();

/** Remembers a kernel's traits. */
export function describe(kernel: Kernel, traits: Traits): Kernel {
  known.set(kernel, traits);
  return kernel;
}

/** A kernel's traits; those of SELU's kind when nothing was told. */
export function traitsOf(kernel: Kernel): Traits {
  return known.get(kernel) ?? { base: kernel, slow: false, cost: () => 1, typed: false };
}
