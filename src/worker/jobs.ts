import type { JobName, Jobs, Step } from './messages';
import { otherJobs } from './otherJobs';
import { quickJobs } from './quickJobs';

/**
 * What a job is: it yields whenever it can be interrupted and returns its output.
 * A yield may carry how much is done (0 to 1) and a first, coarser output.
 */
export type Job<N extends JobName> = (input: Jobs[N]['input']) => Generator<Step<N>, Jobs[N]['output']>;

/** Some of the jobs by name. */
export type SomeJobs = { readonly [N in JobName]?: Job<N> };

/** Every job by name: pure functions of their input, tested without a worker. */
export const jobs: { readonly [N in JobName]: Job<N> } = { ...quickJobs, ...otherJobs };
