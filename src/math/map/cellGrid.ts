import type { NuScale, Window } from '../types';

/** Cells over a window: equal steps of μ across, equal steps of ν or of ln ν up; row 0 is the lowest. */
export interface CellGrid {
  readonly window: Window;
  readonly nuScale: NuScale;
  readonly columns: number;
  readonly rows: number;
}

/** μ at the centres of the columns. */
export function columnCentres({ window: { muMin, muMax }, columns }: CellGrid): Float64Array {
  return Float64Array.from({ length: columns }, (_, i) => muMin + ((i + 0.5) * (muMax - muMin)) / columns);
}

/** ν at the centres of the rows. Throws a RangeError for a logarithmic scale with nuMin ≤ 0. */
export function rowCentres({ window: { nuMin, nuMax }, nuScale, rows }: CellGrid): Float64Array {
  const log = nuScale === 'log';
  if (log && !(nuMin > 0)) throw new RangeError(`A logarithmic scale needs nuMin > 0, not ${nuMin}.`);
  const low = log ? Math.log(nuMin) : nuMin;
  const high = log ? Math.log(nuMax) : nuMax;
  return Float64Array.from({ length: rows }, (_, j) => {
    const at = low + ((j + 0.5) * (high - low)) / rows;
    return log ? Math.exp(at) : at;
  });
}
