import type { Moments } from '../../math/types';

/** Counts in equal parts of a range, beside the shares that the map expects there. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: Uint32Array<ArrayBuffer>;
  /** Share of all numbers that is expected in each part; as long as `counts`. */
  readonly expected: Float64Array<ArrayBuffer>;
  /** How many numbers there were, those beyond the range included. */
  readonly total: number;
}

/** The net inputs of a layer beside N(m, s), what the map makes of the mean and variance measured before the layer. */
export interface NetInputs {
  readonly m: number;
  readonly s: number;
  readonly mean: number;
  readonly variance: number;
  /** E (z − mean)⁴ / variance² − 3: 0 for normal numbers. NaN where there is no variance. */
  readonly kurtosis: number;
  /** Kolmogorov–Smirnov distance from N(m, s), at most 0.0004 too small; NaN where s is 0. */
  readonly distance: number;
  readonly histogram: Histogram;
  /** Of f(z), before dropout and skip. */
  readonly activations: Histogram;
}

/** What was measured after one layer; layer 0 is the inputs. */
export interface LayerRecord extends Moments {
  readonly layer: number;
  /** Per unit its mean and variance over the batch, in pairs. */
  readonly units: Float32Array<ArrayBuffer>;
  /** Per unit the sum of its weights ω and of their squares τ, in pairs; empty for the inputs. */
  readonly sums: Float32Array<ArrayBuffer>;
  /** Variance between the units' means, less what so small a batch makes of it by chance; can be below 0 by chance. */
  readonly between: number;
  /**
   * Variances and covariance of the pooled mean and variance by the choice of the units, from how they scatter:
   * [mean, both, variance].
   */
  readonly scatter: readonly [number, number, number];
  /**
   * Mean square, over the batch, of the distance of one input's mean and variance over the units from the pooled ones.
   */
  readonly single: number;
  /** What the map makes of the mean and variance measured before the layer; those themselves for the inputs. */
  readonly predicted: Moments;
  readonly net?: NetInputs;
  /** Cosine of the angle between the activations of the two inputs that are followed, and their mean product. */
  readonly cosine: number;
}
