import type { Matrix } from '../matrix/Matrix';

/** Images to learn from, and others to be judged by, that are never learnt from. */
export interface TrainData {
  /** Rows × n, an image a row. */
  readonly images: Matrix;
  /** Of every image, from 0. */
  readonly labels: Uint8Array<ArrayBuffer>;
  /** How many, from the first, are learnt from; the others are held out. */
  readonly learnt: number;
}

/** What was measured after an epoch; after epoch 0, before anything was learnt. */
export interface EpochRecord {
  readonly epoch: number;
  /** The rate of the epoch, and the sum of the rates of all steps up to its end. */
  readonly rate: number;
  readonly time: number;
  /**
   * Mean over the epoch's batches of the mean loss of each, before the step that it leads to; NaN after epoch 0 and
   * where it is no number below `hopeless`.
   */
  readonly loss: number;
  /** Mean loss of the images that are held out, and the share of them that is told right; nothing is dropped there. */
  readonly heldOut: { readonly loss: number; readonly right: number };
  /**
   * Mean and variance over all units and the first 256 images that are learnt from, after layer 0, 1, …, by running
   * statistics and with nothing dropped.
   */
  readonly mu: Float32Array<ArrayBuffer>;
  readonly nu: Float32Array<ArrayBuffer>;
  /** Root of the sum of squares of the loss's derivatives by the weights of layer 1, 2, …, at the epoch's last batch. */
  readonly gradients: Float32Array<ArrayBuffer>;
  /** Layer by layer, unit by unit, the sum of its weights ω and of their squares τ, in pairs. */
  readonly sums: Float32Array<ArrayBuffer>;
}

/** How far a network has come: all that its next epoch depends on. */
export interface TrainState {
  readonly epoch: number;
  readonly time: number;
  /** Its numbers (`partsOf`). */
  readonly all: Matrix;
  /** The step, from 1, in which its loss left the numbers or the bound `hopeless`; it learns no more then. */
  readonly diverged?: number;
}

/** A mean loss that counts as divergence: guessing costs ln 10. */
export const hopeless = 1000;
