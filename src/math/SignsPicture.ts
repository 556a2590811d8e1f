import type { CellGrid } from './map/cellGrid';

export type SignMask = 'meanGrows' | 'varianceGrows' | 'meanLeaps' | 'varianceLeaps';

/** The signs of the nullclines on cells over a window, at first fewer than asked for. */
export interface SignsPicture {
  /** What it was made from: a picture belongs in its window. */
  readonly request: CellGrid;
  /** Requested cells along the side of one cell of this picture: 8 at first, 1 in the end. */
  readonly stride: number;
  /** Whether cells are wider than asked for in the end, since moments take long. */
  readonly early?: boolean;
  /** Cells of this picture; the last column and row may reach beyond the window. */
  readonly columns: number;
  readonly rows: number;
  /** Per cell, row by row from (muMin, nuMin), 1 where it holds and 0 elsewhere. */
  readonly masks: Readonly<Record<SignMask, Uint8Array<ArrayBuffer>>>;
  /** Per cell which way the mean and the variance go, −1 falls, 0 is kept, 1 grows: mean + 1 + 3·(variance + 1). */
  readonly ways: Uint8Array<ArrayBuffer>;
}
