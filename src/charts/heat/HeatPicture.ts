import type { Attractor } from '../../math';
import type { NuScale, Polyline, Window } from '../../math/types';

/** A heat map as it is drawn: numbers or classes on cells, at first fewer than asked for. */
export interface HeatPicture {
  /** What was asked for; the picture belongs in this window. */
  readonly request: {
    readonly heat: 'norm' | 'radius' | 'distance' | 'layers' | 'basins';
    readonly window: Window;
    readonly nuScale: NuScale;
    readonly columns: number;
    readonly rows: number;
  };
  /** Requested cells along the side of one cell of the picture. */
  readonly stride: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the lowest; NaN is left out. Empty where there are only classes. */
  readonly values: Float32Array<ArrayBuffer>;
  /** Ends of the colour scale; what lies beyond has the end's colour. */
  readonly range: readonly [number, number];
  /** Where the number is 1. */
  readonly contour: readonly Polyline[];
  /** Per cell: 0 diverges, 1 undecided, 2 and on the attractors. Empty where there are only numbers. */
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly attractors: readonly Attractor[];
  readonly maxLayers: number;
}
