import { criticality, gains, keeping } from '../../math';
import type { Step } from '../messages';
import type { GainsRequest, GainsResult } from './gainsMessages';

/** The gains of one activation, the τ that keep a wish, and its critical initialisations. */
export function* gainsJob(request: GainsRequest): Generator<Step<'gains'>, GainsResult> {
  const { shape, s } = request;
  const found = gains(shape, s);
  yield { done: 0.1 };
  const kept = keeping(shape, request);
  yield { done: 0.4 };
  return { request, gains: found, keeping: kept, criticality: criticality(shape) };
}
