import type { Moments, Parameters } from './types';

/** Throws RangeError, with the value in the message, unless μ is finite and 0 ≤ ν < ∞. */
export function checkMoments({ mu, nu }: Moments): void {
  if (!Number.isFinite(mu)) throw new RangeError(`The mean mu must be a finite number, got ${mu}.`);
  if (!(nu >= 0 && nu < Infinity)) throw new RangeError(`The variance nu must be finite and at least 0, got ${nu}.`);
}

/** Throws RangeError, with the value in the message, unless ω is finite, τ > 0, λ > 0 and α ≥ 0, all finite. */
export function checkParameters({ omega, tau, lambda, alpha }: Parameters): void {
  if (!Number.isFinite(omega)) throw new RangeError(`omega must be a finite number, got ${omega}.`);
  if (!(tau > 0 && tau < Infinity)) throw new RangeError(`tau must be finite and above 0, got ${tau}.`);
  if (!(lambda > 0 && lambda < Infinity)) throw new RangeError(`lambda must be finite and above 0, got ${lambda}.`);
  if (!(alpha >= 0 && alpha < Infinity)) throw new RangeError(`alpha must be finite and at least 0, got ${alpha}.`);
}
