import type { NetSettings } from '../../network';
import { type Client, createClient, type Health } from '../client';
import type { Pool } from '../pool/pool';
import { finished, type Run, runId } from './Run';
import type { RunStore } from './RunStore';

/** What the page asks for at the moment. */
export interface Wish {
  /** In the order in which they go when they have come equally far. */
  readonly nets: readonly NetSettings[];
  readonly epochs: number;
  /** Of the next epochs: it may change on the way. */
  readonly rate: number;
}

/** What there is to see; a new object whenever anything in it changes. */
export interface TrainingView {
  readonly runs: ReadonlyMap<string, Run>;
  /** Whether networks learn now, or would if the page were in view. */
  readonly going: boolean;
  /** Whether what is shown was found in the browser's store. */
  readonly restored: boolean;
  /** False once the browser has refused to store a run. */
  readonly stores: boolean;
  readonly health: Health;
  readonly reason: string;
}

/** Trains networks side by side in workers, an epoch at a time, and keeps what they came to. */
export interface Training {
  readonly view: () => TrainingView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly wish: (next: Wish) => void;
  /** Looks, once, for what an earlier page has stored. */
  readonly recall: () => void;
  readonly go: () => void;
  /** Ends the epochs in work; they are done anew when it goes on, and come to the same. */
  readonly pause: () => void;
  /** One more epoch of every network that is behind the others, or of all. */
  readonly step: () => void;
  /** Forgets the runs of the wish: the same seed begins again. */
  readonly reset: () => void;
  /** Stands still while nobody sees the page. */
  readonly hide: (hidden: boolean) => void;
  readonly retry: () => void;
  readonly close: () => void;
}

/** Runs that are kept though nobody asks for them now. */
const most = 48;

/**
 * @param pool where `slots` networks learn at a time
 * @param digits fetches the packed images
 */
export function createTraining(pool: Pool, slots: number, digits: () => Promise<string>, store: RunStore): Training {
  const listeners = new Set<() => void>();
  const unsaved = new Set<string>();
  let wish: Wish = { nets: [], epochs: 0, rate: 0 };
  let current: TrainingView = {
    ...{ runs: new Map(), going: false, restored: false, stores: true, health: 'well', reason: '' },
  };
  let packed: string | undefined;
  let recalled = false;
  let hidden = false;
  /** Until there is a worker for every place. */
  let fresh = true;
  /** Where a single step ends. */
  let until = Infinity;

  const show = (changes: Partial<TrainingView>) => {
    current = { ...current, ...changes };
    for (const listener of listeners) listener();
  };

  interface Slot {
    readonly client: Client<'train'>;
    id: string | undefined;
  }
  const places: Slot[] = Array.from({ length: slots }, () => {
    const slot: Slot = {
      id: undefined,
      client: createClient('train', pool, {
        output(output, { net }, final) {
          if (!final) return;
          slot.id = undefined;
          const id = runId(net);
          const run = current.runs.get(id) ?? begun(net);
          put(
            'problem' in output
              ? { ...run, problem: output.problem }
              : {
                  ...run,
                  state: output.state,
                  records: [...run.records, output.record],
                  elapsed: run.elapsed + output.elapsed,
                },
          );
          pump();
        },
        progress() {},
        health: (health, reason) => show({ health, reason }),
      }),
    };
    return slot;
  });

  function put(run: Run): void {
    const runs = new Map(current.runs);
    runs.delete(run.id);
    runs.set(run.id, run);
    const asked = new Set(wish.nets.map(runId));
    for (const id of runs.keys()) {
      if (runs.size <= Math.max(most, asked.size)) break;
      if (!asked.has(id)) runs.delete(id);
    }
    unsaved.add(run.id);
    show({ runs });
    if (finished(run, wish.epochs)) keep();
  }

  /** Stores what has come since the last time. */
  function keep(): void {
    for (const id of unsaved) {
      const run = current.runs.get(id);
      if (run) store.save(run).catch(() => show({ stores: false }));
    }
    unsaved.clear();
  }

  /** The network that is next: of those that have come least far the first. */
  function next(): Run | undefined {
    const limit = Math.min(until, wish.epochs);
    let found: Run | undefined;
    for (const net of wish.nets) {
      const run = current.runs.get(runId(net)) ?? begun(net);
      if (finished(run, limit) || places.some(({ id }) => id === run.id)) continue;
      if (!found || epochOf(run) < epochOf(found)) found = run;
    }
    return found;
  }

  function pump(): void {
    if (!current.going || hidden || packed === undefined) return;
    for (const slot of places) {
      if (slot.id !== undefined) continue;
      const run = next();
      if (!run) break;
      slot.id = run.id;
      slot.client.ask({ net: run.net, digits: packed, from: run.state, rate: wish.rate });
      if (fresh) {
        // To make a worker takes milliseconds: each in a task of its own.
        setTimeout(pump);
        return;
      }
    }
    fresh = false;
    if (places.every(({ id }) => id === undefined)) rest();
  }

  function rest(): void {
    until = Infinity;
    keep();
    if (current.going) show({ going: false });
  }

  function end(): void {
    for (const slot of places) {
      slot.client.cancel();
      slot.id = undefined;
    }
  }

  function start(): void {
    show({ going: true });
    if (packed !== undefined) pump();
    else
      digits().then(
        (text) => {
          packed = text;
          // Not in the task of the click.
          setTimeout(pump);
        },
        (reason: unknown) => show({ going: false, health: 'failed', reason: String(reason) }),
      );
  }

  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wish(next) {
      wish = next;
      pump();
    },
    recall() {
      if (recalled) return;
      recalled = true;
      store.load().then(
        (found) => {
          const runs = new Map(current.runs);
          for (const run of found) if (!runs.has(run.id)) runs.set(run.id, run);
          show({ runs, restored: found.length > 0 });
        },
        () => show({ stores: false }),
      );
    },
    go() {
      until = Infinity;
      start();
    },
    pause() {
      end();
      rest();
    },
    step() {
      const open = wish.nets
        .map((net) => current.runs.get(runId(net)) ?? begun(net))
        .filter((run) => !finished(run, wish.epochs));
      until = Math.max(0, Math.min(...open.map(epochOf))) + 1;
      start();
    },
    reset() {
      end();
      const ids = wish.nets.map(runId);
      const runs = new Map(current.runs);
      for (const id of ids) {
        runs.delete(id);
        unsaved.delete(id);
      }
      store.forget(ids).catch(() => show({ stores: false }));
      show({ runs, going: false, restored: false });
    },
    hide(next) {
      hidden = next;
      if (hidden) keep();
      else pump();
    },
    retry() {
      for (const { client } of places) client.retry();
    },
    close() {
      end();
      for (const { client } of places) client.close();
      pool.close();
    },
  };
}

const begun = (net: NetSettings): Run => ({ id: runId(net), net, state: null, records: [], elapsed: 0 });

/** −1 before it is made. */
const epochOf = ({ state }: Run) => state?.epoch ?? -1;
