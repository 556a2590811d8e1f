import type { Multiplier } from './Matrix';
import { plainProducts } from './plainProducts';
import { vectorProducts } from './vectorProducts';

let kept: Multiplier | undefined;

/**
 * The fastest products that there are here, one for all who multiply: a product needs nothing of the one before. Where
 * the engines differ in what they have, products differ by rounding to single precision.
 */
export function multiplier(): Multiplier {
  kept ??= vectorProducts() ?? plainProducts();
  return kept;
}
