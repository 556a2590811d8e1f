import type { Sign } from '../../math';
import type { HeatPicture } from './HeatPicture';

/** The signs of the nullclines as they are drawn, at first on fewer cells than asked for. */
export interface SignsPicture extends Pick<HeatPicture, 'stride' | 'columns' | 'rows'> {
  readonly request: Omit<HeatPicture['request'], 'heat'>;
  /** Per cell, row by row from the lowest, 1 where it holds. */
  readonly masks: {
    readonly meanGrows: Uint8Array;
    readonly varianceGrows: Uint8Array;
    readonly meanLeaps: Uint8Array;
    readonly varianceLeaps: Uint8Array;
  };
  /** A cell deep inside each connected region, the roomiest first, and its room in cells. */
  readonly centres: readonly {
    readonly sign: Sign;
    readonly column: number;
    readonly row: number;
    readonly room: number;
  }[];
}
