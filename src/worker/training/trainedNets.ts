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

/** How often the loss is greater than in the epoch before, as a share of all epochs but the first; NaN before two. */
export function risesOf(losses: ArrayLike<number>): number {
  let [rises, pairs] = [0, 0];
  for (let k = 1; k < losses.length; k++) {
    if (!(Number.isFinite(losses[k]!) && Number.isFinite(losses[k - 1]!))) continue;
    pairs += 1;
    if (losses[k]! > losses[k - 1]!) rises += 1;
  }
  return pairs > 0 ? rises / pairs : Number.NaN;
}

/** The losses of a run, epoch by epoch from the first. */
export const lossesOf = ({ records }: Run): number[] => records.slice(1).map(({ loss }) => loss);
