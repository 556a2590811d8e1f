import { checkMoments, checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import type { Moments, Parameters } from '../types';
import { stepOf } from './stepOf';

const out = new Float64Array(kernelSize);

/**
 * The moment map g: (μ, ν) ↦ (μ̃, ν̃) of one layer: of one unit as in the paper (Eqs. 3–5), or of a layer of random
 * weights, each with bias and skip where `parameters` name them (`netInputOf`, `stepOf`).
 * For the net input's m and s as rounded to doubles: mean within 1e-14 of √E f² + |κμ|, variance within 1e-13 relative
 * (1e-12 for an activation without closed forms), never negative, never NaN. Where f falls like eᶻ, far left, the
 * rounding of m itself, |m|·1e-16, would come twice on top, 1e-13 at m = −500: for one unit without bias and skip it is
 * taken back to first order, elsewhere it stays. A result beyond the
 * double range is Infinity; so are both when the net input's mean or variance already is: an orbit that gets there
 * diverges.
 * Throws RangeError unless μ, ω, the bias are finite, ν ≥ 0, τ > 0, λ > 0, α ≥ 0, the bias variance is at
 * least 0 and 0 for one unit, 0 ≤ κ ≤ 1, or for an unknown activation or kind of layer.
 */
export function momentMap(point: Moments, parameters: Parameters): Moments {
  checkMoments(point);
  checkParameters(parameters);
  stepOf(parameters)(point.mu, point.nu, out);
  return { mu: out[0]!, nu: out[1]! };
}
