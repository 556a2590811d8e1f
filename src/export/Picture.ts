import type { Continuum } from '../math/fixedPoints/search/Continuum';
import type { BoxImages } from '../math/map/boxImages';
import type { FixedPoint, NuScale, Orbit, Parameters, Polyline, Window } from '../math/types';

/** All that an export says about a picture: what was asked for, what was found, and the link that shows it again. */
export interface Picture {
  readonly link: string;
  readonly request: {
    readonly parameters: Parameters;
    readonly window: Window;
    readonly nuScale: NuScale;
    /** Arrows across and up. */
    readonly columns: number;
    readonly rows: number;
    readonly layers: number;
  };
  /** Per arrow μ, ν, μ̃, ν̃. */
  readonly field: Float64Array;
  readonly fixedPoints: readonly FixedPoint[];
  /** Curves all of whose points are fixed; of each `fixedPoints` has one point. */
  readonly continua?: readonly Continuum[];
  readonly nullclines: { readonly mean: readonly Polyline[]; readonly variance: readonly Polyline[] };
  readonly orbits: readonly Orbit[];
  /** Pairs ν, ν̃ where a layer does not see the mean, q, q̃ where it sees q = ν + μ² only; null elsewhere. */
  readonly varianceCurve?: Polyline | null;
  /** The box that is followed through the layers, if one is. */
  readonly boxImages?: BoxImages | null;
}
