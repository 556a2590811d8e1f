import { jobs } from './jobs';
import type { Ask, Message } from './messages';
import { run } from './run';

/**
 * Makes the present thread, which is to be a worker's, answer the asks of a `Client`: with a sign of life at once, then
 * with what comes of the job. A newer ask ends an older.
 */
export function answer(): void {
  let newest = 0;
  addEventListener('message', (event: MessageEvent<Ask>) => {
    const { id, job, input } = event.data;
    newest = id;
    const post = (reply: Message) => postMessage({ ...reply, id });
    post({ kind: 'progress' });
    const steps = (jobs[job] as (input: unknown) => Generator)(input);
    run(steps, () => newest === id, post).catch((error) => post({ kind: 'failed', message: String(error) }));
  });
}
