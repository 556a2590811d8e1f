import { type MapState, parametersOf } from './parametersOf';
import { activationRow } from './tables/activationTable';
import { dropoutTable } from './tables/dropoutTable';

/**
 * What the plane shows when it is not the map of SELU's form in one unit, without bias, skip and dropout, of which the
 * theorems speak: "tanh", "SELU with alpha dropout", "SELU in a random layer with a bias". Undefined when it is; ELU
 * has SELU's form.
 */
export function otherMap(state: MapState): string | undefined {
  const { words } = activationRow(state.activation);
  const { dropout, layer, bias, biasVariance, skip } = parametersOf(state);
  const additions = [
    ...(dropout !== undefined ? dropoutTable.filter(({ id }) => id === dropout).map((row) => row.words) : []),
    ...(bias !== undefined || biasVariance !== undefined ? ['a bias'] : []),
    ...(skip !== undefined ? ['a skip'] : []),
  ];
  const plain = additions.length === 0 && layer === undefined;
  if (plain && (state.activation === 'selu' || state.activation === 'elu')) return undefined;
  const last = additions.at(-1);
  const all = additions.length > 1 ? `${additions.slice(0, -1).join(', ')} and ${last}` : last;
  return `${words}${layer === 'random' ? ' in a random layer' : ''}${all === undefined ? '' : ` with ${all}`}`;
}
