import type { Ask, JobName, Jobs, Reply } from './messages';

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

/** The part of a Worker that the client uses, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/**
 * Milliseconds without a sign of life after which a worker counts as dead; twice as many at every further try, and for
 * a worker of which nothing was heard yet: where every core is taken, seconds go by until it has read its script.
 */
const patience = 5000;
/** Milliseconds that a clock is late where the page was held up itself: it has then not read what the worker said. */
const late = 1000;
/** Replacements in a row, without a result between, before the page stops trying by itself. */
const tries = 3;

/**
 * One worker for one kind of job. `interruptible` jobs yield: a newer ask is posted at once and
 * ends the older. Others run to their end; meanwhile only the newest ask waits.
 */
export function createClient<N extends JobName>(
  job: N,
  create: () => WorkerLike,
  listener: Listener<N>,
  interruptible = false,
): Client<N> {
  let worker: WorkerLike | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let id = 0;
  let running: Ask<N> | undefined;
  let waiting: Jobs[N]['input'] | undefined;
  let heard = false;
  let losses = 0;
  let troubled = false;
  let closed = false;

  function watch() {
    clearTimeout(timer);
    if (running === undefined) return;
    const wait = patience * 2 ** losses * (heard ? 1 : 2);
    const due = performance.now() + wait;
    timer = setTimeout(() => {
      if (performance.now() - due > late) watch();
      else replace('It stopped answering.');
    }, wait);
  }

  function end() {
    clearTimeout(timer);
    if (worker) {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    }
    worker = undefined;
  }

  function replace(reason: string) {
    end();
    if (closed) return;
    waiting ??= running?.input;
    running = undefined;
    // Nobody waits for an idle worker; the next ask makes a new one.
    if (waiting === undefined) return;
    losses += 1;
    troubled = true;
    if (losses > tries) return listener.health('failed', reason);
    listener.health('restarted', reason);
    timer = setTimeout(pump, 100 * 4 ** (losses - 1));
  }

  function recover() {
    losses = 0;
    if (!troubled) return;
    troubled = false;
    listener.health('well', '');
  }

  function receive({ data }: MessageEvent<Reply<N>>) {
    heard = true;
    if (data.id !== running?.id) return;
    if (data.kind === 'failed') return replace(data.message);
    // Who hears an output may throw; nothing is then left undone, and nobody left waiting.
    if (data.kind === 'progress') {
      watch();
      if (data.partial !== undefined) listener.output(data.partial, running.input, false);
      if (data.done !== undefined) listener.progress(data.done);
      return;
    }
    const { input } = running;
    running = undefined;
    watch();
    recover();
    pump();
    listener.output(data.output, input, true);
  }

  function pump() {
    if (waiting === undefined || closed || (running && !interruptible)) return;
    try {
      if (!worker) {
        worker = create();
        heard = false;
        worker.onmessage = receive;
        worker.onerror = (event) => replace(event.message || 'It ended with an error.');
        worker.onmessageerror = () => replace('A message could not be read.');
      }
      id += 1;
      running = { id, job, input: waiting };
      waiting = undefined;
      worker.postMessage(running);
      watch();
    } catch (error) {
      replace(String(error));
    }
  }

  return {
    ask(input) {
      waiting = input;
      if (losses === 0 || worker) pump();
    },
    cancel() {
      waiting = undefined;
      if (running || !worker) {
        running = undefined;
        end();
      }
      // Nothing is wanted any more, so nothing is missing; a newer ask tries anew.
      recover();
    },
    retry() {
      losses = 0;
      pump();
    },
    close() {
      closed = true;
      end();
    },
  };
}
