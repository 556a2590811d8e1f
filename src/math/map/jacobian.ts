import { checkMoments, checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import type { Matrix2, Moments, Parameters } from '../types';
import { kernelOf } from './kernelOf';

const out = new Float64Array(kernelSize);

/**
 * H, the Jacobian of g: (μ, ν) ↦ (μ̃, ν̃) at a point, row-major: [[∂μ̃/∂μ, ∂μ̃/∂ν], [∂ν̃/∂μ, ∂ν̃/∂ν]].
 * Each entry is within 1e-12 of the largest of its row. On ν = 0 the derivatives are the limits ν → 0 (see `selu.ts` for the kink).
 * Throws RangeError for impossible inputs and when μω or ντ exceeds the double range.
 */
export function jacobian(point: Moments, parameters: Parameters): Matrix2 {
  checkMoments(point);
  checkParameters(parameters);
  const { omega, tau, lambda, alpha } = parameters;
  const m = point.mu * omega;
  const s = point.nu * tau;
  if (!(Math.abs(m) < Infinity && s < Infinity))
    throw new RangeError(`The net input N(${m}, ${s}) exceeds the double range.`);
  kernelOf(parameters)(m, s, lambda, alpha, out);
  return [
    [chain(omega, out[3]!), tau * out[4]!],
    [chain(omega, out[5]!), tau * out[6]!],
  ];
}

/** J, the Jacobian of (μ, ν) ↦ (μ̃, ξ̃), with the second moment ξ̃ = ν̃ + μ̃² in place of the variance. */
export function jacobianSecondMoment(point: Moments, parameters: Parameters): Matrix2 {
  const [meanRow, varianceRow] = jacobian(point, parameters);
  const mean = out[0]!;
  return [meanRow, [varianceRow[0] + 2 * mean * meanRow[0], varianceRow[1] + 2 * mean * meanRow[1]]];
}

/** ω times a derivative; ω = 0 hides μ even where the derivative is beyond the double range. */
function chain(omega: number, derivative: number): number {
  return omega === 0 ? 0 : omega * derivative;
}
