/** The tone of variance 1, the a to which orchestras tune, and the lowest and highest that are played. */
const middle = 440;
const lowest = 55;
const highest = 3520;

/**
 * The frequency in Hz of a variance: an octave for every doubling of the deviation, so 440·√ν, no lower than 55 and no
 * higher than 3520. Undefined, silence, for a variance of 0 and for what is no number.
 */
export function pitchOf(nu: number): number | undefined {
  if (!(nu > 0)) return undefined;
  return Math.min(highest, Math.max(lowest, middle * Math.sqrt(nu)));
}
