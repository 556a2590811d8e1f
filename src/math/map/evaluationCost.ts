import { traitsOf } from '../moments/traits';
import type { Parameters } from '../types';
import { kernelOf } from './kernelOf';

/** How long one evaluation of the map takes, in evaluations of SELU: 1 for closed forms, 25 and more for sums. */
export function evaluationCost(parameters: Parameters): number {
  return traitsOf(kernelOf(parameters)).cost(parameters.lambda, parameters.alpha);
}
