import type { Ask, Message } from '../messages';
import { unpacked } from '../packed';

/** The part of a Worker that a lane uses, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** An ask and who waits for it: it is told progress, then once a result, a failure or a loss, unless it was ended. */
export interface Task {
  readonly ask: Ask;
  /** How often its worker was lost under it before. */
  readonly losses: number;
  said(message: Message): void;
  /** The worker ended, or did not come about, and this is the ask that it was at. */
  lost(reason: string): void;
}

/**
 * One worker, and what it was asked and owes an answer. The worker is made when it is first needed, or before (`prepare`).
 */
export interface Lane {
  /** Asks that the worker still owes a last word. */
  readonly load: number;
  add(task: Task): void;
  /** Nobody waits for an ask any more; its worker lives on. */
  end(id: number): void;
  /** Lets its worker stand still, of which no sign of life is waited for then, or go on. */
  rest(on: boolean): void;
  /** Has a worker made before it is asked for, and another each time that one was ended for want of work. */
  prepare(): void;
  close(): void;
}

/**
 * Milliseconds without a sign of life after which a worker counts as dead; twice as many at every further try, and for
 * a worker of which nothing was heard yet: where every core is taken, seconds go by until it has read its script.
 */
const patience = 5000;
/** Milliseconds that a clock is late where the page was held up itself: it has then not read what the worker said. */
const late = 1000;

/**
 * With `idle` a worker that has had nothing to do for so many milliseconds is ended, and its memory is free; with
 * `spare`, or once prepared, a new one takes its place at once, which makes nobody wait.
 */
export function createLane(create: () => WorkerLike, idle = Infinity, spare = false): Lane {
  let worker: WorkerLike | undefined;
  let heard = false;
  let resting = false;
  /** The ask that the worker is at, as far as it has said; undefined between two, and of one alone: the oldest then. */
  let turn: number | undefined;
  /** By id, oldest first; those that were ended stay until the worker has said so, and wait for nothing. */
  const owed = new Map<number, Task | undefined>();
  /** When the worker last gave a sign of life, or had nothing to do. */
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retiring: ReturnType<typeof setTimeout> | undefined;

  function watch() {
    since = performance.now();
    if (idle < Infinity) retiring ??= setTimeout(retire, idle);
    timer ??= setTimeout(look, patience);
  }

  /** Whether a sign of life is overdue. Asked now and then: a clock that every word sets anew costs more than the words. */
  function look() {
    timer = undefined;
    if (owed.size === 0 || resting) return;
    const losses = Math.max(...[...owed.values()].map((task) => task?.losses ?? 0));
    const overdue = performance.now() - since - patience * 2 ** losses * (heard ? 1 : 2);
    // The next ask may have less time.
    if (overdue < 0) timer = setTimeout(look, Math.min(patience, -overdue));
    else if (overdue > late) watch();
    else replace('It stopped answering.');
  }

  function drop() {
    clearTimeout(timer);
    clearTimeout(retiring);
    timer = retiring = undefined;
    if (worker) {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    }
    worker = undefined;
    heard = false;
  }

  /** Whether it has had nothing to do for so long; asked now and then too. */
  function retire() {
    retiring = undefined;
    if (owed.size > 0) return;
    const left = idle - (performance.now() - since);
    if (left > 0) {
      retiring = setTimeout(retire, left);
      return;
    }
    drop();
    if (spare) standBy();
  }

  function standBy() {
    try {
      worker ??= start();
    } catch {
      // The next ask tries again, and says why there is none.
    }
  }

  /** The ask that the worker was at is lost with it; the others, which are not to blame, are asked of another. */
  function replace(reason: string) {
    drop();
    const [oldest] = owed.keys();
    const suspect = turn ?? oldest;
    turn = undefined;
    const tasks = [...owed];
    owed.clear();
    for (const [id, task] of tasks) if (id !== suspect && task) add(task);
    tasks.find(([id]) => id === suspect)?.[1]?.lost(reason);
  }

  function receive(message: MessageEvent<unknown>) {
    const data = unpacked(message.data);
    heard = true;
    const task = owed.get(data.id);
    const last = data.kind !== 'progress';
    turn = last ? undefined : data.id;
    if (last) owed.delete(data.id);
    watch();
    // Who hears it may throw; nothing is then left undone.
    task?.said(data);
  }

  function start(): WorkerLike {
    const started = create();
    started.onmessage = receive;
    started.onerror = (event) => replace(event.message || 'It ended with an error.');
    started.onmessageerror = () => replace('A message could not be read.');
    if (resting) started.postMessage({ rest: true });
    return started;
  }

  function add(task: Task) {
    try {
      worker ??= start();
      worker.postMessage(task.ask);
    } catch (error) {
      return task.lost(String(error));
    }
    owed.set(task.ask.id, task);
    if (owed.size === 1) watch();
  }

  return {
    get load() {
      return owed.size;
    },
    add,
    end(id) {
      if (!owed.get(id)) return;
      owed.set(id, undefined);
      try {
        worker?.postMessage({ end: id });
      } catch {
        // It will come to its end by itself, and be heard by nobody.
      }
    },
    rest(on) {
      if (on === resting) return;
      resting = on;
      if (owed.size > 0) watch();
      try {
        worker?.postMessage({ rest: on });
      } catch {
        // It works on, and is heard.
      }
    },
    prepare() {
      spare = true;
      standBy();
    },
    close() {
      spare = false;
      owed.clear();
      drop();
    },
  };
}
