import { assumedWalk, bands, runNetwork } from '../../network';
import type { Step } from '../messages';
import type { NetworkRequest, NetworkResult } from './networkMessages';

/** Milliseconds between two pictures of a run on its way. */
const pause = 150;

/** Runs a network; every so often what there is of it. */
export function* networkJob(request: NetworkRequest): Generator<Step<'network'>, NetworkResult> {
  const begin = performance.now();
  const { settings } = request;
  const walk = yield* assumedWalk(settings);
  const { steps, look } = runNetwork(settings);
  const result = (whole: boolean): NetworkResult => {
    const run = look();
    const scatter = run.records.map((record) => record.scatter);
    const band = bands(walk.many, scatter, settings);
    return { request, ...run, ...walk, bands: band, whole, elapsed: performance.now() - begin };
  };
  let shown = begin;
  for (const { done, fresh } of steps) {
    const now = performance.now();
    if (fresh && now - shown > pause) {
      shown = now;
      yield { done, partial: result(false) };
    } else yield { done };
  }
  return result(true);
}
