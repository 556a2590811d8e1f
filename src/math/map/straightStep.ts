import type { Kernel } from '../kernel';
import { leakyRelu } from '../moments/leakySelu';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { type Step, stepOf } from './stepOf';

/**
 * The layer whose f is two straight lines that meet in 0, with the slopes that this one has at ± a distance: what the map
 * tends to far out. Undefined where dropout acts, or slopes do not say which lines; whether f is nearly those is for the
 * caller to know.
 *
 * @param nearZero next to (0, 0) instead, where f bends little over that distance: undefined too where (0, 0) is not kept,
 * there is a bias, or f jumps or has another kink within
 */
export function straightStep(
  parameters: Parameters,
  kernel: Kernel,
  distance: number,
  nearZero = false,
): Step | undefined {
  const { lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  const { curve: curveAt, dropout } = traitsOf(kernel);
  if (!curveAt || dropout) return undefined;
  const { slope, value, kinks, jumps } = curveAt(lambda, alpha);
  const isPlain = (at: number, k: number) => Math.abs(at) > distance || (at === 0 && !jumps?.[k]);
  if (nearZero && (bias !== 0 || biasVariance !== 0 || value(0) !== 0 || !kinks.every(isPlain))) return undefined;
  const [left, right] = [slope(-distance), slope(distance)];
  if (!(right !== 0 && Number.isFinite(left / right))) return undefined;
  const lines = leakyRelu(left / right);
  return stepOf(parameters, (m, s, _lambda, _alpha, out) => lines(m, s, right, 1, out));
}
