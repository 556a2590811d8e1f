import type { Criticality, Gains, KeptBy, Shape } from '../../math';

/** Gains and critical initialisations of one activation. */
export interface GainsRequest {
  readonly shape: Shape;
  /** Variance of the net input, whose mean is 0. */
  readonly s: number;
  /** Which layer is asked for the τ that keeps `kept`: its variance (one unit) or second moment (random layer). */
  readonly layer: 'unit' | 'random';
  readonly kept: number;
  /** σ_b² of the random layer. */
  readonly biasVariance: number;
}

export interface GainsResult {
  readonly request: GainsRequest;
  readonly gains: Gains;
  readonly keeping: KeptBy;
  readonly criticality: Criticality;
}

/** The gains of all activations with their usual constants. */
export interface GainTableRequest {
  readonly s: number;
}

export interface GainTableResult {
  readonly request: GainTableRequest;
  readonly rows: readonly GainRow[];
}

export interface GainRow {
  readonly activation: string;
  readonly gains: Gains;
  /** Without the edge of chaos, unless it is one place. */
  readonly criticality: Criticality;
}
