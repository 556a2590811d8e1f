import { correlationCurve } from '../../network/assumed/correlationCurve';
import type { Step } from '../messages';
import type { CorrelationRequest, CorrelationResult } from './networkMessages';

/** Points of the curve: enough for the eye. */
const points = 81;

/** The correlation map of one layer. */
export function* correlationJob(request: CorrelationRequest): Generator<Step<'correlation'>, CorrelationResult> {
  const steps = correlationCurve(request.from, request.settings, points);
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, curve: step.value };
    yield { done: step.value };
  }
}
