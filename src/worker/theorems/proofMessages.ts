import type {
  Cell,
  Certificate,
  ClaimWitness,
  Domain,
  Fact,
  FixedPointRange,
  Attraction as Found,
  Growth,
  Statement,
  StatementId,
} from '../../proof';
import type { Shape } from './keptWeights';

/**
 * SELU's λ and α in a proof: exactly these doubles; what is left out is the paper's λ₀₁ or α₀₁,
 * enclosed from its formula.
 */
export interface ProofWeights {
  readonly lambda?: number;
  readonly alpha?: number;
}

/** Statements to decide, each on the paper's domain where `domain` is null. */
export interface ProveRequest {
  readonly statements: readonly { readonly id: StatementId; readonly domain: Domain | null }[];
  readonly weights: ProofWeights;
  /** Also find the image of each domain and, for Theorem 1, where its fixed points lie. */
  readonly detail: boolean;
}

/** What was found about one statement, with its words. */
export interface Report
  extends Pick<
      Statement,
      'title' | 'source' | 'claim' | 'condition' | 'formula' | 'value' | 'sense' | 'limit' | 'strict'
    >,
    Pick<
      Certificate,
      'verdict' | 'bound' | 'domain' | 'reduced' | 'counterexample' | 'refutes' | 'reason' | 'boxes' | 'depth'
    > {
  readonly id: StatementId;
  readonly reduction: string;
  /** Milliseconds. */
  readonly elapsed: number;
  /** Five numbers per leaf: m from, m to, s from, s to, and the bound found there; empty where refuted. */
  readonly leaves: Float64Array<ArrayBuffer>;
  /** Leaves on which the claim is not shown. */
  readonly open: number;
  readonly detail?: Detail;
  /**
   * Against the claim itself, where only its sufficient condition was refuted and the report is in detail; `refutes` is
   * then 'claim'.
   */
  readonly witness?: ClaimWitness;
}

export interface Detail {
  /** Encloses the image of the domain under one layer; rigorous. */
  readonly image: Cell;
  /** The outline of that image, μ̃ and ν̃ in turn, in floating point: a picture, no proof. */
  readonly outline: Float64Array<ArrayBuffer>;
  /** Where the paper says the fixed points lie; only for Theorem 1, its λ and α, and its ranges of ω and τ. */
  readonly stated?: { readonly mu: readonly [number, number]; readonly nu: readonly [number, number] };
  /** Encloses every fixed point of the domain; only for Theorem 1 where there is exactly one for each (ω, τ). */
  readonly fixedPoints?: FixedPointRange;
}

export interface ProveResult {
  readonly request: ProveRequest;
  /** In the order of the request. */
  readonly reports: readonly Report[];
  /** What a reader of the paper should know, each fact reproduced by the proofs' tests. */
  readonly facts: readonly Fact[];
}

/** Does everything in the box converge to one point, at exactly these ω and τ? */
export interface AttractRequest {
  readonly box: { readonly mu: readonly [number, number]; readonly nu: readonly [number, number] };
  readonly omega: number;
  readonly tau: number;
  readonly weights: ProofWeights;
}

export type Attraction = Found;

export interface AttractResult {
  readonly request: AttractRequest;
  readonly attraction: Attraction;
}

/** The largest ranges of ω and of τ on which a statement is certified. */
export interface GrowRequest {
  readonly id: StatementId;
  readonly domain: Domain;
  readonly weights: ProofWeights;
  /** Another activation than SELU's form; then the weights above play no part. */
  readonly shape?: Shape;
}

export interface GrowResult {
  readonly request: GrowRequest;
  /** Null where the domain to start from is not certified. */
  readonly growth: Growth | null;
}
