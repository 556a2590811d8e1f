import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, createClient, type Health } from './client';
import type { JobName, Jobs } from './messages';
import { startWorker } from './startWorker';

export interface JobState<N extends JobName> {
  /** The newest output; it carries the input it was made from. */
  readonly output: Jobs[N]['output'] | undefined;
  /** True while a newer output is on its way. */
  readonly busy: boolean;
  /** The part done, 0 to 1. */
  readonly done: number;
  readonly health: Health;
  /** Why the health is not well; empty otherwise. */
  readonly reason: string;
  readonly retry: () => void;
  readonly cancel: () => void;
}

/** What is kept between renders; `settled` is the input whose output is complete. */
interface Held<N extends JobName> {
  readonly output: Jobs[N]['output'] | undefined;
  readonly settled: Jobs[N]['input'] | undefined;
  readonly done: number;
  readonly health: Health;
  readonly reason: string;
}

/**
 * Keeps a worker busy with the newest input and hands back its newest output. An undefined input asks
 * for nothing and keeps the last output. Inputs are compared by identity: memoise them.
 */
export function useJob<N extends JobName>(
  job: N,
  input: Jobs[N]['input'] | undefined,
  interruptible = false,
): JobState<N> {
  const client = useRef<Client<N>>(undefined);
  const [state, setState] = useState<Held<N>>({
    output: undefined,
    settled: undefined,
    done: 0,
    health: 'well',
    reason: '',
  });

  useEffect(() => {
    client.current = createClient<N>(
      job,
      startWorker,
      {
        output: (output, of, final) =>
          setState((old) => (final ? { ...old, output, settled: of, done: 0 } : { ...old, output })),
        progress: (done) => setState((old) => ({ ...old, done })),
        health: (health, reason) => setState((old) => ({ ...old, health, reason })),
      },
      interruptible,
    );
    return () => client.current?.close();
  }, [job, interruptible]);

  useEffect(() => {
    if (input !== undefined) client.current?.ask(input);
  }, [input]);

  const retry = useCallback(() => client.current?.retry(), []);
  const cancel = useCallback(() => {
    client.current?.cancel();
    setState((old) => ({ ...old, settled: input, done: 0 }));
  }, [input]);
  const { settled, ...rest } = state;
  return { ...rest, busy: input !== undefined && settled !== input, retry, cancel };
}
