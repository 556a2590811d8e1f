import type { LossCurve } from '../../charts';
import type { TrainingDepth } from '../../state/TrainingState';
import { trainingDepths, trainingKind } from '../../state/tables/trainingTable';
import type { TrainedNet } from '../../worker/training/trainedNets';

/** The losses of a network as they are drawn, from the first epoch on: those of its first seed, and all as a band. */
export function curveOf({ kind, depth, runs }: TrainedNet, axis: 'epochs' | 'time', chosen: boolean): LossCurve {
  const [first] = runs;
  const records = first?.records.slice(1) ?? [];
  const all = runs.map((run) => run.records);
  const over = (pick: (...losses: number[]) => number) =>
    records.map((_, k) => pick(...all.map((each) => each[k + 1]?.loss ?? Number.NaN).filter(Number.isFinite)));
  return {
    ...signOf(kind, depth),
    x: records.map(({ epoch, time }) => (axis === 'epochs' ? epoch : time)),
    y: records.map(({ loss }) => loss),
    ...(runs.length > 1 && { low: over(Math.min), high: over(Math.max) }),
    diverged: first?.state?.diverged !== undefined,
    chosen,
  };
}

/** The look and the name of a kind at a depth. */
export function signOf(kind: string, depth: TrainingDepth): Pick<LossCurve, 'sign' | 'weight' | 'words'> {
  const weight = (1 + trainingDepths.indexOf(depth)) as LossCurve['weight'];
  return { sign: kind, weight, words: `${trainingKind(kind).short} ${depth}` };
}
