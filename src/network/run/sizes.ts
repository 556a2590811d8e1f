import type { Settings } from '../settings';

/** Pairs of inputs that are followed side by side. */
export const followed = 16;
/** Inputs of the batch whose slopes are kept for the way back, at most. */
const keptAtMost = 64;

/** How many inputs have their slopes kept. */
export const keptOf = ({ batch }: Settings) => Math.min(batch, keptAtMost);
