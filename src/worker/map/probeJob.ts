import { momentMap } from '../../math';
import type { ProbeRequest, ProbeResult, Step } from '../messages';

/** Where one layer sends one point. */
// biome-ignore lint/correctness/useYield: a job is a generator; this one is too short to be interrupted.
export function* probeJob(request: ProbeRequest): Generator<Step<'probe'>, ProbeResult> {
  return { request, to: momentMap(request.from, request.parameters) };
}
