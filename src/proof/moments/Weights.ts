import { alpha01, lambda01 } from '../functions/constants';
import { type Interval, mul, one, point, sqr, sub } from '../intervals/interval';
import type { Box } from './basis';
import type { Enclosure } from './moments';

/** SELU's λ and α as enclosures, with the combinations every moment uses. */
export interface Weights {
  /** Another activation than SELU: then all moments come from here, and λ and α below play no part. */
  readonly other?: OtherMoments;
  readonly lambda: Interval;
  readonly alpha: Interval;
  readonly lambda2: Interval;
  readonly alpha2: Interval;
  readonly oneMinusAlpha: Interval;
  readonly oneMinusAlpha2: Interval;
  /** True where they are the paper's λ₀₁ and α₀₁, of which alone the paper speaks. */
  readonly paper: boolean;
}

/** What encloses the moments of an activation that is not of SELU's form. */
export interface OtherMoments {
  /** Everything over a box; the whole line where nothing is known. */
  readonly enclose: (box: Box) => Enclosure;
  /** Works out in steps what `enclose` needs for a box, which may take seconds; changes nothing of what it says. */
  readonly prepare: (box: Box) => Generator<void>;
  /** About the mean and the variance at one point, at once: where to look, no bound. NaN where nothing is known. */
  readonly guess: (m: number, s: number) => readonly [mean: number, variance: number];
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
