import type { OwnProof } from '../../proof';

/** An activation, its constants, and one unit's weights. */
export interface OwnRequest {
  readonly activation: string;
  /** The reader's text; only for the activation 'formula'. */
  readonly formula?: string;
  readonly lambda: number;
  readonly alpha: number;
  readonly beta: number;
  readonly omega: number;
  readonly tau: number;
  /** What the fixed point is looked for from. */
  readonly start: readonly [number, number];
  /** The box to judge; null: a large one around the fixed point is looked for. */
  readonly box: {
    readonly mu: readonly [number, number];
    readonly nu: readonly [number, number];
    readonly omega: readonly [number, number];
    readonly tau: readonly [number, number];
  } | null;
}

/** What was proved of the activation at hand; every number in `proof` is an enclosure or a bound. */
export interface OwnResult {
  readonly request: OwnRequest;
  readonly proof: OwnProof;
  /** A sentence that says what could not be enclosed; empty where everything could. */
  readonly problem: string;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}
