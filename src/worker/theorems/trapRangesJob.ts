import { largestTrapRangesSteps, trapFrontierSteps, weighingOf, weightsOf } from '../../proof';
import type { Step } from '../messages';
import { weightsOrWhy } from './keptWeights';
import type { TrapRangesRequest, TrapRangesResult } from './sequenceMessages';

/**
 * Widens the range of weights as long as some trap is left, then follows the frontier of half-ranges about its middle;
 * what is found so far comes along the way.
 */
export function* trapRangesJob(request: TrapRangesRequest): Generator<Step<'trapRanges'>, TrapRangesResult> {
  const { range, weights, shape, near } = request;
  let result: TrapRangesResult = {
    ...{ request, frontier: [] },
    ranges: { up: null, down: null, both: null, across: null, delta: null },
  };
  const other = shape && weightsOrWhy(shape);
  if (typeof other === 'string') return result;
  const enclosed = other ? other.weights : weightsOf(weights.lambda, weights.alpha);
  const widened = largestTrapRangesSteps(weighingOf(range), enclosed, near);
  for (let step = widened.next(); ; step = widened.next()) {
    if (step.done) {
      result = { ...result, ranges: step.value };
      break;
    }
    if (step.value) result = { ...result, ranges: step.value.ranges };
    yield step.value ? { done: 0.5 * step.value.done, partial: result } : {};
  }
  const centre = { omega: middle(range.omega), tau: middle(range.tau) };
  const frontier = trapFrontierSteps(centre, enclosed, near);
  for (let step = frontier.next(); ; step = frontier.next()) {
    if (step.done) return { ...result, frontier: step.value };
    const points = step.value?.points;
    if (points) result = { ...result, frontier: points };
    const done = step.value && 0.5 + 0.5 * step.value.done;
    yield { ...(done !== undefined && { done }), ...(points && { partial: result }) };
  }
}

const middle = ([low, high]: readonly [number, number]) => low + (high - low) / 2;
