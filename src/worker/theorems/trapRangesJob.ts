import { largestTrapRangesSteps, trapFrontierSteps, weighingOf, weightsOf } from '../../proof';
import type { Step } from '../messages';
import { weightsOrWhy } from './keptWeights';
import type { TrapRangesRequest, TrapRangesResult } from './sequenceMessages';

/**
 * Follows the frontier of half-ranges about the middle of a range of weights, then widens the range itself as long as some
 * trap is left; what is found so far comes along the way.
 */
export function* trapRangesJob(request: TrapRangesRequest): Generator<Step<'trapRanges'>, TrapRangesResult> {
  const { range, weights, shape, near } = request;
  let result: TrapRangesResult = {
    ...{ request, frontier: [] },
    ranges: { up: null, down: null, both: null, across: null, delta: null, farthest: [] },
  };
  const other = shape && weightsOrWhy(shape);
  if (typeof other === 'string') return result;
  const enclosed = other ? other.weights : weightsOf(weights.lambda, weights.alpha);
  const centre = { omega: middle(range.omega), tau: middle(range.tau) };
  const frontier = trapFrontierSteps(centre, enclosed, near);
  for (let step = frontier.next(); ; step = frontier.next()) {
    const points = step.done ? step.value : step.value?.points;
    if (points) result = { ...result, frontier: points };
    if (step.done) break;
    yield { ...(step.value && { done: 0.6 * step.value.done }), ...(points && { partial: result }) };
  }
  const widened = largestTrapRangesSteps(weighingOf(range), enclosed, near);
  for (let step = widened.next(); ; step = widened.next()) {
    if (step.done) return { ...result, ranges: step.value };
    if (step.value) result = { ...result, ranges: step.value.ranges };
    yield step.value ? { done: 0.6 + 0.4 * step.value.done, partial: result } : {};
  }
}

const middle = ([low, high]: readonly [number, number]) => low + (high - low) / 2;
