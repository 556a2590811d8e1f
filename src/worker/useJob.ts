import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, createClient, type Health } from './client';
import type { JobName, Jobs } from './messages';
import { inLaterFrame } from './nextFrame';
import { pool } from './pool/pagePool';
import { sameValue } from './sameValue';

export interface JobState<N extends JobName> {
  /** The newest output; it carries the request it was made from. */
  readonly output: Jobs[N]['output'] | undefined;
  /** Whether that output, be it whole or a coarser one on the way to it, was made from the present request. */
  readonly current: boolean;
  /** True while a newer output is on its way. */
  readonly busy: boolean;
  /** The part done, 0 to 1. */
  readonly done: number;
  readonly health: Health;
  /** Why the health is not well; empty otherwise. */
  readonly reason: string;
  readonly retry: () => void;
  /**
   * Asks before the rendering that will, and has the first word of the answer called out with its news. False where
   * there is nothing to ask.
   */
  readonly ahead: (request: Jobs[N]['input'] | undefined, onNews: () => void) => boolean;
}

/** What is kept between renders: the newest output, the request it was made from, and whether more of it follows. */
interface Held<N extends JobName> {
  readonly output: Jobs[N]['output'] | undefined;
  readonly of: Jobs[N]['input'] | undefined;
  readonly whole: boolean;
  readonly done: number;
  readonly health: Health;
  readonly reason: string;
}

/** What the eye follows, and is shown as soon as it is there; all else waits for a frame. */
const urgent: readonly JobName[] = ['map', 'probe'];

/**
 * Keeps the page's workers busy with the newest request and hands back its newest output. Requests are plain data and are
 * compared by value, so they may be made anew at every rendering. An undefined request asks for nothing, ends what is in
 * work, and keeps the last output; where the request then comes back as it was, its output is still there.
 */
export function useJob<N extends JobName>(
  job: N,
  request: Jobs[N]['input'] | undefined,
  interruptible = false,
): JobState<N> {
  const client = useRef<Client<N>>(undefined);
  /** What the client was asked for last; undefined while it has nothing to do for certain. */
  const asked = useRef<Jobs[N]['input']>(undefined);
  const called = useRef(() => {});
  const [held, setHeld] = useState<Held<N>>({
    output: undefined,
    of: undefined,
    whole: false,
    done: 0,
    health: 'well',
    reason: '',
  });

  useEffect(() => {
    asked.current = undefined;
    let news: Partial<Held<N>> = {};
    const hold = () => {
      const part = news;
      news = {};
      setHeld((old) => ({ ...old, ...part }));
      called.current();
    };
    const hear = (part: Partial<Held<N>>) => {
      news = { ...news, ...part };
      if (urgent.includes(job)) hold();
      else inLaterFrame(hold);
    };
    client.current = createClient<N>(
      job,
      pool,
      {
        output: (output, of, whole) => hear({ output, of, whole, ...(whole && { done: 0 }) }),
        progress: (done) => hear({ done }),
        health: (health, reason) => hear({ health, reason }),
      },
      interruptible,
    );
    return () => client.current?.close();
  }, [job, interruptible]);

  const current = request !== undefined && sameValue(request, held.of);
  const known = current && held.whole;

  // At every rendering: whether there is anything to ask is told by the request's value, and by nothing listed by hand.
  useEffect(() => {
    if (request === undefined) {
      if (asked.current === undefined) return;
      asked.current = undefined;
      client.current?.cancel();
      setHeld((old) => ({ ...old, done: 0 }));
    } else if (!sameValue(request, asked.current)) {
      const idle = asked.current === undefined;
      asked.current = request;
      if (!(idle && known)) client.current?.ask(request);
    }
  });

  const retry = useCallback(() => client.current?.retry(), []);
  const ahead = useCallback<JobState<N>['ahead']>((next, onNews) => {
    if (next === undefined || asked.current === undefined || sameValue(next, asked.current)) return false;
    called.current = onNews;
    asked.current = next;
    client.current?.ask(next);
    return true;
  }, []);
  const { output, done, health, reason } = held;
  return { output, current, busy: request !== undefined && !known, done, health, reason, retry, ahead };
}
