import { compareJob } from './activation/compareJob';
import { gainsJob } from './activation/gainsJob';
import { gainTableJob } from './activation/gainTableJob';
import { normalizingJob } from './activation/normalizingJob';
import { profileJob } from './activation/profileJob';
import { designAnyJob } from './design/designAnyJob';
import { feasibilityJob } from './design/feasibilityJob';
import { scaleJob } from './design/scaleJob';
import { solveJob } from './design/solveJob';
import { tradeJob } from './design/tradeJob';
import { heatJob } from './heat/heatJob';
import { signsJob } from './heat/signsJob';
import { figuresJob } from './lecture/figuresJob';
import { linearJob } from './map/linearJob';
import { mapJob } from './map/mapJob';
import { probeJob } from './map/probeJob';
import type { JobName, Jobs, Step } from './messages';
import { againstJob } from './network/againstJob';
import { correlationJob } from './network/correlationJob';
import { networkJob } from './network/networkJob';
import { readNetworksJob } from './network/readNetworksJob';
import { unitsJob } from './network/unitsJob';
import { widthsJob } from './network/widthsJob';
import { branchJob } from './parameters/branchJob';
import { regimeJob } from './parameters/regimeJob';
import { regimesJob } from './parameters/regimesJob';
import { attractJob } from './theorems/attractJob';
import { growJob } from './theorems/growJob';
import { ownJob } from './theorems/ownJob';
import { proveJob } from './theorems/proveJob';
import { sequenceJob } from './theorems/sequenceJob';
import { trapRangesJob } from './theorems/trapRangesJob';
import { trainJob } from './training/trainJob';

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
  own: ownJob,
  normalizing: normalizingJob,
  sequence: sequenceJob,
  trapRanges: trapRangesJob,
  regimes: regimesJob,
  regime: regimeJob,
  branches: branchJob,
  profile: profileJob,
  solve: solveJob,
  designAny: designAnyJob,
  feasibility: feasibilityJob,
  trade: tradeJob,
  scale: scaleJob,
  compare: compareJob,
  gains: gainsJob,
  gainTable: gainTableJob,
  network: networkJob,
  units: unitsJob,
  widths: widthsJob,
  train: trainJob,
  readNetworks: readNetworksJob,
  against: againstJob,
  correlation: correlationJob,
  figures: figuresJob,
};
