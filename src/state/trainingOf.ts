import type { Parameters } from '../math/types';
import { parametersOf } from './parametersOf';
import type { State } from './State';
import type { TrainingDepth } from './TrainingState';
import { activationRow } from './tables/activationTable';
import { type TrainingKindId, trainingKind } from './tables/trainingTable';

/** Images that a step sees, pixels of one, and what they are told apart into. */
const sizes = { batch: 64, width: 64, classes: 10 } as const;

/** A network that a state asks for. */
export interface WantedNet {
  readonly kind: TrainingKindId;
  readonly depth: TrainingDepth;
  readonly net: ReturnType<typeof netOf>;
}

/** The networks that a state asks for, seed by seed; the same settings make the same network. */
export function trainingOf(state: State): readonly WantedNet[] {
  return Array.from({ length: state.seeds }, (_, index) =>
    state.kinds.flatMap((kind) =>
      state.depths.map((depth) => ({ kind, depth, net: netOf(state, kind, depth, (state.seed + index) % 2 ** 32) })),
    ),
  ).flat();
}

function netOf(state: State, id: TrainingKindId, depth: TrainingDepth, seed: number) {
  const { norm, activation, tau, drop } = trainingKind(id);
  const usual = (): Parameters => {
    const { lambda = 1, alpha = 1 } = activationRow(activation).start;
    return { omega: 0, tau, lambda, alpha, activation, ...(drop && { dropout: 'alpha' as const, rate: drop }) };
  };
  const own = (): Parameters => {
    const { layer: _, bias: __, biasVariance: ___, skip: ____, ...shape } = parametersOf(state);
    return shape;
  };
  return { parameters: activation === 'own' ? own() : usual(), norm, depth: Number(depth), ...sizes, seed };
}
