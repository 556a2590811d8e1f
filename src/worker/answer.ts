import { jobs } from './jobs';
import type { Order } from './messages';
import { createTurns } from './turns';

/** Makes the present thread, which is to be a worker's, do what a `Lane` orders, several asks at a time. */
export function answer(): void {
  const turns = createTurns(jobs, (reply) => postMessage(reply));
  addEventListener('message', ({ data }: MessageEvent<Order>) => {
    if ('job' in data) turns.take(data);
    else turns.end(data.end);
  });
}
