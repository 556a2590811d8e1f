import type { BoxProof, Cell, Growth } from '../../proof';
import type { Shape } from '../theorems/keptWeights';

/** Can this activation keep mean 0 and variance 1, at ω = 0 and τ = 1? */
export interface NormalizingRequest {
  readonly shape: Shape;
}

/**
 * A range found by following the fixed point in floating point; an end at 0.01 or 20 of τ, or at ±5 of ω, is where the
 * search ended.
 */
export type Followed = readonly [number, number];

/** One activation, changed to a·f + c so that (0, 1) is fixed. */
export interface NormalizingColumn {
  readonly name: 'mine' | 'selu';
  /** True where f keeps (0, 1) as it stands: then a = 1 and c = 0. */
  readonly asItStands: boolean;
  /** Numbers in floating point. */
  readonly numeric?: {
    readonly factor: number;
    readonly shift: number;
    readonly formula: string;
    readonly kind: string;
    /** The larger modulus of H's eigenvalues, and H's largest singular value. */
    readonly rate: number;
    readonly norm: number;
    /** χ = τ E f′², what a layer multiplies the mean square of gradients by. */
    readonly chi: number;
    readonly tau?: Followed;
    readonly omega?: Followed;
  };
  /** Enclosures and bounds: every one of them is proved. */
  readonly proved: {
    readonly fixedPoint?: Cell;
    /** Upper bound of the plain norm of H at the fixed point. */
    readonly norm?: number;
    readonly box?: BoxProof;
    /** Ranges of ω and of τ, one at a time, on which a smaller box is still certified. */
    readonly growth?: Growth;
  };
  /** Whether it is self-normalizing, and how that is known; `open` while nothing is. */
  readonly answer: 'proved' | 'numerical' | 'no' | 'open';
  /** A sentence: why there is no a and c, or what could not be enclosed; empty otherwise. */
  readonly problem: string;
}

export interface NormalizingResult {
  readonly request: NormalizingRequest;
  /** Mine, then SELU's as soon as it is known. */
  readonly columns: readonly NormalizingColumn[];
}
