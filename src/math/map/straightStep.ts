import type { Kernel } from '../kernel';
import { leakyRelu } from '../moments/leakySelu';
import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { type Step, stepOf } from './stepOf';

/**
 * The layer whose f is two straight lines that meet in 0, with the slopes that this one has at ± a distance: what the map
 * tends to far out, or, next to (0, 0), where f(0) = 0 and there is no bias. Undefined where dropout acts, or slopes do not
 * say which lines; whether f is nearly those is for the caller to know.
 */
export function straightStep(parameters: Parameters, kernel: Kernel, distance: number): Step | undefined {
  const { lambda, alpha } = parameters;
  const { curve, dropout } = traitsOf(kernel);
  const slope = curve?.(lambda, alpha).slope;
  if (!slope || dropout) return undefined;
  const [left, right] = [slope(-distance), slope(distance)];
  if (!(right !== 0 && Number.isFinite(left / right))) return undefined;
  const lines = leakyRelu(left / right);
  return stepOf(parameters, (m, s, _lambda, _alpha, out) => lines(m, s, right, 1, out));
}

/** The same next to (0, 0), at a distance beside which f bends by nothing; undefined too where it is no fixed point, or f jumps. */
export function straightNearZero(parameters: Parameters, kernel: Kernel, distance: number): Step | undefined {
  const { lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  const curve = traitsOf(kernel).curve?.(lambda, alpha);
  if (!curve || bias !== 0 || biasVariance !== 0 || curve.value(0) !== 0) return undefined;
  const isPlain = curve.kinks.every((at, k) => Math.abs(at) > distance || (at === 0 && !curve.jumps?.[k]));
  return isPlain ? straightStep(parameters, kernel, distance) : undefined;
}
