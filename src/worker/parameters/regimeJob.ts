import { regimeOf } from '../../math';
import type { Step } from '../messages';
import type { RegimeRequest, RegimeResult } from './regimeMessages';

/** What becomes of starts at one setting. */
// biome-ignore lint/correctness/useYield: it is quick
export function* regimeJob(request: RegimeRequest): Generator<Step<'regime'>, RegimeResult> {
  return { request, regime: regimeOf(request.parameters) };
}
