import { jobs } from './jobs';
import type { Ask, Message } from './messages';
import { run } from './run';

/** Makes the present thread, which is to be a worker's, answer the asks of a `Client`; a newer ask ends an older. */
export function answer(): void {
  let newest = 0;
  addEventListener('message', (event: MessageEvent<Ask>) => {
    const { id, job, input } = event.data;
    newest = id;
    const steps = (jobs[job] as (input: unknown) => Generator)(input);
    const post = (reply: Message) => postMessage({ ...reply, id });
    run(steps, () => newest === id, post).catch((error) => post({ kind: 'failed', message: String(error) }));
  });
}
