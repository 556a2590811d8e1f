import type { Matrix } from '../matrix/Matrix';
import { multiplier } from '../matrix/multiplier';
import { fraction, generator } from '../random/generator';
import { normalQuantile } from '../random/normalQuantile';
import { type Settings, streams } from '../settings';
import { layerWeights } from '../weights/layerWeights';
import type { Forward } from './forward';

/** What the way back finds. */
export interface Backward {
  /**
   * Mean square of the gradients with respect to the activations after layer 0, 1, … depth, that of the last being 1;
   * NaN where they are not known yet.
   */
  readonly squares: Float64Array<ArrayBuffer>;
  /** The gradient with respect to the activations of the layer reached last: kept inputs × n. */
  gradient: Matrix;
}

/** A gradient at the outputs to begin with: normal numbers, as of a loss that prefers no unit. */
export function outputGradient({ seed, width }: Settings, kept: number): Matrix {
  const next = generator(seed, streams.gradient);
  return Float32Array.from({ length: kept * width }, () => normalQuantile(fraction(next)));
}

/**
 * Carries a gradient back through all layers: that of activations is multiplied by the slopes kept on the way forth,
 * then by the weights, kept or drawn anew; what comes through the skip is added. Yields often.
 */
export function* backward(
  settings: Settings,
  { slopes, weights: drawn }: Pick<Forward, 'slopes' | 'weights'>,
  into: Backward,
): Generator<void> {
  const { width: n, parameters, kick } = settings;
  const { skip = 0 } = parameters;
  const kept = into.gradient.length / n;
  const room: Matrix = new Float32Array(n * n);
  const products = multiplier();
  const begun = meanSquare(into.gradient);
  into.squares[slopes.length] = 1;
  for (let layer = slopes.length; layer >= 1; layer--) {
    const weights = drawn[layer - 1] ?? room;
    if (weights === room) for (const _ of layerWeights(settings, layer, room)) yield;
    const slope = slopes[layer - 1]!;
    // A kick stretches the distances from the mean; that the mean moves with each is below what is measured.
    const factor = kick?.layer === layer ? Math.sqrt(kick.variance) : 1;
    const after = into.gradient;
    const net = new Float32Array(after.length);
    for (let at = 0; at < net.length; at++) net[at] = factor * after[at]! * slope[at]!;
    const before = new Float32Array(kept * n);
    products.plain(net, weights, before, { rows: kept, inner: n, columns: n });
    if (skip !== 0) for (let at = 0; at < before.length; at++) before[at]! += factor * skip * after[at]!;
    into.gradient = before;
    into.squares[layer - 1] = meanSquare(before) / begun;
    yield;
  }
}

function meanSquare(numbers: Matrix): number {
  let sum = 0;
  for (const number of numbers) sum += number * number;
  return sum / numbers.length;
}
