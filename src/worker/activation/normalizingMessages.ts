import type { Moments } from '../../math/types';
import type { BoxProof, Cell, Growth } from '../../proof';
import type { Shape } from '../theorems/keptWeights';

/** Can this activation keep a mean and a variance, at ω = 0 and τ = 1? */
export interface NormalizingRequest {
  readonly shape: Shape;
  /** What is to be kept: (0, 1) in the paper. */
  readonly target: Moments;
}

/**
 * A range found by following the fixed point in floating point; an end at 0.01 or 20 of τ, or at ±5 of ω, is where the
 * search ended.
 */
export type Followed = readonly [number, number];

/**
 * How an activation keeps the wished point: as it stands, with its own λ (and α or β), or as a·f + c, which is a typed
 * formula. Numbers in floating point.
 */
export type Means =
  | { readonly by: 'itself' }
  | {
      readonly by: 'constants';
      readonly lambda: number;
      readonly beside?: { readonly key: 'alpha' | 'beta'; readonly value: number };
    }
  | { readonly by: 'affine'; readonly factor: number; readonly shift: number; readonly formula: string };

/** One activation, changed where need be so that the wished point is fixed. */
export interface NormalizingColumn {
  readonly name: 'mine' | 'selu';
  /** What everything in this column is about; absent where nothing fixes the point. */
  readonly means?: Means;
  /** Numbers in floating point. */
  readonly numeric?: {
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
  /** A sentence: why nothing fixes the point, or what could not be enclosed; empty otherwise. */
  readonly problem: string;
}

export interface NormalizingResult {
  readonly request: NormalizingRequest;
  /** Mine, then SELU's as soon as it is known. */
  readonly columns: readonly NormalizingColumn[];
}
