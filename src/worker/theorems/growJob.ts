import { growSteps, statementOf } from '../../proof';
import type { Step } from '../messages';
import type { GrowRequest, GrowResult } from './proofMessages';

/** About as many certificates as a search for the largest ranges takes. */
const usual = 30;

/** Looks for the largest ranges of ω and of τ on which a statement can be certified. */
export function* growJob(request: GrowRequest): Generator<Step<'grow'>, GrowResult> {
  const { id, domain, weights } = request;
  const steps = growSteps(statementOf(id), { domain, ...weights });
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, growth: step.value };
    yield { done: Math.min(0.95, step.value / usual) };
  }
}
