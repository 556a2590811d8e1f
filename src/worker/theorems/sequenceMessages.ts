import type { Cell, FrontierPoint, Rectangle, TrapRanges, Verdict, WeightRange } from '../../proof';
import type { Shape } from './keptWeights';
import type { ProofWeights } from './proofMessages';

/** What layers with any weights of a range do: to a box, and to everything that starts in another. */
export interface SequenceRequest {
  readonly range: WeightRange;
  readonly target: Rectangle;
  readonly start: Rectangle;
  readonly weights: ProofWeights;
  /** Another activation than SELU's form; then the weights above play no part. */
  readonly shape?: Shape;
  /** δ of what is said of populations, where |Σ wᵢ μᵢ| ≤ δ is assumed. */
  readonly delta: number;
}

/** One of the three claims as far as it is decided. */
export interface SequenceFinding {
  readonly verdict: Verdict;
  readonly layers: number;
  readonly reason?: string;
}

export interface SequenceResult {
  readonly request: SequenceRequest;
  readonly trap: SequenceFinding;
  /** Undefined while the start is still followed. */
  readonly entry?: SequenceFinding;
  /** Undefined until it was looked for; only where the start was proved to enter. */
  readonly attractor?: SequenceFinding & { readonly hull: Cell };
  /** For every layer from 0, as far as followed, the cells whose union holds all that can be there. */
  readonly images: readonly (readonly Cell[])[];
  /**
   * Positions μ, ν of sampled starts after every layer, whose weights are drawn anew in each: a picture, no proof. All
   * starts of layer 0 first, then those of layer 1.
   */
  readonly samples: Float64Array<ArrayBuffer>;
  readonly sampled: number;
  /** The layers after which the last of the sampled starts was in the box; null where some never were. */
  readonly met: number | null;
  /** A small trap of the range; null where none was found, undefined before. */
  readonly smallest?: Cell | null;
  /** What holds where every unit has moments of its own; undefined while it is not looked for yet. */
  readonly population?: Population;
  /** A sentence on why moments could not be enclosed, where that happened. */
  readonly problem?: string;
}

/** The claims for |Σ wᵢ μᵢ| ≤ δ, with the request's δ. */
export interface Population {
  readonly trap: SequenceFinding;
  readonly entry?: SequenceFinding;
  /** A small trap; null where none was found, undefined before. */
  readonly smallest?: Cell | null;
}

/** How far the range of weights can be widened with some trap left. */
export interface TrapRangesRequest {
  readonly range: WeightRange;
  readonly weights: ProofWeights;
  /** Another activation than SELU's form; then the weights above play no part. */
  readonly shape?: Shape;
  /** A place near which traps are looked for; near (0, 1) where left out. */
  readonly near?: { readonly mu: number; readonly nu: number };
}

export interface TrapRangesResult {
  readonly request: TrapRangesRequest;
  readonly ranges: TrapRanges;
  /** Half-ranges of ω and τ about the middle of the range, ω's growing; as far as they are found. */
  readonly frontier: readonly FrontierPoint[];
}
