import type { Kernel } from '../kernel';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { straightLayer } from './straightLayer';

/**
 * Whether every start with ν > 0 grows without bound, which is so with κ = 1 unless f is constant: then
 * ν′ = ν + Var f(z) never falls, and on a bounded part of the plane with ν ≥ ν₀ > 0 the variance of f is at least some
 * c > 0, so that no orbit stays there. `slowly`: a bounded f adds no more than a constant to μ and to ν, which rise like
 * the layers at most, and so by an ever smaller share. So it is, too, where f is straight and a layer adds a constant to
 * a mean or a variance that it keeps (`straightLayer`).
 */
export function leavesAlways(parameters: Parameters, kernel: Kernel): 'no' | 'leaves' | 'slowly' {
  const { lambda, alpha, skip = 0 } = parameters;
  if (straightLayer(parameters, kernel)?.drifts) return 'slowly';
  if (skip !== 1 || !(shapeOf(kernel, lambda, alpha).slope > 0)) return 'no';
  const limits = traitsOf(kernel).curve?.(lambda, alpha).limits;
  const bounded = typeof limits?.left === 'number' && typeof limits.right === 'number';
  return bounded ? 'slowly' : 'leaves';
}
