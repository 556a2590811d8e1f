import type { FixedPoint, Moments, NuScale, Orbit, Outcome, Parameters, Window } from '../../math/types';

/** Several activations in the same layer, from the same starts. */
export interface CompareRequest {
  /** The layer with each of them, the present one first. */
  readonly layers: readonly Parameters[];
  readonly window: Window;
  readonly nuScale: NuScale;
  /** Arrows across and up. */
  readonly columns: number;
  readonly rows: number;
  readonly starts: readonly Moments[];
  /** Layers per orbit. */
  readonly depth: number;
  /** Range of z over which the activations are drawn. */
  readonly range: readonly [number, number];
}

/** What was found about one of them. */
export interface ComparedMap {
  /** Pairs z, f(z). */
  readonly curve: Float64Array<ArrayBuffer>;
  /** Per arrow μ, ν, μ̃, ν̃. */
  readonly field: Float64Array<ArrayBuffer>;
  readonly orbits: readonly Orbit[];
  readonly fixedPoints: readonly FixedPoint[];
  /** The fixed point with ν > 0 nearest to (0, 1); null where none was found. */
  readonly nearest: FixedPoint | null;
  /** False where the search could not be sure that there are no more (`FixedPointSearch`). */
  readonly complete: boolean;
  /** Sentences that name lines of fixed points, each of which has one point in the list. */
  readonly lines: readonly string[];
  /** What becomes of the start (0, 1). */
  readonly outcome: Outcome;
  /**
   * True where that start is undecided because it decays to ν = 0 more slowly than by any factor: ω = 0 and ν̃ < ν, as
   * far as samples tell.
   */
  readonly decaysSublinearly: boolean;
  /**
   * Per layer at the nearest fixed point, or at (0, 1) where there is none: ∂ν̃/∂ν, by which a small difference of
   * variance grows; in a layer that follows the second moment alone, of that.
   */
  readonly forward: number;
  /** χ = τ E f′(z)² + κ² there: the factor of squared gradients. */
  readonly chi: number;
}

/** A map, or one sentence that says why there is none. */
export type Comparison = ComparedMap | { readonly problem: string };

export interface CompareResult {
  readonly request: CompareRequest;
  /** In the order of the request. */
  readonly maps: readonly Comparison[];
}
