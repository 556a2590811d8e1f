import { attractJob } from './attractJob';
import { branchJob } from './branchJob';
import { compareJob } from './compareJob';
import { growJob } from './growJob';
import { heatJob } from './heatJob';
import { linearJob } from './linearJob';
import { mapJob } from './mapJob';
import type { JobName, Jobs, Step } from './messages';
import { probeJob } from './probeJob';
import { profileJob } from './profileJob';
import { proveJob } from './proveJob';
import { regimeJob } from './regimeJob';
import { regimesJob } from './regimesJob';
import { roomJob } from './roomJob';
import { scaleJob } from './scaleJob';
import { signsJob } from './signsJob';
import { solveJob } from './solveJob';
import { tradeJob } from './tradeJob';

/**
 * What a job is: it yields whenever it can be interrupted and returns its output.
 * A yield may carry how much is done (0 to 1) and a first, coarser output.
 */
export type Job<N extends JobName> = (input: Jobs[N]['input']) => Generator<Step<N>, Jobs[N]['output']>;

/** Every job by name: pure functions of their input, tested without a worker. */
export const jobs: { readonly [N in JobName]: Job<N> } = {
  map: mapJob,
  probe: probeJob,
  linear: linearJob,
  heat: heatJob,
  signs: signsJob,
  prove: proveJob,
  attract: attractJob,
  grow: growJob,
  regimes: regimesJob,
  regime: regimeJob,
  branches: branchJob,
  profile: profileJob,
  solve: solveJob,
  room: roomJob,
  trade: tradeJob,
  scale: scaleJob,
  compare: compareJob,
};
