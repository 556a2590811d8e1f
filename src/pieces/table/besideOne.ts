/**
 * Significant digits, `least` at least, that tell a factor near 1 from 1: none can for 1 itself, and ten are the most.
 */
export const besideOne = (factor: number, least: number) =>
  Math.min(10, Math.max(least, 1 - Math.floor(Math.log10(Math.abs(factor - 1)))) || least);
