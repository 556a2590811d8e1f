import type { Attractor, CellGrid, PointHeat, Sign } from '../../math';
import type { Parameters, Polyline } from '../../math/types';

/** What a heat map shows. */
export type Heat = PointHeat | 'layers' | 'basins';

/** A heat map at a stated resolution: `columns` × `rows` cells over the window. */
export interface HeatRequest extends CellGrid {
  readonly heat: Heat;
  readonly parameters: Parameters;
}

export interface HeatResult {
  /** The request this was made from: a picture belongs in its window. */
  readonly request: HeatRequest;
  /** Requested cells along the side of one cell of this result: 8 at first, 1 in the end. */
  readonly stride: number;
  /** Cells of this result; the last column and row may reach beyond the window. */
  readonly columns: number;
  readonly rows: number;
  /** Row by row from (muMin, nuMin); NaN where the number does not exist, Infinity beyond the range. Empty for basins. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The numbers at the ends of the colour scale; values may lie beyond the upper one. */
  readonly range: readonly [number, number];
  /** Where the number is 1; for `norm` and `radius`. */
  readonly contour: readonly Polyline[];
  /** For layers and basins, per cell: 0 diverges, 1 undecided, 2 and on the attractors in their order. Else empty. */
  readonly classes: Uint8Array<ArrayBuffer>;
  readonly attractors: readonly Attractor[];
  /** Layers after which a start is undecided. */
  readonly maxLayers: number;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** The signs of the nullclines at a stated resolution: `columns` × `rows` cells over the window. */
export interface SignsRequest extends CellGrid {
  readonly parameters: Parameters;
}

export interface SignsResult {
  readonly request: SignsRequest;
  /** Requested cells along the side of one cell of this result: 8 at first, 1 in the end. */
  readonly stride: number;
  /** Cells of this result; the last column and row may reach beyond the window. */
  readonly columns: number;
  readonly rows: number;
  /** Per cell, row by row from (muMin, nuMin), 1 where it holds and 0 elsewhere. */
  readonly masks: Readonly<Record<SignMask, Uint8Array<ArrayBuffer>>>;
  /** Each connected region's sign at a cell deep inside it, with its room there in cells. */
  readonly centres: readonly {
    readonly sign: Sign;
    readonly column: number;
    readonly row: number;
    readonly room: number;
  }[];
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

export type SignMask = 'meanGrows' | 'varianceGrows' | 'meanLeaps' | 'varianceLeaps';
