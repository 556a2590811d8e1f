import type { JobName, Jobs, Message, Step } from './messages';

/** Milliseconds of work between two looks at the message queue. */
const slice = 12;
/** Milliseconds between two signs of life of a long job. */
const pulse = 60;

const channel = new MessageChannel();

/** Lets waiting messages in; a timer would be held back 4 ms each time. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(0);
  });
}

/**
 * Runs a job's steps until it returns or `wanted` turns false, posting partial outputs at once
 * and progress now and then, and letting newer messages in every few milliseconds.
 */
export async function run(
  steps: Generator<unknown, unknown>,
  wanted: () => boolean,
  post: (reply: Message) => void,
): Promise<void> {
  let pulsed = performance.now();
  let until = pulsed + slice;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return post({ kind: 'result', output: value as Jobs[JobName]['output'] });
    const now = performance.now();
    const step = (value ?? {}) as Step;
    if (step.partial !== undefined || now - pulsed > pulse) {
      pulsed = now;
      post({ kind: 'progress', ...step });
    }
    if (now > until) {
      await nextTask();
      if (!wanted()) return;
      until = performance.now() + slice;
    }
  }
}
