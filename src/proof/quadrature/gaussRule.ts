import { twoTo } from '../intervals/twoTo';

/**
 * Nodes and weights of the Gauss–Legendre rule with n points on [−1, 1], each within 2^−52 relative of the true one.
 *
 * P_n has whole coefficients once it is multiplied by 2ⁿ, so its sign at a fraction K/2^N is told exactly by whole
 * numbers. Each node is enclosed between two neighbouring fractions with N = 120 by halving where the sign changes; a
 * weight is 2(1 − t²)/(n P_{n−1}(t))² there. Its relative change within 2^−120 is below n³ 2^−120. What is left is
 * one rounding to a double, and ECMAScript rounds whole numbers to the nearest.
 */
export interface GaussRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const bits = 120n;

/** 2ⁿ P_n by ascending powers: (−1)^k C(n, k) C(2n − 2k, n) stands at the power n − 2k. */
function legendre(n: number): readonly bigint[] {
  const coefficients = new Array<bigint>(n + 1).fill(0n);
  for (let k = 0; 2 * k <= n; k++)
    coefficients[n - 2 * k] = (k % 2 === 0 ? 1n : -1n) * choose(n, k) * choose(2 * n - 2 * k, n);
  return coefficients;
}

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** Σ c_j K^j 2^{N(n − j)}: the polynomial at K/2^N, times 2^{Nn}. */
function valueAt(coefficients: readonly bigint[], K: bigint): bigint {
  let sum = 0n;
  for (let j = coefficients.length - 1, shift = 0n; j >= 0; j--, shift += bits)
    sum = sum * K + (coefficients[j]! << shift);
  return sum;
}

export function gaussRule(n: number): GaussRule {
  const [own, lower] = [legendre(n), legendre(n - 1)];
  const one = 1n << bits;
  // 512 steps tell all nodes of these rules apart; an odd number of them keeps 0 from being a step.
  const step = one / 511n;
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let left = -step * 511n; left < one; left += step) {
    let [low, high] = [left, left + step];
    const sign = valueAt(own, low) > 0n;
    if (sign === valueAt(own, high) > 0n) continue;
    while (high - low > 1n) {
      const mid = (low + high) >> 1n;
      if (valueAt(own, mid) > 0n === sign) low = mid;
      else high = mid;
    }
    const below = valueAt(lower, low) * BigInt(n);
    const scale = BigInt(n - 1) * (bits + 1n);
    const top = (2n * (one * one - low * low)) << (2n * scale - 2n * bits + 100n);
    nodes.push(Number(low) / twoTo(120));
    weights.push(Number(top / (below * below)) / twoTo(100));
  }
  if (nodes.length !== n) throw new Error(`${nodes.length} nodes were found of ${n}.`);
  return { nodes: Float64Array.from(nodes), weights: Float64Array.from(weights) };
}
