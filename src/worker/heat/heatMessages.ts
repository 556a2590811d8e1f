import type { CellGrid } from '../../math';
import type { Heat } from '../../math/HeatPicture';
import type { Parameters } from '../../math/types';

/** A heat map at a stated resolution: `columns` × `rows` cells over the window. */
export interface HeatRequest extends CellGrid {
  readonly heat: Heat;
  readonly parameters: Parameters;
}

/** The signs of the nullclines at a stated resolution: `columns` × `rows` cells over the window. */
export interface SignsRequest extends CellGrid {
  readonly parameters: Parameters;
}
