import { TrainingLegend, TrainingOrbit } from '../../charts';
import type { EpochRecord } from '../../network';
import type { LensParts } from '../Lens';
import { TrainingPanel } from './TrainingPanel';
import type { OwnTraining } from './useTraining';

export const trainingParts: LensParts<OwnTraining> = {
  Panel: ({ explorer, own }) => <TrainingPanel explorer={explorer} own={own} />,
  Layers: ({ explorer: { state }, own: { run, record } }) => {
    const [first] = run?.records ?? [];
    if (!first || !record) return null;
    const deepest = record.mu.length - 1;
    return (
      <TrainingOrbit
        before={pointsOf(first)}
        now={pointsOf(record)}
        shown={Math.min(state.playhead ?? Infinity, deepest)}
      />
    );
  },
  Legend: ({ own }) => (own.record ? <TrainingLegend /> : null),
};

/** Pooled mean and variance after layer 0, 1, …. */
function pointsOf({ mu, nu }: EpochRecord) {
  return Array.from(mu, (each, layer) => ({ mu: each, nu: nu[layer]! }));
}
