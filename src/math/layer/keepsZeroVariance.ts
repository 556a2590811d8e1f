import type { Parameters } from '../types';

/**
 * True when inputs that all are equal, ν = 0, give outputs that all are equal, so that ν = 0 is carried into itself: in
 * one unit. In a random layer every unit draws its own weights, and outputs differ between units unless μ = 0 and all
 * biases are equal. Dropout, which spreads them as well, is not looked at here.
 */
export function keepsZeroVariance({ layer }: Pick<Parameters, 'layer'>): boolean {
  return layer !== 'random';
}
