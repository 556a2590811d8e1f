import { type MapState, parametersOf } from './parametersOf';
import { activationRow } from './tables/activationTable';
import { dropoutTable } from './tables/dropoutTable';

/**
 * What the plane shows when it is not the map of SELU's form without dropout, of which the theorems speak: "tanh",
 * "SELU with alpha dropout". Undefined when it is; ELU has SELU's form.
 */
export function otherMap(state: MapState): string | undefined {
  const { words } = activationRow(state.activation);
  const { dropout } = parametersOf(state);
  if (dropout !== undefined) return `${words} with ${dropoutTable.find(({ id }) => id === dropout)?.words}`;
  return state.activation === 'selu' || state.activation === 'elu' ? undefined : words;
}
