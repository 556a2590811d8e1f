import { activationOf } from '../../math';
import type { Curve } from '../../math/Curve';
import { assumedLayer, kicked } from '../assumed/assumedLayer';
import { type Dropping, dropping } from '../layer/dropping';
import { netInputs } from '../layer/netInputs';
import type { Matrix } from '../matrix/Matrix';
import { multiplier } from '../matrix/multiplier';
import { drawNormal } from '../random/drawNormal';
import { fraction, type Generator32, generator } from '../random/generator';
import { normalQuantile } from '../random/normalQuantile';
import { type Settings, streams } from '../settings';
import { layerBiases, layerWeights, unitSums } from '../weights/layerWeights';
import type { LayerRecord } from './LayerRecord';
import { type NetStatistics, netStatistics } from './netStatistics';
import { pairs, pooled } from './pooled';
import { followed, keepsWeights, keptOf } from './sizes';

/** Multiplications between two chances to stop, and inputs that are multiplied at once at least. */
const [once, fewest] = [2 ** 25, 32];
/** Inputs that go through the activation between two of them. */
const some = 32;

/** What is kept of the way forth. */
export interface Forward {
  readonly records: LayerRecord[];
  /** Per layer from 1, of the first inputs: what the layer's output changes by with its net input, dropout included. */
  readonly slopes: Matrix[];
  /** Per layer from 1, where they are few (`keepsWeights`). */
  readonly weights: Matrix[];
  /** Activations after the last layer; the batch first, then the pairs. */
  outputs: Matrix;
  /** True when numbers left single precision, and the layers after the last record were not run. */
  escaped: boolean;
}

/**
 * Sends a batch through a network, layer by layer: weights, net inputs, activation, dropout, skip, kick, and what is
 * measured there. Yields the part of the present layer that is done, often, and `record` when there is a new one.
 * With `given`, its rows take the place of the drawn inputs. Throws RangeError like `activationOf`.
 */
export function* forward(settings: Settings, into: Forward, given?: Matrix): Generator<number> {
  const { parameters, width: n, batch, depth, kick } = settings;
  const rows = batch + 2 * followed;
  let x = given?.slice() ?? inputs(settings, rows);
  let z: Matrix = new Float32Array(rows * n);
  let weights: Matrix = new Float32Array(n * n);
  const biases = new Float64Array(n);
  const products = multiplier();
  const f = activationOf(parameters);
  const { skip = 0 } = parameters;
  const drop = dropping(parameters);
  const kept = keptOf(settings);
  const strip = Math.max(fewest, 4 * Math.floor(once / (4 * n * n)));
  const [out, slope] = [new Float64Array(n), new Float64Array(n)];
  into.outputs = x;
  push(x, settings, 0);
  record(0);
  yield 0;
  for (let layer = 1; layer <= depth; layer++) {
    if (keepsWeights(settings)) weights = new Float32Array(n * n);
    for (const _ of layerWeights(settings, layer, weights)) yield 0.1;
    layerBiases(settings, layer, biases);
    for (let row = 0; row < rows; row += strip) {
      const count = Math.min(strip, rows - row);
      const [from, to] = [row * n, (row + count) * n];
      const sizes = { rows: count, inner: n, columns: n };
      netInputs(products, x.subarray(from, to), weights, biases, z.subarray(from, to), sizes);
      yield 0.1 + (0.7 * row) / rows;
    }
    const before = into.records.at(-1)!;
    const assumed = assumedLayer(before, settings);
    if (!assumed) break;
    const statistics = netStatistics(assumed.m, assumed.s, f.value);
    const slopes = new Float32Array(kept * n);
    const dropped = drop && generator(settings.seed, streams.dropout, layer);
    for (let row = 0; row < rows; row += some) {
      for (let at = row; at < Math.min(row + some, rows); at++) through(at, statistics, slopes, dropped);
      yield 0.8 + (0.2 * row) / rows;
    }
    [x, z] = [z, x];
    into.outputs = x;
    push(x, settings, layer);
    const found = pooled(x, batch, n);
    if (!(Number.isFinite(found.mu) && found.nu < Infinity)) break;
    into.slopes.push(slopes);
    if (keepsWeights(settings)) into.weights.push(weights);
    record(layer, found, assumed.to, { sums: unitSums(weights, n), net: statistics.result() });
    yield 1;
  }
  into.escaped = into.records.length <= depth;

  /** Sends an input's net inputs through activation, dropout and skip; what comes out takes their place. */
  function through(row: number, statistics: NetStatistics, slopes: Matrix, dropped: Generator32 | undefined): void {
    const start = row * n;
    activate(f, z, start, out, row < kept ? slope : undefined);
    if (row < batch) statistics.add(z, start, out);
    if (drop && dropped) dropOut(drop, dropped, out, slope);
    if (row < kept) slopes.set(slope, start);
    addSkip(skip, x, out, z, start);
  }

  function record(
    layer: number,
    found = pooled(x, batch, n),
    predicted: Pick<LayerRecord, 'mu' | 'nu'> = settings.input,
    more: Pick<LayerRecord, 'sums' | 'net'> = { sums: new Float32Array(0) },
  ): void {
    const cosine = pairs(x, batch, followed, n);
    into.records.push({ layer, ...found, predicted: kicked(predicted, kick, layer), cosine, ...more });
  }
}

