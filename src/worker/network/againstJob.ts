import { type Against, againstMap } from '../../network';
import type { Step } from '../messages';
import type { AgainstRequest, AgainstResult } from './measuredMessages';

/** Networks measured elsewhere beside what the map makes of them, layer by layer. */
export function* againstJob(request: AgainstRequest): Generator<Step<'against'>, AgainstResult> {
  const { networks, settings } = request;
  const found: Against[] = [];
  for (const network of networks) {
    found.push(againstMap(network, settings));
    yield { done: found.length / networks.length };
  }
  return { request, found };
}
