import type { Settings } from '../activations/Activation';
import { activationNamed } from '../activations/activationTable';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';

/** An activation with its constants, without layer and dropout. */
export type Shape = Settings & { readonly activation?: string };

/** What an activation makes of z ~ N(0, s). */
export interface Spread {
  readonly s: number;
  /** E f, Var f and E f². */
  readonly mean: number;
  readonly variance: number;
  readonly second: number;
  /** ∂Var f/∂s and ∂E f²/∂s. */
  readonly varianceSlope: number;
  readonly secondSlope: number;
  /** E f′². */
  readonly squaredSlope: number;
}

/** What was worked out of the last few activations: gains, what keeps a wish and what is critical ask for the same. */
const kept = new Map<string, Map<number, Spread>>();
const most = 4;
const mostEach = 4000;

/**
 * The moments of f and f′ under z ~ N(0, s) as a function of s > 0: all that gains and critical initialisations are
 * made of. Beyond the double range numbers are infinite. Throws RangeError for an unknown name or a bad formula.
 */
export function spreadOf({ activation, formula, beta, lambda, alpha }: Shape): (s: number) => Spread {
  const named = activation === undefined ? {} : { activation };
  const settings = { lambda, alpha, ...(beta !== undefined && { beta }), ...(formula !== undefined && { formula }) };
  const kernel = kernelOf({ ...named, ...settings });
  const { squaredSlope } = activationNamed(activation);
  const out = new Float64Array(kernelSize);
  const name = JSON.stringify([activation, settings]);
  const known = kept.get(name) ?? new Map<number, Spread>();
  if (!kept.has(name) && kept.size >= most) kept.clear();
  kept.set(name, known);
  const work = (s: number): Spread => {
    kernel(0, s, lambda, alpha, out);
    const [mean, variance, second, , meanSlope, , varianceSlope] = out as unknown as readonly number[];
    const found = {
      ...{ s, mean: mean!, variance: variance!, second: second!, varianceSlope: varianceSlope! },
      secondSlope: varianceSlope! + 2 * mean! * meanSlope!,
    };
    return { ...found, squaredSlope: squaredSlope(0, s, settings) };
  };
  return (s) => {
    const before = known.get(s);
    if (before) return before;
    if (known.size >= mostEach) known.clear();
    const found = work(s);
    known.set(s, found);
    return found;
  };
}

/** Whether all of it is within the double range. */
export const hasNumbers = (spread: Spread) => Object.values(spread).every(Number.isFinite);
