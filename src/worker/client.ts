import type { JobName, Jobs } from './messages';
import type { Pool } from './pool/pool';
import { remember, remembered } from './remembered';

/** How the computation fares, in the order of severity. */
export type Health = 'well' | 'restarted' | 'failed';

export interface Listener<N extends JobName> {
  /** The result for an input, or a coarser one on its way to it (`final` false). */
  output(output: Jobs[N]['output'], input: Jobs[N]['input'], final: boolean): void;
  progress(done: number): void;
  health(health: Health, message: string): void;
}

export interface Client<N extends JobName> {
  /** Newest wins: an older ask that has not begun is dropped, one that is interruptible is ended. */
  ask(input: Jobs[N]['input']): void;
  /** Gives up the present ask. */
  cancel(): void;
  /** Starts afresh after a failure. */
  retry(): void;
  close(): void;
}

/** Milliseconds that the newest ask waits for one that it replaces, at least and at most. */
const [shortest, longest] = [100, 1000];

/** Losses in a row, without a result between, after which the page stops trying by itself. */
const tries = 3;

/**
 * Asks a pool for one kind of job. If it is `interruptible`, a newer ask ends the older at once. Others go on, so that there
 * is something to see while asks come fast; meanwhile only the newest ask waits. Where none newer comes for twice as
 * long as the older was at work, the older is ended.
 */
export function createClient<N extends JobName>(
  job: N,
  pool: Pool,
  listener: Listener<N>,
  interruptible = false,
): Client<N> {
  let running: { readonly input: Jobs[N]['input']; readonly since: number; end: () => void } | undefined;
  let waiting: Jobs[N]['input'] | undefined;
  let losses = 0;
  /** Between two tries, or after the last. */
  let resting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let replacing: ReturnType<typeof setTimeout> | undefined;
  let troubled = false;
  let closed = false;

  function lose(reason: string) {
    clearTimeout(replacing);
    waiting ??= running?.input;
    running = undefined;
    resting = true;
    losses += 1;
    troubled = true;
    if (losses > tries) return listener.health('failed', reason);
    timer = setTimeout(rise, 100 * 4 ** (losses - 1));
    listener.health('restarted', reason);
  }

  function rise() {
    clearTimeout(timer);
    resting = false;
    pump();
  }

  function recover() {
    losses = 0;
    if (!troubled) return;
    troubled = false;
    listener.health('well', '');
  }

  function pump() {
    clearTimeout(replacing);
    if (waiting === undefined || closed || resting) return;
    if (running && !interruptible) {
      const taken = performance.now() - running.since;
      replacing = setTimeout(begin, Math.min(longest, shortest + 2 * taken));
    } else begin();
  }

  /** Begins what waits, in the place of what runs. */
  function begin() {
    if (waiting === undefined) return;
    running?.end();
    const input = waiting;
    waiting = undefined;
    const mine = { input, since: performance.now(), end: () => {} };
    running = mine;
    mine.end = pool.ask(
      job,
      input,
      {
        // Who hears an output may throw; nothing is then left undone, and nobody left waiting.
        said(message) {
          if (message.kind === 'failed') return lose(message.message);
          if (message.kind === 'progress') {
            if (message.partial !== undefined) listener.output(message.partial, input, false);
            if (message.done !== undefined) listener.progress(message.done);
          } else if (message.kind === 'result') {
            running = undefined;
            recover();
            remember(pool, job, input, message.output);
            pump();
            listener.output(message.output, input, true);
          }
        },
        lost: lose,
      },
      losses,
    );
  }

  function end() {
    clearTimeout(replacing);
    running?.end();
    running = waiting = undefined;
    clearTimeout(timer);
    resting = false;
  }

  return {
    ask(input) {
      const known = remembered(pool, job, input);
      if (known !== undefined) {
        end();
        recover();
        return listener.output(known, input, true);
      }
      waiting = input;
      pump();
    },
    cancel() {
      end();
      // Nothing is wanted any more, so nothing is missing; a newer ask tries anew.
      recover();
    },
    retry() {
      losses = 0;
      rise();
    },
    close() {
      end();
      closed = true;
    },
  };
}
