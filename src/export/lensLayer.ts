import { layerOf } from '../state/layerOf';
import { networkOf } from '../state/networkOf';
import { parametersOf } from '../state/parametersOf';
import type { State } from '../state/State';
import { trainingOf } from '../state/trainingOf';
import { proofLayer } from './tables/proofLayer';

/** What the numbers of the lens are about, where that is not the layer of the plane. */
export function lensLayer(state: State): object | undefined {
  const { lens, aspect, omega, tau } = state;
  if (lens === 'theorems') return { omega, tau, ...proofLayer(state) };
  if (lens === 'network') return networkOf(state);
  if (lens === 'training')
    return { rate: state.learnRate, epochs: state.epochs, networks: trainingOf(state).map(({ net }) => net) };
  if (lens === 'activation' && aspect === 'gains') {
    // Gains are of a layer of nothing but weights; the σ_b² of those that keep a wish stands in their rows.
    const bare = { bias: 0, biasVariance: 0, skip: 0, dropout: 'none' } as const;
    const { omega: _, tau: __, ...shape } = parametersOf({ ...state, ...bare });
    return { ...shape, s: state.spread, wish: state.wish };
  }
  // Their tables name the activations, or the λ and α of SELU.
  if (lens === 'activation' && aspect !== 'function') return layerOf(state);
  return undefined;
}
