import { kernelSize } from '../kernel';
import type { Parameters } from '../types';
import { type Step, stepOf } from './stepOf';

/** Classes of one direction: falls, is kept, grows. Times three for the variance. */
const directions = 3;
/** Added to a class where the mean, or the variance, moves back in the next layer. */
const meanLeap = 9;
const varianceLeap = 18;
/** Changes smaller than this, relative to the numbers, are the kernel's rounding: then the moment counts as kept. */
const negligible = 1e-13;

const out = new Float64Array(kernelSize);

/** What one layer does to the mean and to the variance at a point. */
export interface Sign {
  /** −1 falls, 0 is kept, 1 grows. */
  readonly mean: -1 | 0 | 1;
  readonly variance: -1 | 0 | 1;
  /** The layer leaps over the nullcline: the next one moves the mean, or the variance, back. */
  readonly meanLeaps: boolean;
  readonly varianceLeaps: boolean;
}

/** The sign that a number of `signRow` stands for. */
export function signOf(code: number): Sign {
  return {
    mean: ((code % directions) - 1) as Sign['mean'],
    variance: ((Math.floor(code / directions) % directions) - 1) as Sign['variance'],
    meanLeaps: Math.floor(code / meanLeap) % 2 === 1,
    varianceLeaps: code >= varianceLeap,
  };
}

/**
 * The signs of μ̃ − μ and ν̃ − ν along one row of cells, and whether the same signs at the image (μ̃, ν̃) are the
 * opposite ones. A flow cannot cross a nullcline of its own variable that way without passing through it; a map leaps.
 * These are the signs of the nullclines and of their next iterates (Streipert and Wolkowicz 2023). Written into `codes`
 * from `from` on, to be read by `signOf`. An image beyond the double range grows and does not come back. Allocates
 * nothing.
 */
export function signRow(parameters: Parameters, mus: Float64Array, nu: number, codes: Uint8Array, from: number): void {
  const step = stepOf(parameters);
  for (let i = 0; i < mus.length; i++) codes[from + i] = codeAt(step, mus[i]!, nu);
}

function codeAt(step: Step, mu: number, nu: number): number {
  step(mu, nu, out);
  const mu1 = out[0]!;
  const nu1 = out[1]!;
  const mean = change(mu, mu1);
  const variance = change(nu, nu1);
  const code = mean + 1 + directions * (variance + 1);
  if (!(Math.abs(mu1) < Infinity && nu1 < Infinity)) return code;
  step(mu1, nu1, out);
  const back = mean * change(mu1, out[0]!) < 0 ? meanLeap : 0;
  return code + back + (variance * change(nu1, out[1]!) < 0 ? varianceLeap : 0);
}

function change(before: number, after: number): -1 | 0 | 1 {
  const by = after - before;
  if (Math.abs(by) < Infinity && Math.abs(by) <= negligible * Math.max(Math.abs(before), Math.abs(after))) return 0;
  return by > 0 ? 1 : -1;
}
