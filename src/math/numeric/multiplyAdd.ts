/** 2²⁷ + 1: splits a double into two halves of 26 bits (Veltkamp). */
const splitter = 134217729;
/** Beyond this a factor cannot be split without overflow. */
const largest = 2 ** 990;

/**
 * a·b + c as if rounded once, up to a unit in the last place, also where a·b and c cancel: the product's rounding error
 * is found exactly (Dekker 1971, "A floating-point technique for extending the available precision") and added to that
 * of the sum. What is lost is at most 2⁻¹⁰⁷⁴, an error below the double range. With a factor beyond 2⁹⁹⁰ it is the
 * plain a·b + c.
 */
export function multiplyAdd(a: number, b: number, c: number): number {
  const product = a * b;
  if (c === 0) return product;
  const sum = product + c;
  if (!(Math.abs(a) < largest && Math.abs(b) < largest && Math.abs(product) < largest)) return sum;
  const ofProduct = productRest(a, b, product);
  const added = sum - product;
  const ofSum = product - (sum - added) + (c - added);
  return sum + (ofProduct + ofSum);
}

/** a·b − `product`, where that is a·b as rounded: exact for factors below 2⁹⁹⁰ whose product is in the normal range. */
export function productRest(a: number, b: number, product: number): number {
  const aUp = a * splitter;
  const aHigh = aUp - (aUp - a);
  const aLow = a - aHigh;
  const bUp = b * splitter;
  const bHigh = bUp - (bUp - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
