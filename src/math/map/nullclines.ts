import { kernelSize } from '../kernel';
import { netInputOf, netSize } from '../layer/netInputOf';
import type { Unresolved } from '../moments/quadrature/unresolved';
import { finish } from '../numeric/finish';
import { marchingSquaresSteps } from '../numeric/marchingSquares';
import type { NuScale, Parameters, Polyline, Window } from '../types';
import { evaluationCost } from './evaluationCost';
import { stepOf } from './stepOf';
import { unresolvedIn } from './unresolvedIn';

export interface NullclineGrid {
  /** The coordinate in which cells are equally high and in which curves will be drawn. */
  readonly nuScale: NuScale;
  /**
   * Cells across and up, 64 unless told, fewer where evaluating the map takes long;
   * a closed loop smaller than one cell can be missed.
   */
  readonly columns?: number;
  readonly rows?: number;
}

export interface Nullclines {
  /** Where a layer keeps the mean, μ̃ = μ. */
  readonly mean: readonly Polyline[];
  /** Where a layer keeps the variance, ν̃ = ν, the trivial ν = 0 left out. */
  readonly variance: readonly Polyline[];
}

/** What rounding leaves of an excess, in units of the mean, or of the variance itself. */
const rounding = 1e-12;
/** Evaluations from one step to the next. */
const often = 16;
const moments = new Float64Array(kernelSize);

/**
 * The two curves whose crossings are the fixed points, traced by marching squares in display coordinates; every
 * vertex solves its equation along a cell's edge to about 1e-12 of that edge.
 * The variance's equation is ν̃/ν = 1, which on ν = 0 becomes its limit ∂ν̃/∂ν = 1 where ν̃ is 0 too, so that a curve
 * may end there. Where a formula oscillates too fast for sums, what they miss is no curve (`unresolvedIn`).
 * Throws a RangeError for a logarithmic scale with nuMin ≤ 0.
 */
export function nullclines(parameters: Parameters, window: Window, grid: NullclineGrid): Nullclines {
  return finish(nullclineSteps(parameters, window, grid));
}

/** The same in steps: yields every few evaluations. */
export function* nullclineSteps(
  parameters: Parameters,
  window: Window,
  { nuScale, columns = usualCells(parameters), rows = columns }: NullclineGrid,
): Generator<void, Nullclines> {
  const log = nuScale === 'log';
  if (log && !(window.nuMin > 0)) throw new RangeError(`A logarithmic scale needs nuMin > 0, not ${window.nuMin}.`);
  const step = stepOf(parameters);
  const netInput = netInputOf(parameters);
  const evaluate = (mu: number, nu: number) => step(mu, nu, moments);

  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  const nuAt = (y: number) => (log ? Math.exp(y) : y);
  const xs = axis(window.muMin, window.muMax, columns);
  const ys = axis(low, high, rows);
  const width = columns + 1;
  const unresolved = yield* unresolvedIn(parameters, window);
  const net = new Float64Array(netSize);
  const unsureMean = new Uint8Array(width * (rows + 1));
  const unsureVariance = new Uint8Array(width * (rows + 1));
  const mean = new Float64Array(width * (rows + 1));
  const variance = new Float64Array(width * (rows + 1));
  for (let j = 0; j <= rows; j++) {
    const nu = nuAt(ys[j]!);
    for (let i = 0; i <= columns; i++) {
      const mu = xs[i]!;
      evaluate(mu, nu);
      mean[j * width + i] = moments[0]! - mu;
      variance[j * width + i] = varianceExcess(nu);
      if (unresolved) note(j * width + i, mu, nu, unresolved);
      if (i % often === 0) yield;
    }
  }
  const meanAt = (x: number, y: number) => {
    evaluate(x, nuAt(y));
    return moments[0]! - x;
  };
  const varianceAt = (x: number, y: number) => {
    const nu = nuAt(y);
    evaluate(x, nu);
    return varianceExcess(nu);
  };
  /** Marks where what the sums miss may be more than an excess. */
  function note(corner: number, mu: number, nu: number, { s, error }: Unresolved) {
    netInput(mu, nu, net);
    if (net[1]! < s) return;
    const square = moments[2]!;
    if (Math.abs(mean[corner]!) <= error * Math.sqrt(square)) unsureMean[corner] = 1;
    if (Math.abs(moments[1]! - nu) <= error * square) unsureVariance[corner] = 1;
  }
  // Where a layer keeps the mean, or the variance, everywhere there is no curve, only rounding.
  const everywhere = (excess: Float64Array, size: number) =>
    excess.every((value) => Math.abs(value) <= rounding * size);
  function* trace(
    excess: Float64Array,
    size: number,
    at: (x: number, y: number) => number,
    unsure: Uint8Array,
  ): Generator<void, Polyline[]> {
    if (everywhere(excess, size)) return [];
    return draw(yield* marchingSquaresSteps(xs, ys, excess, at, unresolved && unsure));
  }
  const draw = (lines: Polyline[]) => {
    if (log) for (const line of lines) for (let k = 1; k < line.length; k += 2) line[k] = Math.exp(line[k]!);
    return lines;
  };
  return {
    mean: yield* trace(mean, Math.max(Math.abs(window.muMin), Math.abs(window.muMax)), meanAt, unsureMean),
    variance: yield* trace(variance, 1, varianceAt, unsureVariance),
  };
}

/**
 * (ν̃ − ν)/(ν̃ + ν) from the moments of a layer: of the sign of ν̃/ν − 1, and between
 * −1 and 1 also where ν is 0 or ν̃ beyond bounds.
 */
function varianceExcess(nu: number): number {
  const after = moments[1]!;
  if (nu === 0 && after === 0) return (moments[6]! - 1) / (moments[6]! + 1);
  return after < Infinity ? (after - nu) / (after + nu) : 1;
}

/** 64, and as many fewer as keep the time within about twelve times that of SELU, but 16. */
function usualCells(parameters: Parameters): number {
  return Math.max(16, Math.round(64 * Math.min(1, Math.sqrt(12 / evaluationCost(parameters)))));
}

function axis(from: number, to: number, cells: number): Float64Array {
  const ticks = new Float64Array(cells + 1);
  for (let k = 0; k <= cells; k++) ticks[k] = from + ((to - from) * k) / cells;
  ticks[cells] = to;
  return ticks;
}
