import type { FixedPoint, Orbit, Parameters, Polyline, Window } from '../math/types';

/** All that an export says about a picture: what was asked for, what was found, and the link that shows it again. */
export interface Picture {
  readonly link: string;
  readonly request: {
    readonly parameters: Parameters;
    readonly window: Window;
    readonly nuScale: 'linear' | 'log';
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
}
