import type { Interval } from '../intervals/interval';
import type { Growth } from './growthOf';

/** Derivatives with respect to m up to this order are kept. */
export const highest = 10;

/**
 * E f and E f² for z ~ N(m, s) at one point, with their derivatives: the k-th entry encloses ∂ᵏ/∂mᵏ. Those with respect
 * to s follow, because ∂/∂s = ½ ∂²/∂m² for every Gaussian expectation.
 */
export interface Jet {
  readonly mean: readonly Interval[];
  readonly square: readonly Interval[];
}

/** What gives the jets of an activation. */
export interface JetSource {
  /** The jet at exactly these doubles, s > 0. Throws NotEnclosed. */
  readonly jet: (m: number, s: number) => Jet;
  /** The same in steps of some milliseconds, where it may take seconds. */
  readonly steps?: (m: number, s: number) => Generator<void, Jet>;
  /** About E f and E f² there, in a small part of a jet's time: where to look, no bound. NaN where nothing is known. */
  readonly guess: (m: number, s: number) => readonly [mean: number, square: number];
  /** A bound on |f| for every z. */
  readonly growth: Growth;
}
