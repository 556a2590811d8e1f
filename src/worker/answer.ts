import type { SomeJobs } from './jobs';
import type { Order } from './messages';
import { packed } from './packed';
import { createTurns } from './pool/turns';

/** Makes the present thread, which is to be a worker's, do what a `Lane` orders, several asks at a time.
 *
 * @param jobs those that it is ever asked for */
export function answer(jobs: SomeJobs): void {
  const turns = createTurns(jobs, (reply) => postMessage(packed(reply)));
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if ('job' in data) turns.take(data);
    else if ('end' in data) turns.end(data.end);
    else turns.rest(data.rest);
  });
}
