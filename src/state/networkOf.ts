import { parametersOf } from './parametersOf';
import type { State } from './State';

/** The network that a state means; what plays no part is not named, so that equal networks have equal settings. */
export function networkOf(state: State) {
  const { width, depth, batch, seed, law, centred, input, alike, pair, kick, drift } = state;
  const { layer: _, ...parameters } = parametersOf(state);
  return {
    parameters,
    ...{ width, depth, batch, seed, law, centred: centred === 'yes', input, alike, pair, drift },
    ...(kick && kick.layer <= depth && { kick }),
  };
}
