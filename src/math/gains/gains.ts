import type { Moments } from '../types';
import { type Shape, type Spread, spreadOf } from './spread';

/** What a gain is for: unit variance, unit second moment, or mean 0 and variance 1 by scale and shift. */
export type Kept = 'variance' | 'second' | 'both';

/** a·f + c with what it keeps, in a layer with ω = 0 and τ = s. */
export interface Gain {
  readonly kept: Kept;
  /** a */
  readonly factor: number;
  /** c */
  readonly shift: number;
  /** Mean and variance of a·f(z) + c. */
  readonly to: Moments;
  /** χ = s E (a f′)²: by what a layer multiplies the mean square of gradients. */
  readonly chi: number;
  /**
   * By what a layer multiplies a small error of the variance (one unit) or of the second moment (random layer) at that
   * fixed point: below 1 in size it attracts, above 1 it repels. Null where `to` is no fixed point of such a layer.
   */
  readonly rate: { readonly unit: number | null; readonly random: number | null };
}

export interface Gains extends Spread {
  readonly list: readonly Gain[];
}

/** A mean this small beside the deviation counts as 0: quadrature is good to 1e-13. */
const negligible = 1e-10;

/**
 * The gains of an activation at z ~ N(0, s), s > 0:
 *
 *     1/√Var f    keeps variance 1:       one unit has the fixed point (a E f, 1),
 *     1/√E f²     keeps second moment 1:  the random layer has the fixed point (a E f, 1 − (a E f)²),
 *     a f + c     with a = 1/√Var f, c = −a E f keeps (0, 1) in both,
 *
 * all in a layer with ω = 0, τ = s and neither bias nor skip. There one number decides (`onlyVariable`), and the
 * eigenvalue of H beside 0 is the slope of its map: s a² ∂Var f/∂s for ν, s a² ∂E f²/∂s for q, and for a f + c the
 * former in both, since its mean is 0.
 * `list` is empty where f is constant or a moment is beyond the double range. Throws RangeError unless 0 < s < ∞, and
 * like `kernelOf`.
 */
export function gains(shape: Shape, s: number): Gains {
  if (!(s > 0 && s < Infinity)) throw new RangeError(`The variance s must be finite and above 0, got ${s}.`);
  const spread = spreadOf(shape)(s);
  const { mean, variance, second } = spread;
  if (!(variance > 0 && second < Infinity)) return { ...spread, list: [] };
  const centred = Math.abs(mean) <= negligible * Math.sqrt(variance);
  const scaled = (kept: Kept, size: number): Gain => {
    const factor = 1 / Math.sqrt(size);
    const ofVariance = kept === 'variance';
    const fixes = { unit: ofVariance || centred, random: !ofVariance || centred };
    return {
      ...{ kept, factor, shift: 0 },
      to: { mu: factor * mean, nu: variance / size },
      chi: (s * spread.squaredSlope) / size,
      rate: {
        unit: fixes.unit ? (s * spread.varianceSlope) / size : null,
        random: fixes.random ? (s * spread.secondSlope) / size : null,
      },
    };
  };
  const byVariance = scaled('variance', variance);
  const rate = (s * spread.varianceSlope) / variance;
  const both: Gain = {
    ...{ kept: 'both', factor: byVariance.factor, shift: centred ? 0 : -byVariance.factor * mean },
    ...{ to: { mu: 0, nu: 1 }, chi: byVariance.chi, rate: { unit: rate, random: rate } },
  };
  return { ...spread, list: [byVariance, scaled('second', second), both] };
}
