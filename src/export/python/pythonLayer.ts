import type { Parameters } from '../../math/types';

/**
 * The part of the script that says what the layer is beyond ω and τ, and its numbers by symbol for the figure's title.
 */
export function pythonLayer({ layer, bias = 0, biasVariance = 0, skip = 0 }: Parameters): {
  readonly source: string;
  readonly symbols: readonly (readonly [symbol: string, name: string])[];
} {
  const numbers = [
    ['b', 'BIAS', bias],
    ['σ_b²', 'BIAS_VARIANCE', biasVariance],
    ['κ', 'SKIP', skip],
  ] as const;
  return {
    source: `
# One unit, or a layer that draws the weights anew for every unit; mean and variance of the biases; the share of
# its input that the layer adds to its output.
RANDOM = ${layer === 'random' ? 'True' : 'False'}
${numbers.map(([, name, value]) => `${name} = ${value}\n`).join('')}`,
    symbols: numbers.filter(([, , value]) => value !== 0).map(([symbol, name]) => [symbol, name]),
  };
}
