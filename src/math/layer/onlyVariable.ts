import type { Parameters } from '../types';

type Layer = Pick<Parameters, 'omega' | 'layer' | 'skip'>;

/**
 * The one number that a layer's variance follows by itself, so that a cobweb shows it exactly,
 * or undefined when it needs both moments:
 * ν of one unit at ω = 0, whose net input does not see μ; q = ν + μ², the second moment, in a random layer
 * at ω = κ = 0, where s = τq + σ_b² and the mean of the net input is the same for all.
 */
export function onlyVariable({ omega, layer, skip = 0 }: Layer): 'nu' | 'q' | undefined {
  if (omega !== 0) return undefined;
  if (layer !== 'random') return 'nu';
  return skip === 0 ? 'q' : undefined;
}
