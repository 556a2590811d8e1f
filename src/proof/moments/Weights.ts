import { alpha01, lambda01 } from '../functions/constants';
import { type Interval, mul, one, point, sqr, sub } from '../intervals/interval';

/** SELU's λ and α as enclosures, with the combinations every moment uses. */
export interface Weights {
  readonly lambda: Interval;
  readonly alpha: Interval;
  readonly lambda2: Interval;
  readonly alpha2: Interval;
  readonly oneMinusAlpha: Interval;
  readonly oneMinusAlpha2: Interval;
  /** True where they are the paper's λ₀₁ and α₀₁, of which alone the paper speaks. */
  readonly paper: boolean;
}

/**
 * λ and α of a proof: exactly the doubles given, or the paper's λ₀₁, α₀₁ (enclosed from their formulas) where left out.
 * Throws a RangeError unless λ > 0 and α ≥ 0 are finite.
 */
export function weightsOf(lambda?: number, alpha?: number): Weights {
  if (lambda !== undefined && !(lambda > 0 && lambda < Infinity))
    throw new RangeError(`λ must be positive, not ${lambda}.`);
  if (alpha !== undefined && !(alpha >= 0 && alpha < Infinity))
    throw new RangeError(`α must not be negative, not ${alpha}.`);
  const paper = lambda === undefined && alpha === undefined;
  return combine(lambda === undefined ? lambda01 : point(lambda), alpha === undefined ? alpha01 : point(alpha), paper);
}

function combine(lambda: Interval, alpha: Interval, paper: boolean): Weights {
  const alpha2 = sqr(alpha);
  return {
    lambda,
    alpha,
    lambda2: mul(lambda, lambda),
    alpha2,
    oneMinusAlpha: sub(one, alpha),
    oneMinusAlpha2: sub(one, alpha2),
    paper,
  };
}
