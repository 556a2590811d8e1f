import type { Matrix } from '../matrix/Matrix';
import type { LayerRecord } from './LayerRecord';

/** What units with their own means and variances are together. */
export type Pooled = Pick<LayerRecord, 'mu' | 'nu' | 'units' | 'between' | 'scatter' | 'single'>;

/**
 * Mean and variance of activations over batch and units, and unit by unit over the batch. `x` is batch × n, a row an
 * input; rows beyond `batch` are left out.
 */
export function pooled(x: Matrix, batch: number, n: number): Pooled {
  const first = new Float64Array(n);
  const second = new Float64Array(n);
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < n; i++) {
      const value = x[b * n + i]!;
      first[i]! += value;
      second[i]! += value * value;
    }
  const mu = sum(first) / (batch * n);
  const units = new Float32Array(2 * n);
  let [within, meanSpread, both, secondSpread, nu] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const mean = first[i]! / batch;
    const variance = Math.max(0, second[i]! / batch - mean * mean);
    units[2 * i] = mean;
    units[2 * i + 1] = variance;
    within += variance / n;
    meanSpread += (mean - mu) ** 2;
    // About the pooled mean, so that nothing cancels where that is large.
    nu += (variance + (mean - mu) ** 2) / n;
  }
  for (let i = 0; i < n; i++) {
    const away = units[2 * i]! - mu;
    const own = units[2 * i + 1]! + away * away - nu;
    both += away * own;
    secondSpread += own * own;
  }
  const choices = n * Math.max(1, n - 1);
  return {
    ...{ mu, nu, units, single: singleInputs(x, batch, n, mu, nu) },
    // A mean over B inputs varies by 1/B of the unit's variance, of which B/(B − 1) of the measured one is the estimate.
    between: meanSpread / Math.max(1, n - 1) - within / Math.max(1, batch - 1),
    scatter: [meanSpread / choices, both / choices, secondSpread / choices],
  };
}

function sum(numbers: Float64Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Mean square of the distances of single inputs' means and variances over the units from the pooled ones. */
function singleInputs(x: Matrix, batch: number, n: number, mu: number, nu: number): number {
  let squares = 0;
  for (let b = 0; b < batch; b++) {
    let [first, second] = [0, 0];
    for (let i = b * n; i < (b + 1) * n; i++) {
      const away = x[i]! - mu;
      first += away;
      second += away * away;
    }
    squares += (first / n) ** 2 + (second / n - nu) ** 2;
  }
  return squares / batch;
}

/** Cosine of the angle between the two rows of each pair of rows 2k, 2k + 1 that begin at row `from`. */
export function pairs(x: Matrix, from: number, count: number, n: number): number {
  let [product, squares] = [0, 0];
  for (let k = 0; k < count; k++) {
    const [one, other] = [(from + 2 * k) * n, (from + 2 * k + 1) * n];
    for (let i = 0; i < n; i++) {
      const [a, b] = [x[one + i]!, x[other + i]!];
      product += a * b;
      squares += (a * a + b * b) / 2;
    }
  }
  return squares > 0 ? product / squares : Number.NaN;
}
