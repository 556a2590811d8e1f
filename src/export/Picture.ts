import type { BoxImages } from '../math/map/boxImages';
import type { FixedPoint, Moments, NuScale, Orbit, Parameters, Polyline, Window } from '../math/types';

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
  readonly nullclines: { readonly mean: readonly Polyline[]; readonly variance: readonly Polyline[] };
  readonly orbits: readonly Orbit[];
  /** Pairs ν, ν̃ where a layer does not see the mean; null elsewhere. */
  readonly varianceCurve?: Polyline | null;
  /** The box that is followed through the layers, if one is. */
  readonly boxImages?: BoxImages | null;
  /** What colours the plane, if anything does. */
  readonly heat?: HeatField | undefined;
}

/** Numbers or classes on the cells of a window, row by row from the lowest. */
export interface HeatField {
  readonly request: {
    readonly heat: 'norm' | 'radius' | 'distance' | 'layers' | 'basins';
    readonly window: Window;
    readonly nuScale: NuScale;
  };
  readonly columns: number;
  readonly rows: number;
  /** Empty where there are only classes. */
  readonly values: Float32Array;
  /** 0 diverges, 1 undecided, 2 and on the attractors. Empty where there are only numbers. */
  readonly classes: Uint8Array;
  readonly attractors: readonly { readonly kind: string; readonly points: readonly Moments[] }[];
}
