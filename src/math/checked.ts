import type { Moments, Parameters } from './types';

/** Throws RangeError, with the value in the message, unless μ is finite and 0 ≤ ν < ∞. */
export function checkMoments({ mu, nu }: Moments): void {
  if (!Number.isFinite(mu)) throw new RangeError(`The mean mu must be a finite number, got ${mu}.`);
  if (!(nu >= 0 && nu < Infinity)) throw new RangeError(`The variance nu must be finite and at least 0, got ${nu}.`);
}

/**
 * Throws RangeError, with the value in the message, unless ω and the bias are finite, τ > 0, λ > 0, α ≥ 0, the bias
 * variance is at least 0 and 0 ≤ κ ≤ 1, all finite; and for an unknown kind of layer or one unit with a bias variance.
 */
export function checkParameters(parameters: Parameters): void {
  const { omega, tau, lambda, alpha, layer = 'unit', bias = 0, biasVariance = 0, skip = 0 } = parameters;
  if (!Number.isFinite(omega)) throw new RangeError(`omega must be a finite number, got ${omega}.`);
  if (!(tau > 0 && tau < Infinity)) throw new RangeError(`tau must be finite and above 0, got ${tau}.`);
  if (!(lambda > 0 && lambda < Infinity)) throw new RangeError(`lambda must be finite and above 0, got ${lambda}.`);
  if (!(alpha >= 0 && alpha < Infinity)) throw new RangeError(`alpha must be finite and at least 0, got ${alpha}.`);
  if (layer !== 'unit' && layer !== 'random') throw new RangeError(`A layer is "unit" or "random", got "${layer}".`);
  if (!Number.isFinite(bias)) throw new RangeError(`The bias must be a finite number, got ${bias}.`);
  if (!(biasVariance >= 0 && biasVariance < Infinity))
    throw new RangeError(`The bias variance must be finite and at least 0, got ${biasVariance}.`);
  if (biasVariance > 0 && layer === 'unit')
    throw new RangeError(`One unit has one bias: a bias variance of ${biasVariance} needs the random layer.`);
  if (!(skip >= 0 && skip <= 1)) throw new RangeError(`The skip must be from 0 to 1, got ${skip}.`);
}
