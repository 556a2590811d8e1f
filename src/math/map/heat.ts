import { kernelSize } from '../kernel';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import { marchingSquaresSteps } from '../numeric/marchingSquares';
import type { Parameters, Polyline } from '../types';
import type { CellGrid } from './cellGrid';
import { kernelOf } from './kernelOf';
import { type Step, stepOf } from './stepOf';

/**
 * What one layer does near or at a point: `norm` is the largest singular value of H, `radius` its spectral radius,
 * `distance` how far the layer moves the point, √((μ̃ − μ)² + (ν̃ − ν)²).
 */
export type PointHeat = 'norm' | 'radius' | 'distance';

type Row = [kind: PointHeat, parameters: Parameters, mus: Float64Array, nu: number, values: Float32Array, from: number];

const out = new Float64Array(kernelSize);
/** How near a cell has to be to what those beside it tell, in parts of its number. */
const near = 1e-5;
/** Evaluations from one step to the next: few where each is a sum. */
const oftenOf = (parameters: Parameters): number => (traitsOf(kernelOf(parameters)).slow ? 16 : 1024);

/**
 * One such number, Infinity where it is beyond the double range; never NaN. μ finite, ν ≥ 0;
 * `parameters` are not checked.
 */
export function heatAt(kind: PointHeat, parameters: Parameters, mu: number, nu: number): number {
  return heatOf(kind, stepOf(parameters), mu, nu);
}

/**
 * The numbers along one row of cells, at μ of equal distances and one ν, written into `values` from `from` on, in steps;
 * to 1e-6: moments are averages over Gaussians, smooth over half of √ν. So
 * only every `most`th cell, from the fourth on, and those between are asked for, and further ones where a cubic through the
 * four beside does not tell them to 1e-5. Where it does, cubics through cells half as far apart err by less than a tenth of that.
 */
export function* heatRowSteps(most: 1 | 16, ...[kind, parameters, mus, nu, values, from]: Row): Generator<void, void> {
  const step = stepOf(parameters);
  const room = Math.sqrt(nu / Math.max(1, parameters.omega ** 2 / parameters.tau)) / (mus[1]! - mus[0]!);
  let apartAtMost: number = most;
  while (apartAtMost > 1 && 2 * apartAtMost > room) apartAtMost /= 2;
  // What a closure shares with a `let` is kept on the heap.
  const widest = apartAtMost;
  const often = oftenOf(parameters);
  const sure = new Uint8Array(mus.length).fill(1);
  const count = mus.length;
  // Not in the body of the generator, whose loops run at half the speed.
  /** Goes on with the cells of one distance from a place on, until some were asked for; the place where it stopped. */
  const fill = (apart: number, side: number, place: number): number => {
    let i = place;
    for (let asked = 0; asked < often && i < count; i += apart + side) {
      const within = side > 0 && i >= 3 * side && i + 3 * side < count;
      const k = from + i;
      const guess = within
        ? (9 * (values[k - side]! + values[k + side]!) - values[k - 3 * side]! - values[k + 3 * side]!) / 16
        : Number.NaN;
      if (2 * apart < widest && within && sure[i - side]! & sure[i + side]!) values[k] = guess;
      else {
        const value = heatOf(kind, step, mus[i]!, nu);
        values[k] = value;
        asked++;
        if (side > 0 && !(Math.abs(guess - value) <= near * value)) sure[i] = sure[i - side] = sure[i + side] = 0;
      }
    }
    return i;
  };
  for (let apart = widest; apart >= 1; apart /= 2) {
    const side = apart < widest ? apart : 0;
    for (let i = (4 + side) % (apart + side); i < count; i = fill(apart, side, i)) yield;
  }
}

/**
 * The curves on which the number is 1, vertices solved for as those of the nullclines, in (μ, ν).
 * A closed curve smaller than a cell can be missed.
 */
export function heatContour(kind: PointHeat, parameters: Parameters, grid: CellGrid): Polyline[] {
  return finish(heatContourSteps(kind, parameters, grid));
}

/** The same in steps: yields every few evaluations. */
export function* heatContourSteps(
  kind: PointHeat,
  parameters: Parameters,
  grid: CellGrid,
): Generator<void, Polyline[]> {
  const { window, nuScale, columns, rows } = grid;
  const log = nuScale === 'log';
  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  const xs = axis(window.muMin, window.muMax, columns);
  const ys = axis(low, high, rows);
  const step = stepOf(parameters);
  const at = (x: number, y: number) => heatOf(kind, step, x, log ? Math.exp(y) : y) - 1;
  const values = new Float64Array(xs.length * ys.length);
  // Not in the body of the generator, whose loops run at half the speed.
  const fill = (from: number, to: number) => {
    for (let k = from, i = k % xs.length, j = (k - i) / xs.length; k < to; k++) {
      values[k] = at(xs[i]!, ys[j]!);
      if (++i < xs.length) continue;
      i = 0;
      j++;
    }
  };
  const often = oftenOf(parameters);
  for (let k = 0; k < values.length; k += often) {
    fill(k, Math.min(values.length, k + often));
    yield;
  }
  const lines = yield* marchingSquaresSteps(xs, ys, values, at);
  if (log) for (const line of lines) for (let i = 1; i < line.length; i += 2) line[i] = Math.exp(line[i]!);
  return lines;
}

function axis(from: number, to: number, cells: number): Float64Array {
  const ends = Float64Array.from({ length: cells + 1 }, (_, k) => from + ((to - from) * k) / cells);
  ends[cells] = to;
  return ends;
}

function heatOf(kind: PointHeat, step: Step, mu: number, nu: number) {
  step(mu, nu, out);
  if (kind === 'distance') {
    const across = out[0]! - mu;
    const up = out[1]! - nu;
    return finite(Math.sqrt(across * across + up * up));
  }
  // Halved before they are added, so that only a result beyond the range overflows.
  const a = 0.5 * out[3]!;
  const b = 0.5 * out[4]!;
  const c = 0.5 * out[5]!;
  const d = 0.5 * out[6]!;
  if (kind === 'norm') {
    const turn = (a + d) * (a + d) + (c - b) * (c - b);
    const mirror = (a - d) * (a - d) + (c + b) * (c + b);
    return finite(Math.sqrt(turn) + Math.sqrt(mirror));
  }
  const half = a + d;
  const discriminant = (a - d) * (a - d) + 4 * b * c;
  return finite(discriminant >= 0 ? Math.abs(half) + Math.sqrt(discriminant) : Math.sqrt(half * half - discriminant));
}

function finite(value: number): number {
  return value < Infinity ? value : Infinity;
}
