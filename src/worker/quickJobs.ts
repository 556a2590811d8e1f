import { profileJob } from './activation/profileJob';
import type { Job } from './jobs';
import { linearJob } from './map/linearJob';
import { mapJob } from './map/mapJob';
import { probeJob } from './map/probeJob';
import type { QuickName } from './pool/urgency';

/** The jobs that follow the sliders and the pointer; the script of the worker that does them has no others. */
export const quickJobs: { readonly [N in QuickName]: Job<N> } = {
  map: mapJob,
  probe: probeJob,
  linear: linearJob,
  profile: profileJob,
};
