import { createPool } from '../pool/pool';
import { startWorker } from '../pool/startWorker';
import { browserRuns } from './RunStore';
import { createTraining, type Training } from './training';

/** As many networks learn at a time as there are cores, up to so many. */
const mostSlots = 2;

/**
 * The page's training, in workers of its own: what the reader looks at meanwhile is not held up by it more than by
 * another program.
 */
export function pageTraining(): Training {
  const slots = Math.min(mostSlots, Math.max(1, globalThis.navigator?.hardwareConcurrency ?? 1));
  const digits = async () => (await import('../../network/digits/packed')).packed;
  return createTraining(
    createPool(startWorker, slots),
    slots,
    digits,
    browserRuns(() => globalThis.indexedDB),
  );
}
