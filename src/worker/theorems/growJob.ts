import { growSteps, statementOf } from '../../proof';
import type { Step } from '../messages';
import { weightsOrWhy } from './keptWeights';
import type { GrowRequest, GrowResult } from './proofMessages';

/** About as many certificates as a search for the largest ranges takes. */
const usual = 30;

/** Looks for the largest ranges of ω and of τ on which a statement can be certified. */
export function* growJob(request: GrowRequest): Generator<Step<'grow'>, GrowResult> {
  const { id, domain, weights, shape } = request;
  const other = shape && weightsOrWhy(shape);
  if (typeof other === 'string') return { request, growth: null };
  // Of other activations an enclosure takes a hundred times as long.
  const options = other ? { weights: other.weights, budget: 150, tolerance: 0.01 } : weights;
  const steps = growSteps(statementOf(id), { domain, ...options });
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, growth: step.value };
    yield { done: Math.min(0.95, step.value / usual) };
  }
}
