import type { BifurcationCurve, Branch, Regime, RegimeKind } from '../../math';
import type { Moments, Parameters } from '../../math/types';
import type { ParameterKey } from '../../state/tables/parameterTable';

/** A parameter and the range it is varied over. */
export interface Axis {
  readonly of: ParameterKey;
  readonly min: number;
  readonly max: number;
}

/** What becomes of starts over a plane of two parameters; those of `parameters` are overridden by the axes. */
export interface RegimesRequest {
  readonly parameters: Parameters;
  readonly x: Axis;
  readonly y: Axis;
  /** Cells across and up. */
  readonly columns: number;
  readonly rows: number;
}

export interface RegimesResult {
  readonly request: RegimesRequest;
  /** Cells of this result: fewer than requested at first. */
  readonly columns: number;
  readonly rows: number;
  /** Per cell, from the lowest row: the index of its kind in `names`. */
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly names: readonly RegimeKind[];
  /** ν and rate per layer of the attracting fixed point with ν > 0; NaN where there is none. */
  readonly nu: Float32Array<ArrayBuffer>;
  readonly rate: Float32Array<ArrayBuffer>;
  /** Lines between unlike kinds as segments x0, y0, x1, y1; empty while they are not known. */
  readonly edges: Float64Array<ArrayBuffer>;
  /** Where a fixed point with ν > 0 stops to attract, in the plane of ω and τ; empty in another plane. */
  readonly curves: readonly BifurcationCurve[];
  /**
   * τ between which, at ω = 0, a fixed point with ν > 0 exists;
   * none where the layer's variance does not follow one number alone.
   */
  readonly critical: readonly number[];
  /** Whether the search was ended early, since moments take long: some is as coarse as a picture before, or undecided. */
  readonly early: boolean;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** What becomes of starts at one setting. */
export interface RegimeRequest {
  readonly parameters: Parameters;
}

export interface RegimeResult {
  readonly request: RegimeRequest;
  readonly regime: Regime;
}

/** Fixed points and attractors while one parameter varies. */
export interface BranchRequest {
  readonly parameters: Parameters;
  readonly axis: Axis;
  /** Values of the parameter, both ends included. */
  readonly samples: number;
}

export interface BranchResult {
  readonly request: BranchRequest;
  readonly branches: readonly Branch[];
  /** Points of attracting cycles. */
  readonly cycles: readonly (Moments & { readonly value: number })[];
  /** Per sample what becomes of starts. */
  readonly kinds: readonly RegimeKind[];
  /** Every how many samples was looked at: more than 1 on the way, and where each takes so long that no more were. */
  readonly every: number;
  readonly elapsed: number;
}
