import { largestTrapRangesSteps, weighingOf, weightsOf } from '../../proof';
import type { Step } from '../messages';
import { weightsOrWhy } from './keptWeights';
import type { TrapRangesRequest, TrapRangesResult } from './sequenceMessages';

/** Widens the range of weights as long as some trap is left; what is found so far comes along the way. */
export function* trapRangesJob(request: TrapRangesRequest): Generator<Step<'trapRanges'>, TrapRangesResult> {
  const { range, weights, shape, near } = request;
  const other = shape && weightsOrWhy(shape);
  if (typeof other === 'string')
    return { request, ranges: { up: null, down: null, both: null, across: null, delta: null } };
  const enclosed = other ? other.weights : weightsOf(weights.lambda, weights.alpha);
  const steps = largestTrapRangesSteps(weighingOf(range), enclosed, near);
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, ranges: step.value };
    const { value } = step;
    yield value ? { done: value.done, partial: { request, ranges: value.ranges } } : {};
  }
}
