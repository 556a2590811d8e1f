import { attractionSteps } from '../../proof';
import type { Step } from '../messages';
import type { AttractRequest, AttractResult } from './proofMessages';

/** Evaluations of the layer, after which the question stays open: a few frames' time. */
const budget = 8000;

/** Certifies that a box converges to one point, or says why not. */
export function* attractJob(request: AttractRequest): Generator<Step<'attract'>, AttractResult> {
  const { box, omega, tau, weights } = request;
  const steps = attractionSteps(box, { omega, tau, ...weights }, { budget });
  for (;;) {
    const step = steps.next();
    if (step.done) return { request, attraction: step.value };
    yield {};
  }
}
