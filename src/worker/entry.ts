import { jobs } from './jobs';
import type { Ask, Message } from './messages';
import { run } from './run';

let newest = 0;

addEventListener('message', (event: MessageEvent<Ask>) => {
  const { id, job, input } = event.data;
  newest = id;
  const steps = (jobs[job] as (input: unknown) => Generator)(input);
  const post = (reply: Message) => postMessage({ ...reply, id });
  run(steps, () => newest === id, post).catch((error) => post({ kind: 'failed', message: String(error) }));
});
