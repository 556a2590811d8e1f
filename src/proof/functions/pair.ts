import { productError, sumError } from '../intervals/rounding';

/**
 * Arithmetic on pairs (h, l), the unevaluated sum h + l with |l| ≤ 2^−53 |h|, about 106 bits.
 * Results go to out[0], out[1].
 *
 * Error: Joldes, Muller, Popescu, "Tight and rigorous error bounds for basic building blocks of double-word
 * arithmetic", ACM TOMS 44 (2017) 15res, prove at most 7 · 2^−106 relative for the product and the quotient by a number
 * and 3 · 2^−106 of the larger operand for the sum as written here. Everything built on these counts 2^−100 per
 * operation, an allowance of nine times that, and keeps its numbers between 2^−400 and 2^400, so that no error term
 * underflows unnoticed by that allowance.
 */
export type Pair = Float64Array;

export function newPair(): Pair {
  return new Float64Array(2);
}

function settle(h: number, l: number, out: Pair): void {
  const sum = h + l;
  out[0] = sum;
  out[1] = l - (sum - h);
}

/** (ah + al) · (bh + bl) */
export function mulPair(ah: number, al: number, bh: number, bl: number, out: Pair): void {
  const product = ah * bh;
  settle(product, productError(ah, bh, product) + (ah * bl + al * bh), out);
}

/** (ah + al) + (bh + bl) */
export function addPair(ah: number, al: number, bh: number, bl: number, out: Pair): void {
  const high = ah + bh;
  const low = al + bl;
  const carry = sumError(ah, bh, high) + low;
  const sum = high + carry;
  settle(sum, sumError(al, bl, low) + (carry - (sum - high)), out);
}

/** (ah + al) / n */
export function divPair(ah: number, al: number, n: number, out: Pair): void {
  const quotient = ah / n;
  const product = quotient * n;
  settle(quotient, (ah - product - productError(quotient, n, product) + al) / n, out);
}
