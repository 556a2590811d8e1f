import { useEffect, useState } from 'react';
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
   * Asks before the rendering that will, whose request has to be made anew, and has the first word of the answer called
   * out with its news. False where there is nothing to ask.
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

/** A part done is shown no sooner than so many milliseconds after the last: each has the page rendered anew. */
const pause = 100;

/** What lasts as long as a part of the page that asks; in one piece, as a step of a slider looks at dozens of them. */
interface Desk<N extends JobName> {
  client: Client<N> | undefined;
  /** What the client was asked for last; undefined while it has nothing to do for certain. */
  asked: Jobs[N]['input'] | undefined;
  /** Has a client whose news are handed on; returns how to close it. */
  readonly open: (hold: (news: Partial<Held<N>>) => void) => () => void;
  readonly calls: Pick<JobState<N>, 'retry' | 'ahead'>;
}

function createDesk<N extends JobName>(job: N, interruptible: boolean): Desk<N> {
  let called = () => {};
  const desk: Desk<N> = {
    client: undefined,
    asked: undefined,
    open: (hold) => {
      let news: Partial<Held<N>> = {};
      let [shown, last] = [Number.NEGATIVE_INFINITY, 0];
      const tell = () => {
        const part = news;
        news = {};
        hold(part);
        called();
      };
      const hear = (part: Partial<Held<N>>) => {
        news = { ...news, ...part };
        if (urgent.includes(job)) tell();
        else inLaterFrame(tell);
      };
      const client = createClient<N>(
        job,
        pool,
        {
          output: (output, of, whole) => {
            // The page is rendered for it: what is said with it is shown, too, as is the first word of what follows.
            shown = Number.NEGATIVE_INFINITY;
            hear({ output, of, whole, ...(whole && { done: 0 }) });
          },
          progress: (done) => {
            const now = performance.now();
            // Less than before is of another request.
            if (done >= last && now - shown < pause) return;
            [shown, last] = [now, done];
            hear({ done });
          },
          health: (health, reason) => hear({ health, reason }),
        },
        interruptible,
      );
      desk.client = client;
      desk.asked = undefined;
      return () => client.close();
    },
    calls: {
      retry: () => desk.client?.retry(),
      ahead: (next, onNews) => {
        if (next === undefined || desk.asked === undefined || sameValue(next, desk.asked)) return false;
        called = onNews;
        desk.asked = next;
        desk.client?.ask(next);
        return true;
      },
    },
  };
  return desk;
}

/**
 * Keeps the page's workers busy with the newest request and hands back its newest output. Requests are plain data and are
 * compared by value, so they may be made anew at every rendering. An undefined request asks for nothing, ends what is in
 * work, and keeps the last output; where the request then comes back as it was, its output is still there. The kind of
 * job, and whether it is interruptible, are those of the first rendering.
 */
export function useJob<N extends JobName>(
  job: N,
  request: Jobs[N]['input'] | undefined,
  interruptible = false,
): JobState<N> {
  const [desk] = useState(() => createDesk(job, interruptible));
  const [held, setHeld] = useState<Held<N>>({
    output: undefined,
    of: undefined,
    whole: false,
    done: 0,
    health: 'well',
    reason: '',
  });

  useEffect(() => desk.open((news) => setHeld((old) => ({ ...old, ...news }))), [desk]);

  const current = request !== undefined && sameValue(request, held.of);
  const known = current && held.whole;

  // At every rendering of a part that asks: whether there is anything new to ask is told by the request's value.
  useEffect(() => {
    if (request === undefined) {
      if (desk.asked === undefined) return;
      desk.asked = undefined;
      desk.client?.cancel();
      setHeld((old) => ({ ...old, done: 0 }));
    } else if (!sameValue(request, desk.asked)) {
      const idle = desk.asked === undefined;
      desk.asked = request;
      if (!(idle && known)) desk.client?.ask(request);
    }
  }, [desk, request, known]);

  const { output, done, health, reason } = held;
  return { output, current, busy: request !== undefined && !known, done, health, reason, ...desk.calls };
}
