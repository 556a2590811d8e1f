import type { Moments, Parameters } from '../math/types';

/** The shapes that weights are drawn from; each has the mean and variance that ω and τ ask for. */
export const laws = ['normal', 'uniform', 'truncated', 'orthogonal'] as const;
export type Law = (typeof laws)[number];

/** A push to all activations of one layer, before the next. */
export interface Kick {
  /** From 0, the inputs, to the depth. */
  readonly layer: number;
  /** Added to their mean. */
  readonly mean: number;
  /** What their variance is multiplied by, at least 0. */
  readonly variance: number;
}

/** All that decides what a network does: the same settings give the same numbers. */
export interface Settings {
  /**
   * The layer: n·mean of the weights is ω, n·variance is τ; bias and its variance, skip, activation and dropout. What
   * is said there of one unit or a random layer plays no part.
   */
  readonly parameters: Parameters;
  /** n, units of every layer and of the input; 4 to 1024 in use. */
  readonly width: number;
  /** Layers, at least 1. */
  readonly depth: number;
  /** B, inputs that go through, at least 2. */
  readonly batch: number;
  /** 0 to 2³² − 1. */
  readonly seed: number;
  readonly law: Law;
  /** Whether the weights of every unit are moved so that their sum is exactly ω. */
  readonly centred: boolean;
  /** Mean and variance that all inputs share. */
  readonly input: Moments;
  /** Correlation of the n parts of one input with each other, 0 to 1. */
  readonly alike: number;
  /** Correlation of the two inputs that are followed side by side, −1 to 1. */
  readonly pair: number;
  readonly kick?: Kick;
  /** How far all weights have moved since: √n times the deviation of what is added to each, at least 0. */
  readonly drift: number;
}

/** What a stream of random numbers is for; the second part of its name, after the seed. */
export const streams = {
  weights: 1,
  biases: 2,
  inputs: 3,
  common: 4,
  dropout: 5,
  drift: 6,
  pair: 7,
  gradient: 8,
  readout: 9,
  order: 10,
} as const;
