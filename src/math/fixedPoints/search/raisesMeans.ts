import type { Parameters } from '../../types';

/**
 * Whether every layer with ν > 0 raises the mean, so that no such point is fixed. A fixed point has E f(z) = (1 − κ)μ
 * and E z = ωμ + b, hence E [f(z) − (1 − κ)(z − b)/ω] = 0. Where ωλ = 1 − κ and b ≥ 0 that is E f(z) − λz + λb, and
 * SELU's form with leak β, 0 ≤ α ≤ 1 − β, has f(z) = λz for z > 0 and, its slope λ(αeᶻ + β) being less than λ, above
 * λz for z < 0: the expectation is above 0. Dropout that keeps the mean changes nothing. By these constants alone, to the
 * last digit: a rounded product that only seems equal is left to the search.
 */
export function raisesMeans(parameters: Parameters): boolean {
  const { activation = 'selu', omega, lambda, alpha, beta = 0, bias = 0, skip = 0, dropout } = parameters;
  if (!(activation === 'selu' || activation === 'elu' || activation === 'lselu')) return false;
  const leak = activation === 'lselu' ? beta : 0;
  if (dropout === 'alpha' || !(lambda > 0 && omega > 0 && bias >= 0)) return false;
  return alpha >= 0 && alpha + leak <= 1 && leak < 1 && omega * lambda === 1 - skip;
}
