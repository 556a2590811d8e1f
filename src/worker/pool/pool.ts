import type { JobName, Jobs, Message } from '../messages';
import { createLane, type Task, type WorkerLike } from './lane';
import { isOnlyAtRest, urgency, urgencyOf } from './urgency';

/** Who waits for an ask: is told progress, then once a result, a failure or a loss, unless the ask was ended. */
export interface Hearer<N extends JobName> {
  said(message: Message<N>): void;
  /** The worker that was at the ask is no more, or there is none to be had. */
  lost(reason: string): void;
}

export interface Pool {
  /** Asks for a job, whose worker was lost `losses` times before. What is returned ends it; nothing is said then. */
  ask<N extends JobName>(job: N, input: Jobs[N]['input'], hearer: Hearer<N>, losses: number): () => void;
  /** Lets all but the quick jobs stand still where they are, or go on. */
  rest(on: boolean): void;
  /** The same of the workers that only jobs at rest have, as a slider moves. */
  hold(on: boolean): void;
  /** Has workers for all that may be asked made before it is. */
  prepare(): void;
  /** Ends all workers; who waits is told nothing. */
  close(): void;
}

/** Milliseconds after which a worker with nothing to do is ended. */
const idle = 90_000;

/**
 * The workers that all kinds of job share: one for the quick jobs, so that nothing that takes long is in the way of a
 * slider, and `others` for all the rest, where each ask goes to the worker with the least to do, and takes turns with
 * what is there (`createTurns`). All but the first `always` of them are for what is asked for at rest alone. A worker is
 * made when it is needed, or before (`prepare`), and ended when it has long had nothing to do, since nothing else gives
 * back what it has compiled and kept; of the quick jobs, and once prepared of all, another stands ready then. An ask that
 * is no longer wanted is ended within its worker; only a worker that fails or says nothing for long is replaced
 * (`createLane`).
 */
export function createPool(create: (quick: boolean) => WorkerLike, others: number, always = others): Pool {
  const quick = createLane(() => create(true), idle, true);
  const rest = Array.from({ length: others }, () => createLane(() => create(false), idle));
  let id = 0;
  let [resting, held] = [false, false];
  const settle = () => {
    for (const [place, lane] of rest.entries()) lane.rest(resting || (held && place >= always));
  };
  return {
    ask(job, input, hearer, losses) {
      id += 1;
      const ask = { id, job, input };
      const among = isOnlyAtRest(job) ? rest : rest.slice(0, always);
      const lane =
        urgencyOf(job) === urgency.quick
          ? quick
          : among.reduce((best, other) => (other.load < best.load ? other : best));
      lane.add({ ask, losses, said: hearer.said as Task['said'], lost: hearer.lost });
      return () => lane.end(ask.id);
    },
    rest(on) {
      resting = on;
      settle();
    },
    hold(on) {
      held = on;
      settle();
    },
    prepare() {
      for (const lane of rest) lane.prepare();
    },
    close() {
      for (const lane of [quick, ...rest]) lane.close();
    },
  };
}
