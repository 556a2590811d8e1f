import type { Matrix } from '../matrix/Matrix';

/** The loss of a batch and how many of it are told right. */
export interface Told {
  /** Mean of −ln(probability of the true class), by softmax. */
  readonly loss: number;
  readonly right: number;
}

/**
 * Softmax cross-entropy. `scores` is rows × classes; with `gradient`, of the same size, it gets what the mean loss
 * changes by with each score. Scores lose their largest first, so that no exponential overflows.
 */
export function crossEntropy(
  scores: Matrix,
  labels: ArrayLike<number>,
  rows: number,
  classes: number,
  gradient?: Matrix,
): Told {
  let [loss, right] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const from = row * classes;
    let best = 0;
    for (let k = 1; k < classes; k++) if (scores[from + k]! > scores[from + best]!) best = k;
    const top = scores[from + best]!;
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(scores[from + k]! - top);
    const label = labels[row]!;
    loss += Math.log(sum) - (scores[from + label]! - top);
    if (best === label) right += 1;
    if (gradient)
      for (let k = 0; k < classes; k++)
        gradient[from + k] = (Math.exp(scores[from + k]! - top) / sum - (k === label ? 1 : 0)) / rows;
  }
  return { loss: loss / rows, right };
}
