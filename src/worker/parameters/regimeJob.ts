import { regimeSteps } from '../../math';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { RegimeRequest, RegimeResult } from './regimeMessages';

/** What becomes of starts at one setting. */
export function* regimeJob(request: RegimeRequest): Generator<Step<'regime'>, RegimeResult> {
  return { request, regime: yield* quietly(regimeSteps(request.parameters)) };
}