/** f of as many net inputs from `start` on as `out` has room for, and its slopes there. */
function activate(f: Curve, z: Matrix, start: number, out: Float64Array, slope: Float64Array | undefined): void {
  const { value, slope: slopeAt, slopeFrom = slopeAt } = f;
  for (let i = 0; i < out.length; i++) out[i] = value(z[start + i]!);
  if (slope) for (let i = 0; i < out.length; i++) slope[i] = slopeFrom(z[start + i]!, out[i]!);
}

function addSkip(skip: number, x: Matrix, out: Float64Array, into: Matrix, start: number): void {
  for (let i = 0; i < out.length; i++) into[start + i] = skip * x[start + i]! + out[i]!;
}

/** Drops some of one input's activations, and what the output changes by there. */
function dropOut(drop: Dropping, next: Generator32, out: Float64Array, slope: Float64Array): void {
  for (let i = 0; i < out.length; i++) {
    const keeps = fraction(next) >= drop.rate;
    out[i] = drop.scale * (keeps ? out[i]! : drop.to) + drop.shift;
    slope[i] = keeps ? drop.scale * slope[i]! : 0;
  }
}

/** Adds to the mean of a layer's activations, and multiplies their distances from it, pairs included. */
function push(x: Matrix, { kick, batch, width: n }: Settings, layer: number): void {
  if (kick?.layer !== layer) return;
  let sum = 0;
  for (let at = 0; at < batch * n; at++) sum += x[at]!;
  const mean = sum / (batch * n);
  const factor = Math.sqrt(kick.variance);
  for (let at = 0; at < x.length; at++) x[at] = mean + kick.mean + factor * (x[at]! - mean);
}

/** The inputs: normal, all parts of one alike in so far as they share a common number; then the pairs. */
function inputs({ input, alike, pair, batch, width: n, seed }: Settings, rows: number): Matrix {
  const x = new Float32Array(rows * n);
  const own = generator(seed, streams.inputs);
  const common = generator(seed, streams.common);
  const deviation = Math.sqrt(input.nu);
  const [shared, apart] = [Math.sqrt(alike), Math.sqrt(1 - alike)];
  const drawn = new Float64Array(n);
  for (let row = 0; row < batch; row++) {
    const together = shared === 0 ? 0 : shared * normalQuantile(fraction(common));
    drawNormal(own, drawn);
    for (let i = 0; i < n; i++) x[row * n + i] = input.mu + deviation * (together + apart * drawn[i]!);
  }
  const followedInputs = generator(seed, streams.pair);
  const both = new Float64Array(2 * n);
  const rest = Math.sqrt(1 - pair * pair);
  for (let row = batch; row < rows; row += 2) {
    drawNormal(followedInputs, both);
    for (let i = 0; i < n; i++) {
      const [one, other] = [both[2 * i]!, both[2 * i + 1]!];
      x[row * n + i] = input.mu + deviation * one;
      x[(row + 1) * n + i] = input.mu + deviation * (pair * one + rest * other);
    }
  }
  return x;
}
