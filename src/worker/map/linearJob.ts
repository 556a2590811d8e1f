import { linearisation } from '../../math';
import type { LinearRequest, LinearResult, Step } from '../messages';

/** Orbits near a fixed point beside those of its linear map; some microseconds. */
// biome-ignore lint/correctness/useYield: a job is a generator; this one is too short to be interrupted.
export function* linearJob(request: LinearRequest): Generator<Step<'linear'>, LinearResult> {
  const { point, parameters, side, layers } = request;
  return { request, linearisation: linearisation(point, point.H, parameters, side, layers) };
}
