import type { CellGrid, Dropping, Feasibility, KeepingWay, Layer, OwnRoom, Shape, Solution } from '../../math';
import type { Complex, Moments, Outcome } from '../../math/types';

/** λ and α for a fixed point that is wished for. */
export interface SolveRequest extends Layer {
  readonly target: Moments;
}

export interface SolveResult {
  readonly request: SolveRequest;
  /** None, one or two; at most one with α ≥ 0. */
  readonly solutions: readonly Solution[];
  readonly feasibility: Feasibility;
  /**
   * Size k of the box [μ* ± k√ν*] × [ν*(1 ± k)] that is proved to map into itself and to contract to the target; 0
   * where none was proved, null where nothing attracts, while it is in work, and in a layer other than the paper's, of
   * which nothing is proved.
   */
  readonly box: number | null;
}

/** The activation that is meant, with what is dropped after it, where that is not SELU’s form without dropout. */
export interface Own extends Pick<Dropping, 'dropout' | 'rate'> {
  readonly shape: Shape;
}

/** Which targets of a window some λ > 0, α ≥ 0 of SELU’s form, or own constants of another activation, keep fixed. */
export interface FeasibilityRequest extends CellGrid, Layer {
  /** Its picture comes on a grid of its own, coarse first. */
  readonly own?: Own;
}

export interface FeasibilityResult {
  /** With the columns and rows of the values. */
  readonly request: FeasibilityRequest;
  readonly kind: OwnRoom['kind'];
  /**
   * The room of each corner, (columns + 3)·(rows + 3) of them, a ring of cells around the window included;
   * above 0 is feasible. See `roomRows` and `ownRoom`.
   */
  readonly values: Float32Array<ArrayBuffer>;
}

/** What the fixed points over a plane of targets are like, each with its own λ and α. */
export interface TradeRequest extends Layer {
  readonly mu: readonly [number, number];
  readonly nu: readonly [number, number];
  /** Cells across and up: odd multiples of 27, so that every coarser cell has one of these at its middle. */
  readonly columns: number;
  readonly rows: number;
  /** Also certify a box around each third target across and up; only SELU in the paper's layer can be asked for that. */
  readonly boxes: boolean;
  /** Of a typed formula's own constants there are 27 by 27 targets. */
  readonly own?: Own;
}

export interface TradeResult {
  /** With the columns and rows of the numbers. */
  readonly request: TradeRequest;
  /** By what the targets are kept: λ and α of SELU’s form, own constants of another activation, or a·f + c. */
  readonly by: 'selu' | KeepingWay;
  /** Per target, row by row from below: spectral radius of H; NaN where nothing keeps it. */
  readonly rate: Float32Array<ArrayBuffer>;
  /** Largest singular value of H; NaN as above. */
  readonly norm: Float32Array<ArrayBuffer>;
  /** Null where none were asked for. */
  readonly boxes: CertifiedBoxes | null;
}

/** Certified boxes around some of the targets. */
export interface CertifiedBoxes {
  /** Targets of the request along the side of a cell. */
  readonly stride: number;
  readonly columns: number;
  readonly rows: number;
  /**
   * The largest k tried for which [μ* ± k√ν*] × [ν*(1 ± k)] is proved to map into itself and to contract to the fixed
   * point; 0 where none was, NaN where there is no attracting fixed point.
   */
  readonly sizes: Float32Array<ArrayBuffer>;
}

/** Other activations scaled to the target in one step; a skip, which adds to what the activation gives, is left out. */
export interface ScaleRequest extends Omit<Layer, 'skip'> {}

export interface ScaleResult {
  readonly request: ScaleRequest;
  readonly rows: readonly Scaled[];
}

/** An activation times 1/σ, σ² its variance under the net input of (0, 1). */
export interface Scaled {
  readonly activation: string;
  /** 1/σ, the λ it then has. */
  readonly factor: number;
  /** (0, 1) after one layer; its variance is 1 by design. */
  readonly image: Moments;
  /** Whether (0, 1) is a fixed point. */
  readonly fixed: boolean;
  /** Whether that image is a fixed point itself. */
  readonly settled: boolean;
  /** Of H at (0, 1), larger modulus first. */
  readonly eigenvalues: readonly [Complex, Complex];
  /** What becomes of (0, 1). */
  readonly outcome: Outcome;
}
