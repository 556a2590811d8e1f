import { compareJob } from './activation/compareJob';
import { gainsJob } from './activation/gainsJob';
import { gainTableJob } from './activation/gainTableJob';
import { normalizingJob } from './activation/normalizingJob';
import { designAnyJob } from './design/designAnyJob';
import { feasibilityJob } from './design/feasibilityJob';
import { scaleJob } from './design/scaleJob';
import { solveJob } from './design/solveJob';
import { tradeJob } from './design/tradeJob';
import { heatJob } from './heat/heatJob';
import { signsJob } from './heat/signsJob';
import type { Job } from './jobs';
import { figuresJob } from './lecture/figuresJob';
import type { JobName } from './messages';
import { againstJob } from './network/againstJob';
import { correlationJob } from './network/correlationJob';
import { networkJob } from './network/networkJob';
import { readNetworksJob } from './network/readNetworksJob';
import { unitsJob } from './network/unitsJob';
import { widthsJob } from './network/widthsJob';
import { branchJob } from './parameters/branchJob';
import { regimeJob } from './parameters/regimeJob';
import { regimesJob } from './parameters/regimesJob';
import type { QuickName } from './pool/urgency';
import { attractJob } from './theorems/attractJob';
import { growJob } from './theorems/growJob';
import { ownJob } from './theorems/ownJob';
import { proveJob } from './theorems/proveJob';
import { sequenceJob } from './theorems/sequenceJob';
import { trapRangesJob } from './theorems/trapRangesJob';
import { trainJob } from './training/trainJob';

/** All other jobs. */
export const otherJobs: { readonly [N in Exclude<JobName, QuickName>]: Job<N> } = {
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
