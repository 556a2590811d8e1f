import type { Side } from '../moments/domain';

/** A rectangle of the (μ, ν) plane as a reader writes it. */
export interface Rectangle {
  readonly mu: Side;
  readonly nu: Side;
}

/** The weights that a layer may have, another (ω, τ) in every layer. */
export interface WeightRange {
  readonly omega: Side;
  readonly tau: Side;
  /**
   * Where the inputs of a unit have means of their own, the net input's mean is Σ wᵢ μᵢ and ω says nothing of it: then
   * |Σ wᵢ μᵢ| ≤ δ is assumed of every unit instead, with uncorrelated inputs, and ω plays no part.
   */
  readonly delta?: number;
}

/**
 * What is to be shown of g when every layer has other weights. G(X) is all that one layer of the range can make of X.
 * trap: G(target) ⊂ target. entry: after some number of layers all of the start is in the target. attractor: after some
 * number of layers all of the start is in a union of boxes inside the target that G maps into itself.
 */
export interface SequenceQuestion {
  readonly kind: 'trap' | 'entry' | 'attractor';
  readonly range: WeightRange;
  /** For a trap, the target itself. */
  readonly start: Rectangle;
  readonly target: Rectangle;
}

export type SequenceId =
  | 'trap'
  | 'trap.wide'
  | 'entry'
  | 'entry.wide'
  | 'attractor'
  | 'attractor.wide'
  | 'trap.population'
  | 'entry.population'
  | 'trap.population.wide';

/** A theorem about any weights in every layer, as data: the search, the checker and the page know it through this. */
export interface SequenceStatement extends SequenceQuestion {
  readonly id: SequenceId;
  readonly title: string;
  /** What it rests on; none of these is in the paper. */
  readonly source: string;
  readonly claim: string;
  readonly formula: string;
}
