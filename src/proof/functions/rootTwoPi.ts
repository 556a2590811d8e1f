import { div, type Interval, interval, one } from '../intervals/interval';
import { addDown, addUp } from '../intervals/rounding';
import { addPair, divPair, mulPair, newPair, type Pair } from './pair';

/**
 * π by Machin's formula 16 arctan(1/5) − 4 arctan(1/239), each arctangent an alternating series of 27 terms: the first
 * one left out is below 5^−55/55 < 2^−133. About 300 operations on pairs of at most 2^−98 each: right to 2^−89.
 */
export function piPair(): Pair {
  const fifth = arctanOfReciprocal(5);
  const small = arctanOfReciprocal(239);
  const result = newPair();
  addPair(16 * fifth[0]!, 16 * fifth[1]!, -4 * small[0]!, -4 * small[1]!, result);
  return result;
}

function arctanOfReciprocal(n: number): Pair {
  const power = Float64Array.of(1, 0);
  divPair(1, 0, n, power);
  const sum = power.slice();
  const term = newPair();
  for (let k = 1; k < 27; k++) {
    divPair(power[0]!, power[1]!, n * n, power);
    divPair(power[0]!, power[1]!, k % 2 === 0 ? 2 * k + 1 : -(2 * k + 1), term);
    addPair(sum[0]!, sum[1]!, term[0]!, term[1]!, sum);
  }
  return sum;
}

/**
 * √x of a pair, to 2^−85 relative: one Newton step in pairs from a double,
 * accepted only if its square agrees with x to 2^−88.
 * Throws where it does not, which a sound engine never lets happen.
 */
export function rootPair(x: Pair): Pair {
  const guess = Math.sqrt(x[0]!);
  const square = newPair();
  const root = newPair();
  mulPair(guess, 0, guess, 0, square);
  addPair(x[0]!, x[1]!, -square[0]!, -square[1]!, square);
  addPair(guess, 0, square[0]! / (2 * guess), 0, root);
  mulPair(root[0]!, root[1]!, root[0]!, root[1]!, square);
  addPair(square[0]!, square[1]!, -x[0]!, -x[1]!, square);
  // 2^−88
  if (!(Math.abs(square[0]!) <= 3.2311742677852644e-27 * x[0]!))
    throw new Error(`The square root of ${x[0]} failed its check by squaring.`);
  return root;
}

/** √(2π) as a pair, right to 2^−84 relative. */
export const rootTwoPiPair: Pair = (() => {
  const pi = piPair();
  return rootPair(Float64Array.of(2 * pi[0]!, 2 * pi[1]!));
})();

/** √(2π) = 2.5066…, one ulp wide. */
export const rootTwoPi: Interval = (() => {
  const [high, low] = [rootTwoPiPair[0]!, rootTwoPiPair[1]!];
  // 2^−80
  const error = 8.271806125530277e-25;
  return interval(addDown(high, low - error), addUp(high, low + error));
})();

/** 1/√(2π) = φ(0) = 0.3989… */
export const inverseRootTwoPi: Interval = div(one, rootTwoPi);
