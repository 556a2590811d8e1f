import type { NuScale, Window } from '../../math/types';

export interface Grid {
  /** Cells across and up. */
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a grid over a window, from the lowest row on: index, and μ and ν in the middle of the cell. */
export function* gridCells(
  { columns, rows }: Grid,
  window: Window,
  nuScale: NuScale = 'linear',
): Generator<readonly [index: number, mu: number, nu: number]> {
  const { muMin, muMax, nuMin, nuMax } = window;
  const log = nuScale === 'log';
  const [low, high] = log ? [Math.log(nuMin), Math.log(nuMax)] : [nuMin, nuMax];
  for (let index = 0; index < columns * rows; index += 1) {
    const at = low + ((Math.floor(index / columns) + 0.5) * (high - low)) / rows;
    const mu = muMin + (((index % columns) + 0.5) * (muMax - muMin)) / columns;
    yield [index, mu, log ? Math.exp(at) : at];
  }
}
