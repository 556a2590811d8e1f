import type { Matrix } from '../matrix/Matrix';
import { drawNormal } from '../random/drawNormal';
import { fraction, generator, type Stream } from '../random/generator';
import { normalQuantile } from '../random/normalQuantile';
import { type Law, type Settings, streams } from '../settings';
import { orthogonalise } from './orthogonalise';

/** Φ(−2), and the variance of a normal number that is drawn again while it is beyond ±2. */
const [cut, cutVariance] = [0.02275013194817921, 0.7737413035499234];

/** Fills a row with numbers of mean 0 and variance 1. */
const shapes: Readonly<Record<Law, (next: Stream, row: Float64Array) => void>> = {
  normal: drawNormal,
  uniform(next, row) {
    for (let i = 0; i < row.length; i++) row[i] = Math.sqrt(12) * (fraction(next) - 0.5);
  },
  truncated(next, row) {
    for (let i = 0; i < row.length; i++)
      row[i] = normalQuantile(cut + (1 - 2 * cut) * fraction(next)) / Math.sqrt(cutVariance);
  },
  orthogonal: drawNormal,
};

/** What of the settings makes the weights of a layer. */
export type WeightSettings = Pick<Settings, 'width' | 'seed' | 'law' | 'centred' | 'drift'> & {
  readonly parameters: Pick<Settings['parameters'], 'omega' | 'tau' | 'bias' | 'biasVariance'>;
};

/**
 * Fills `weights`, n × n, a row a unit, with those of a layer, 1 to the depth; they depend on the layer and the
 * settings only, so that a way back can draw them again. Yields now and then.
 *
 * Independent weights have mean ω/n and variance τ/n in every law; of an orthogonal matrix (Saxe, McClelland and
 * Ganguli 2014, arXiv:1312.6120), √τ times one that is uniformly distributed, ω/n is added to each. Centred ones have
 * their unit's mean taken off first, and are scaled by √(n/(n − 1)), so that their variance stays. A drift adds
 * independent normal numbers with variance drift²/n.
 */
export function* layerWeights(settings: WeightSettings, layer: number, weights: Matrix): Generator<void> {
  const { width: n, seed, law, centred, drift, parameters } = settings;
  const next = generator(seed, streams.weights, layer);
  const orthogonal = law === 'orthogonal';
  if (orthogonal) yield* orthogonalise((rows) => shapes.orthogonal(next, rows), n, weights);
  const spread = Math.sqrt(orthogonal ? parameters.tau : parameters.tau / n);
  const moved = generator(seed, streams.drift, layer);
  const mean = parameters.omega / n;
  const row = new Float64Array(n);
  const more = { extra: new Float64Array(n), size: drift / Math.sqrt(n) };
  for (let unit = 0; unit < n; unit++) {
    draw(unit);
    if (unit % 64 === 63) yield;
  }

  function draw(unit: number): void {
    if (orthogonal) row.set(weights.subarray(unit * n, (unit + 1) * n));
    else shapes[law](next, row);
    if (centred && n > 1) centre(row);
    if (drift !== 0) drawNormal(moved, more.extra);
    place(weights, unit * n, drift === 0 ? undefined : more, { row, mean, spread });
  }
}

/** Writes mean + spread·row + size·extra from `start` on. */
function place(
  weights: Matrix,
  start: number,
  more: { readonly extra: Float64Array; readonly size: number } | undefined,
  { row, mean, spread }: { readonly row: Float64Array; readonly mean: number; readonly spread: number },
): void {
  if (!more) for (let i = 0; i < row.length; i++) weights[start + i] = mean + spread * row[i]!;
  else for (let i = 0; i < row.length; i++) weights[start + i] = mean + spread * row[i]! + more.size * more.extra[i]!;
}

/** Fills `biases` with those of a layer's units: normal with mean b and variance σ_b². */
export function layerBiases({ seed, parameters }: WeightSettings, layer: number, biases: Float64Array): void {
  const { bias = 0, biasVariance = 0 } = parameters;
  const next = generator(seed, streams.biases, layer);
  for (let unit = 0; unit < biases.length; unit++)
    biases[unit] = biasVariance === 0 ? bias : bias + Math.sqrt(biasVariance) * normalQuantile(fraction(next));
}

function centre(row: Float64Array): void {
  const n = row.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += row[i]!;
  const scale = Math.sqrt(n / (n - 1));
  for (let i = 0; i < n; i++) row[i] = scale * (row[i]! - sum / n);
}

/** ω and τ of every unit: the sum of its weights and of their squares, in pairs. */
export function unitSums(weights: Matrix, n: number): Float32Array<ArrayBuffer> {
  const sums = new Float32Array(2 * n);
  for (let unit = 0; unit < n; unit++) {
    let [omega, tau] = [0, 0];
    for (let i = unit * n; i < (unit + 1) * n; i++) {
      const weight = weights[i]!;
      omega += weight;
      tau += weight * weight;
    }
    sums[2 * unit] = omega;
    sums[2 * unit + 1] = tau;
  }
  return sums;
}
