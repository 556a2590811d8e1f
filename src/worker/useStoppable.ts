import { useState } from 'react';
import type { Jobs } from './messages';
import { sameValue } from './sameValue';
import { type JobState, useJob } from './useJob';

/** Jobs that may take long, and of which parts are worth having. */
export type LongJob = 'normalizing' | 'own' | 'sequence' | 'trapRanges';

/** A job that the reader can end. */
export interface Stoppable<N extends LongJob> extends JobState<N> {
  /** What was found of the present request and of no other, whether the search was ended or not. */
  readonly found: Jobs[N]['output'] | undefined;
  /** True once the reader has ended it; another request begins anew. */
  readonly stopped: boolean;
  readonly onStop: (stop: boolean) => void;
}

/** As `useJob`, to be ended and gone on with: what was found so far stays, and nothing of another request with it. */
export function useStoppable<N extends LongJob>(
  name: N,
  request: Jobs[N]['input'] | undefined,
  open = true,
): Stoppable<N> {
  const [halted, setHalted] = useState<Jobs[N]['input']>();
  const stopped = halted !== undefined && sameValue(halted, request);
  const job = useJob(name, open && !stopped ? request : undefined, true);
  const found = sameValue(job.output?.request, request) ? job.output : undefined;
  const onStop = (stop: boolean) => setHalted(stop ? request : undefined);
  return { ...job, output: stopped ? found : job.output, found, stopped, onStop };
}
