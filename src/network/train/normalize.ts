import type { Matrix } from '../matrix/Matrix';
import { epsilon, momentum } from './NetSettings';

/** Numbers laid out as rows × n, a row an input, a column a unit. */
export interface Sizes {
  readonly rows: number;
  readonly n: number;
}

/** Factor and summand of every unit, or what the loss changes by with them. */
export interface Affine {
  readonly scale: Matrix;
  readonly shift: Matrix;
}

/** Mean and variance of every unit over the batches so far. */
export interface Running {
  readonly mean: Matrix;
  readonly variance: Matrix;
}

/**
 * Batch normalisation (Ioffe and Szegedy 2015, arXiv:1502.03167): every unit loses its mean over the batch and is
 * divided by the root of its variance there plus ε, then has the unit's own factor and summand. `hat` keeps what is
 * normalised and `inverse`, one a unit, what it was divided by, for the way back; `running` follows the batches.
 */
export function overBatch(
  x: Matrix,
  { rows, n }: Sizes,
  { scale, shift }: Affine,
  keep: { readonly hat: Matrix; readonly inverse: Matrix },
  out: Matrix,
  running?: Running,
): void {
  const { hat, inverse } = keep;
  const means = new Float64Array(n);
  const squares = new Float64Array(n);
  for (let at = 0, row = 0; row < rows; row++) for (let i = 0; i < n; i++, at++) means[i]! += x[at]!;
  for (let i = 0; i < n; i++) means[i]! /= rows;
  for (let at = 0, row = 0; row < rows; row++)
    for (let i = 0; i < n; i++, at++) {
      const away = x[at]! - means[i]!;
      squares[i]! += away * away;
    }
  for (let i = 0; i < n; i++) {
    const variance = squares[i]! / rows;
    inverse[i] = 1 / Math.sqrt(variance + epsilon);
    if (running) {
      running.mean[i]! += momentum * (means[i]! - running.mean[i]!);
      running.variance[i]! += momentum * ((variance * rows) / Math.max(1, rows - 1) - running.variance[i]!);
    }
  }
  for (let at = 0, row = 0; row < rows; row++)
    for (let i = 0; i < n; i++, at++) {
      const one = (x[at]! - means[i]!) * inverse[i]!;
      hat[at] = one;
      out[at] = scale[i]! * one + shift[i]!;
    }
}

/** The same with the running mean and variance in the place of the batch's: when nothing is learnt. */
export function byRunning(
  x: Matrix,
  { rows, n }: Sizes,
  { scale, shift }: Affine,
  running: Running,
  out: Matrix,
): void {
  for (let at = 0, row = 0; row < rows; row++)
    for (let i = 0; i < n; i++, at++)
      out[at] = (scale[i]! * (x[at]! - running.mean[i]!)) / Math.sqrt(running.variance[i]! + epsilon) + shift[i]!;
}

/** Back through `overBatch`: `gradient` is that of what came out, and becomes that of x; `into` gets the units' own. */
export function backOverBatch(
  gradient: Matrix,
  { rows, n }: Sizes,
  { scale }: Affine,
  { hat, inverse }: { readonly hat: Matrix; readonly inverse: Matrix },
  into: Affine,
): void {
  const sums = new Float64Array(n);
  const along = new Float64Array(n);
  for (let at = 0, row = 0; row < rows; row++)
    for (let i = 0; i < n; i++, at++) {
      sums[i]! += gradient[at]!;
      along[i]! += gradient[at]! * hat[at]!;
    }
  for (let i = 0; i < n; i++) {
    into.shift[i] = sums[i]!;
    into.scale[i] = along[i]!;
  }
  for (let at = 0, row = 0; row < rows; row++)
    for (let i = 0; i < n; i++, at++)
      gradient[at] = scale[i]! * inverse[i]! * (gradient[at]! - (sums[i]! + hat[at]! * along[i]!) / rows);
}

/** Layer normalisation (Ba, Kiros and Hinton 2016, arXiv:1607.06450): as `overBatch`, over the units of each input. */
export function overUnits(
  x: Matrix,
  { rows, n }: Sizes,
  { scale, shift }: Affine,
  { hat, inverse }: { readonly hat: Matrix; readonly inverse: Matrix },
  out: Matrix,
): void {
  for (let row = 0; row < rows; row++) {
    const from = row * n;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += x[from + i]!;
    const mean = sum / n;
    let squares = 0;
    for (let i = 0; i < n; i++) squares += (x[from + i]! - mean) ** 2;
    const one = 1 / Math.sqrt(squares / n + epsilon);
    inverse[row] = one;
    for (let i = 0; i < n; i++) {
      const value = (x[from + i]! - mean) * one;
      hat[from + i] = value;
      out[from + i] = scale[i]! * value + shift[i]!;
    }
  }
}

/** Back through `overUnits`. */
export function backOverUnits(
  gradient: Matrix,
  { rows, n }: Sizes,
  { scale }: Affine,
  { hat, inverse }: { readonly hat: Matrix; readonly inverse: Matrix },
  into: Affine,
): void {
  into.scale.fill(0);
  into.shift.fill(0);
  for (let row = 0; row < rows; row++) {
    const from = row * n;
    let [sum, along] = [0, 0];
    for (let i = 0; i < n; i++) {
      const [back, value] = [gradient[from + i]!, hat[from + i]!];
      into.shift[i]! += back;
      into.scale[i]! += back * value;
      sum += scale[i]! * back;
      along += scale[i]! * back * value;
    }
    for (let i = 0; i < n; i++)
      gradient[from + i] = inverse[row]! * (scale[i]! * gradient[from + i]! - (sum + hat[from + i]! * along) / n);
  }
}
