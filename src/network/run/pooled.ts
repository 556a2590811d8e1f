import type { Matrix } from '../matrix/product';
import type { LayerRecord } from './LayerRecord';

/** What units with their own means and variances are together. */
export type Pooled = Pick<LayerRecord, 'mu' | 'nu' | 'units' | 'between' | 'scatter'>;

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
    ...{ mu, nu, units },
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

/** Mean product and cosine of pairs of rows 2k, 2k + 1 that begin at row `from`. */
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
