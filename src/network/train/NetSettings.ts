import type { Parameters } from '../../math/types';

/** Where a layer normalises: nowhere, over the batch before or after its activation, over the units of each input. */
export const norms = ['none', 'before', 'after', 'layer'] as const;
export type Norm = (typeof norms)[number];

/** All that decides how a network begins and learns, but for the rate: the same settings give the same numbers. */
export interface NetSettings {
  /**
   * Activation and dropout of every layer; ω and τ are n·mean and n·variance of the weights that it begins with. Bias,
   * skip and the kind of layer play no part.
   */
  readonly parameters: Parameters;
  readonly norm: Norm;
  /** Layers of n units before the one that tells the classes apart. */
  readonly depth: number;
  /** n: parts of an input, and units of every layer. */
  readonly width: number;
  readonly classes: number;
  /** B, images of which one step sees the mean loss, at least 2. */
  readonly batch: number;
  /** 0 to 2³² − 1. */
  readonly seed: number;
}

/** Added to a variance before its root is taken, as in the papers and in PyTorch. */
export const epsilon = 1e-5;
/** Share of the newest batch in the running mean and variance that stand for the batch's when nothing is learnt. */
export const momentum = 0.1;
