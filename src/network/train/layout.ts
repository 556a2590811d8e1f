import type { Matrix } from '../matrix/Matrix';
import { fraction, generator } from '../random/generator';
import { normalQuantile } from '../random/normalQuantile';
import { streams } from '../settings';
import { layerWeights } from '../weights/layerWeights';
import type { NetSettings } from './NetSettings';

/** What one layer has learnt, as parts of one array. */
export interface LayerPart {
  /** n × n, a unit a row. */
  readonly weights: Matrix;
  readonly biases: Matrix;
  /** Of the normalisation: factor and summand of each unit, and over the batches its mean and variance so far. */
  readonly scale: Matrix;
  readonly shift: Matrix;
  readonly mean: Matrix;
  readonly variance: Matrix;
}

export interface NetParts {
  readonly layers: readonly LayerPart[];
  /** classes × n. */
  readonly readout: Matrix;
  readonly offsets: Matrix;
}

/** How many numbers a network has. */
export function sizeOf({ depth, width: n, classes }: NetSettings): number {
  return depth * (n * n + 5 * n) + classes * (n + 1);
}

/** The parts of an array of `sizeOf` numbers; what is written into them is written into it. */
export function partsOf({ depth, width: n, classes }: NetSettings, all: Matrix): NetParts {
  let at = 0;
  const next = (count: number): Matrix => {
    at += count;
    return all.subarray(at - count, at);
  };
  const layers = Array.from({ length: depth }, () => ({
    ...{ weights: next(n * n), biases: next(n), scale: next(n), shift: next(n) },
    ...{ mean: next(n), variance: next(n) },
  }));
  return { layers, readout: next(classes * n), offsets: next(classes) };
}

/**
 * What a network begins with: weights normal with mean ω/n and variance τ/n, the same normal numbers for every ω and τ
 * of one seed; those of the classes with variance 1/n; no biases; normalisations that change nothing.
 */
export function begin(settings: NetSettings, all: Matrix): void {
  const { width: n, seed, parameters } = settings;
  const { layers, readout } = partsOf(settings, all);
  all.fill(0);
  for (const [index, { weights, scale, variance }] of layers.entries()) {
    const law = { width: n, seed, law: 'normal', centred: false, drift: 0, parameters } as const;
    for (const _ of layerWeights(law, index + 1, weights));
    scale.fill(1);
    variance.fill(1);
  }
  const draw = generator(seed, streams.readout);
  for (let at = 0; at < readout.length; at++) readout[at] = normalQuantile(fraction(draw)) / Math.sqrt(n);
}
