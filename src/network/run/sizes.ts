import type { Settings } from '../settings';

/** Pairs of inputs that are followed side by side. */
export const followed = 16;
/** Inputs of the batch whose slopes are kept for the way back, at most. */
const keptAtMost = 64;

/** How many inputs have their slopes kept. */
export const keptOf = ({ batch }: Settings) => Math.min(batch, keptAtMost);

/** Weights of all layers that are kept for the way back, at most: 16 MB. Of more it draws them again. */
const weightsAtMost = 2 ** 22;

export const keepsWeights = ({ width, depth }: Settings) => width * width * depth <= weightsAtMost;
