import { criticalitySteps, gains, keepingSteps } from '../../math';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { GainsRequest, GainsResult } from './gainsMessages';

/** The gains of one activation, the τ that keep a wish, and its critical initialisations. */
export function* gainsJob(request: GainsRequest): Generator<Step<'gains'>, GainsResult> {
  const { shape, s } = request;
  const found = gains(shape, s);
  yield { done: 0.1 };
  const kept = yield* quietly(keepingSteps(shape, request));
  yield { done: 0.5 };
  return { request, gains: found, keeping: kept, criticality: yield* quietly(criticalitySteps(shape)) };
}
