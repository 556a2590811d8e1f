import type { CellGrid } from './map/cellGrid';
import type { PointHeat } from './map/heat';
import type { Attractor } from './orbits/attractors';
import type { Polyline } from './types';

/** What a heat map shows. */
export type Heat = PointHeat | 'layers' | 'basins';

/** A heat map: numbers or classes on cells over a window, at first fewer than asked for. */
export interface HeatPicture {
  /** What it was made from: a picture belongs in its window. */
  readonly request: CellGrid & { readonly heat: Heat };
  /** Requested cells along the side of one cell of this picture: 8 at first, 1 in the end. */
  readonly stride: number;
  /** Cells of this picture; the last column and row may reach beyond the window. */
  readonly columns: number;
  readonly rows: number;
  /**
   * Row by row from (muMin, nuMin); NaN where the number does not exist, Infinity beyond the range. Empty for basins.
   */
  readonly values: Float32Array<ArrayBuffer>;
  /** The numbers at the ends of the colour scale; what lies beyond has the end's colour. */
  readonly range: readonly [number, number];
  /** Where the number is 1; for `norm` and `radius`. */
  readonly contour: readonly Polyline[];
  /** For layers and basins, per cell: 0 diverges, 1 undecided, 2 and on the attractors in their order. Else empty. */
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly attractors: readonly Attractor[];
  /** Layers after which a start is undecided. */
  readonly maxLayers: number;
  /** Whether the search was ended early, since moments take long: cells are wider than asked for, or undecided. */
  readonly early?: boolean;
}
