import type { WantedNet } from '../../state/trainingOf';
import { type Run, runId } from './Run';

/** What has come of one kind of network at one depth, seed by seed. */
export interface TrainedNet extends Pick<WantedNet, 'kind' | 'depth'> {
  /** In the order of the seeds; those of which nothing is known yet are left out. */
  readonly runs: readonly Run[];
}

/** The networks that are asked for, kind by kind and depth by depth, with what has come of them. */
export function trainedNets(wanted: readonly WantedNet[], runs: ReadonlyMap<string, Run>): readonly TrainedNet[] {
  const found = new Map<string, { kind: WantedNet['kind']; depth: WantedNet['depth']; runs: Run[] }>();
  for (const { kind, depth, net } of wanted) {
    const key = `${kind} ${depth}`;
    const one = found.get(key) ?? { kind, depth, runs: [] };
    const run = runs.get(runId(net));
    if (run) one.runs.push(run);
    found.set(key, one);
  }
  return [...found.values()];
}
