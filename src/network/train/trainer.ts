import { activationOf } from '../../math';
import { dropping } from '../layer/dropping';
import { netInputs } from '../layer/netInputs';
import type { Matrix, Multiplier } from '../matrix/Matrix';
import { multiplier } from '../matrix/multiplier';
import { fraction, type Generator32 } from '../random/generator';
import { crossEntropy, type Told } from './crossEntropy';
import { partsOf } from './layout';
import type { NetSettings } from './NetSettings';
import { backOverBatch, backOverUnits, byRunning, overBatch, overUnits } from './normalize';

/** A network that learns. */
export interface Trainer {
  /** What the loss of the last batch changes by with each number of the network, laid out as these (`partsOf`). */
  readonly gradient: Matrix;
  /**
   * The loss of a batch, and `gradient`. Statistics are the batch's; `drop` draws what is dropped.
   * @param x rows × n
   */
  readonly learn: (x: Matrix, labels: ArrayLike<number>, rows: number, drop?: Generator32) => Told;
  /** Takes `rate` times the gradient off. */
  readonly step: (rate: number) => void;
  /** The loss without learning: running statistics, no dropout. `see` is shown what comes out of layer 0, 1, … */
  readonly judge: (
    x: Matrix,
    labels: ArrayLike<number>,
    rows: number,
    see?: (after: Matrix, layer: number) => void,
  ) => Told;
}

/** What is kept of a layer on the way forth, for the way back. */
interface Kept {
  readonly out: Matrix;
  /** What the output changes by with the argument of the activation, dropout included. */
  readonly slope: Matrix;
  readonly hat: Matrix;
  readonly inverse: Matrix;
}

/**
 * Trains a network of layers z = Wx + b, then f, with a normalisation before or after it, and softmax cross-entropy on
 * one more layer without f, by plain stochastic gradient descent. `all` holds its numbers (`begin`) and is changed by
 * `step` and, as to running statistics, by `learn`.
 *
 * @param room makes arrays of so many zeros; in double precision for tests of gradients
 * @param products what multiplies them
 * Throws RangeError like `activationOf` and for a dropout that the activation forbids.
 */
export function trainer(
  settings: NetSettings,
  all: Matrix,
  room: (count: number) => Matrix = (count) => new Float32Array(count),
  products: Multiplier = multiplier(),
): Trainer {
  const { parameters, norm, depth, width: n, classes } = settings;
  const { layers, readout, offsets } = partsOf(settings, all);
  const gradient = room(all.length);
  const back = partsOf(settings, gradient);
  const f = activationOf(parameters);
  const slopeOf = f.slopeFrom ?? f.slope;
  const dropped = dropping(parameters);
  let held = 0;
  let [net, error, before, scores, wrong]: Matrix[] = [];
  let kept: Kept[] = [];

  /** Room for a batch of so many rows; kept from one to the next. */
  function hold(rows: number): void {
    if (held === rows) return;
    held = rows;
    [net, error, before] = [room(rows * n), room(rows * n), room(rows * n)];
    [scores, wrong] = [room(rows * classes), room(rows * classes)];
    kept = Array.from({ length: depth }, () => ({
      out: room(rows * n),
      slope: room(rows * n),
      hat: norm === 'none' ? room(0) : room(rows * n),
      inverse: room(Math.max(rows, n)),
    }));
  }

  /** f of the net input, with its slopes where something is learnt. */
  function activate(from: Matrix, to: Matrix, slope: Matrix, drop: Generator32 | undefined): void {
    for (let at = 0; at < from.length; at++) {
      const z = from[at]!;
      let out = f.value(z);
      let by = slopeOf(z, out);
      if (dropped && drop) {
        const keeps = fraction(drop) >= dropped.rate;
        out = dropped.scale * (keeps ? out : dropped.to) + dropped.shift;
        by = keeps ? dropped.scale * by : 0;
      }
      to[at] = out;
      slope[at] = by;
    }
  }

  function learn(x: Matrix, labels: ArrayLike<number>, rows: number, drop?: Generator32): Told {
    hold(rows);
    const sizes = { rows, n };
    let input = x;
    for (const [index, layer] of layers.entries()) {
      const { out, slope, ...keep } = kept[index]!;
      netInputs(products, input, layer.weights, layer.biases, net!, { rows, inner: n, columns: n });
      if (norm === 'before') overBatch(net!, sizes, layer, keep, net!, layer);
      else if (norm === 'layer') overUnits(net!, sizes, layer, keep, net!);
      activate(net!, out, slope, drop);
      if (norm === 'after') overBatch(out, sizes, layer, keep, out, layer);
      input = out;
    }
    netInputs(products, input, readout, offsets, scores!, { rows, inner: n, columns: classes });
    const told = crossEntropy(scores!, labels, rows, classes, wrong);
    products.fromTransposed(wrong!, input, back.readout, { rows: classes, inner: rows, columns: n });
    sumRows(wrong!, rows, back.offsets);
    products.plain(wrong!, readout, error!, { rows, inner: classes, columns: n });
    for (let index = depth - 1; index >= 0; index--) {
      const layer = layers[index]!;
      const own = back.layers[index]!;
      const { slope, ...keep } = kept[index]!;
      if (norm === 'after') backOverBatch(error!, sizes, layer, keep, own);
      for (let at = 0; at < error!.length; at++) error![at] = error![at]! * slope[at]!;
      if (norm === 'before') backOverBatch(error!, sizes, layer, keep, own);
      else if (norm === 'layer') backOverUnits(error!, sizes, layer, keep, own);
      const entering = index === 0 ? x : kept[index - 1]!.out;
      products.fromTransposed(error!, entering, own.weights, { rows: n, inner: rows, columns: n });
      sumRows(error!, rows, own.biases);
      if (index === 0) break;
      products.plain(error!, layer.weights, before!, { rows, inner: n, columns: n });
      [error, before] = [before, error];
    }
    return told;
  }

  function judge(
    x: Matrix,
    labels: ArrayLike<number>,
    rows: number,
    see?: (after: Matrix, layer: number) => void,
  ): Told {
    const [from, to] = [room(rows * n), room(rows * n)];
    const entering = x.length === rows * n ? x : x.subarray(0, rows * n);
    const last = room(rows * classes);
    const sizes = { rows, n };
    const keep = norm === 'layer' ? { hat: room(rows * n), inverse: room(rows) } : undefined;
    see?.(entering, 0);
    let input = entering;
    for (const [index, layer] of layers.entries()) {
      netInputs(products, input, layer.weights, layer.biases, from, { rows, inner: n, columns: n });
      if (norm === 'before') byRunning(from, sizes, layer, layer, from);
      else if (keep) overUnits(from, sizes, layer, keep, from);
      for (let at = 0; at < from.length; at++) to[at] = f.value(from[at]!);
      if (norm === 'after') byRunning(to, sizes, layer, layer, to);
      input = to;
      see?.(to, index + 1);
    }
    netInputs(products, input, readout, offsets, last, { rows, inner: n, columns: classes });
    return crossEntropy(last, labels, rows, classes);
  }

  function step(rate: number): void {
    for (let at = 0; at < all.length; at++) all[at] = all[at]! - rate * gradient[at]!;
  }

  return { gradient, learn, step, judge };
}

/** The sum of all rows. */
function sumRows(from: Matrix, rows: number, into: Matrix): void {
  const n = into.length;
  const sums = new Float64Array(n);
  for (let at = 0, row = 0; row < rows; row++) for (let i = 0; i < n; i++, at++) sums[i]! += from[at]!;
  for (let i = 0; i < n; i++) into[i] = sums[i]!;
}
