import type { Kernel } from '../kernel';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';

/** What a layer whose f is a straight line does with every start. */
export interface StraightLayer {
  /** Whether it keeps every ν and tends to one μ: then each start comes to rest on a line of fixed points. */
  readonly keepsVariance: boolean;
  /** Whether every start with ν > 0 leaves, by a constant a layer. */
  readonly drifts: boolean;
}

/** A factor is 1 when rounding alone parts it from 1. */
const rounding = 2e-15;

/**
 * Of f(z) = az + c with a ≠ 0, without dropout: μ′ = Aμ + B and ν′ = Cν + D, where A = κ + aω, B = ab + c,
 * C = κ² + a²τ, and D is a²(τμ² + σ_b²) in a random layer, 0 in one unit. At C = 1 and |A| < 1, μ tends to
 * μ* = B/(1 − A), and ν is kept, or grows by D at μ* a layer in the end; at A = 1 and B ≠ 0, μ moves by B a layer, which
 * is told for C ≤ 1. Undefined for every other f.
 */
export function straightLayer(parameters: Parameters, kernel: Kernel): StraightLayer | undefined {
  const { omega, tau, lambda, alpha, layer = 'unit', bias = 0, biasVariance = 0, skip = 0 } = parameters;
  const { curve: curveAt, dropout } = traitsOf(kernel);
  const curve = curveAt?.(lambda, alpha);
  if (dropout || curve?.limits.left !== 'linear' || curve.limits.right !== 'linear') return undefined;
  const a = curve.slope(1);
  const most = rounding * Math.abs(a);
  // Two slopes are enough to tell most curves.
  if (a === 0 || Math.abs(curve.slope(2) - a) > most) return undefined;
  const { variation, kinks } = shapeOf(kernel, lambda, alpha);
  if (kinks.length > 0 || variation > most) return undefined;
  const isOne = (factor: number) => Math.abs(factor - 1) <= rounding;
  const [meanFactor, added] = [skip + a * omega, a * bias + curve.value(0)];
  const varianceFactor = skip ** 2 + a * a * tau;
  const rests = isOne(varianceFactor) && Math.abs(meanFactor) < 1 - rounding;
  const atMean = added / (1 - meanFactor);
  const grows = layer === 'random' && a * a * (tau * atMean ** 2 + biasVariance) > 0;
  const moves = isOne(meanFactor) && added !== 0 && varianceFactor <= 1 + rounding;
  return { keepsVariance: rests && !grows, drifts: (rests && grows) || moves };
}
