import { createPool } from './pool';
import { isResting, onRest } from './resting';
import { startWorker } from './startWorker';

const cores = globalThis.navigator?.hardwareConcurrency ?? 2;

/**
 * The page's workers. While a slider moves, the page's own thread and the quick worker work in turn, which takes one
 * core; the other workers get what is left, and no more of them run than help. While none does, jobs that wait for that
 * have the core too.
 */
export const pool = createPool(startWorker, Math.min(2, cores), Math.max(1, cores - 1));
onRest(() => pool.rest(isResting()));
