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
    const { omega: _, tau: __, ...shape } = parametersOf(state);
    return { ...shape, s: state.spread, wish: state.wish };
  }
  // Their tables name the activations, or the λ and α of SELU.
  if (lens === 'activation' && aspect !== 'function') return layerOf(state);
  return undefined;
}
