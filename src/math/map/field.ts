import { kernelSize } from '../kernel';
import { finish } from '../numeric/finish';
import type { NuScale, Parameters, Window } from '../types';
import { stepOf } from './stepOf';

export interface FieldGrid {
  readonly columns: number;
  readonly rows: number;
  /** How ν is spaced: in equal steps of ν, or of ln ν. */
  readonly nuScale: NuScale;
}

const moments = new Float64Array(kernelSize);

/**
 * One layer applied at the cell centres of a grid over the window: [μ, ν, μ̃, ν̃] per point, row by row from
 * (muMin, nuMin). Writes into `out` when it is given and long enough (4·columns·rows), and allocates nothing per point.
 * Throws a RangeError for a logarithmic scale with nuMin ≤ 0, which has no lowest row.
 */
export function field(
  parameters: Parameters,
  window: Window,
  grid: FieldGrid,
  out?: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  return finish(fieldSteps(parameters, window, grid, out));
}

/** The same in steps: yields after every row. */
export function* fieldSteps(
  parameters: Parameters,
  window: Window,
  { columns, rows, nuScale }: FieldGrid,
  out?: Float64Array<ArrayBuffer>,
): Generator<void, Float64Array<ArrayBuffer>> {
  const log = nuScale === 'log';
  if (log && !(window.nuMin > 0)) throw new RangeError(`A logarithmic scale needs nuMin > 0, not ${window.nuMin}.`);
  const length = 4 * columns * rows;
  const result = out !== undefined && out.length >= length ? out : new Float64Array(length);
  const step = stepOf(parameters);
  const muStep = (window.muMax - window.muMin) / columns;
  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  let index = 0;
  for (let row = 0; row < rows; row++) {
    const at = low + ((row + 0.5) * (high - low)) / rows;
    const nu = log ? Math.exp(at) : at;
    for (let column = 0; column < columns; column++) {
      const mu = window.muMin + (column + 0.5) * muStep;
      step(mu, nu, moments);
      result[index] = mu;
      result[index + 1] = nu;
      result[index + 2] = moments[0]!;
      result[index + 3] = moments[1]!;
      index += 4;
    }
    yield;
  }
  return result;
}
