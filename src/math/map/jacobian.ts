import { checkMoments, checkParameters } from '../checked';
import { kernelSize } from '../kernel';
import { netInputOf, netSize } from '../layer/netInputOf';
import type { Matrix2, Moments, Parameters } from '../types';
import { stepOf } from './stepOf';

const out = new Float64Array(kernelSize);
const net = new Float64Array(netSize);

/**
 * H, the Jacobian of g: (μ, ν) ↦ (μ̃, ν̃) at a point, row-major: [[∂μ̃/∂μ, ∂μ̃/∂ν], [∂ν̃/∂μ, ∂ν̃/∂ν]].
 * Each entry is within 1e-12 of the largest of its row, or of the largest term of its row where terms cancel
 * (`stepOf`); 1e-10 for an activation without closed forms (`quadrature`). Where the net input has no variance the derivatives are the limits s → 0 (see `selu.ts` for the kink).
 * Throws RangeError for impossible inputs (`momentMap`) and when the net input's mean or variance exceeds the double
 * range.
 */
export function jacobian(point: Moments, parameters: Parameters): Matrix2 {
  checkMoments(point);
  checkParameters(parameters);
  netInputOf(parameters)(point.mu, point.nu, net);
  const [m, s] = [net[0]!, net[1]!];
  if (!(Math.abs(m) < Infinity && s < Infinity))
    throw new RangeError(`The net input N(${m}, ${s}) exceeds the double range.`);
  stepOf(parameters)(point.mu, point.nu, out);
  return [
    [out[3]!, out[4]!],
    [out[5]!, out[6]!],
  ];
}

/** J, the Jacobian of (μ, ν) ↦ (μ̃, ξ̃), with the second moment ξ̃ = ν̃ + μ̃² in place of the variance. */
export function jacobianSecondMoment(point: Moments, parameters: Parameters): Matrix2 {
  const [meanRow, varianceRow] = jacobian(point, parameters);
  const mean = out[0]!;
  return [meanRow, [varianceRow[0] + 2 * mean * meanRow[0], varianceRow[1] + 2 * mean * meanRow[1]]];
}
