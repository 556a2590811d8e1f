import { dropoutProblem } from '../../math/activations/dropoutOf';
import type { MapState } from '../parametersOf';
import { activationRow } from '../tables/activationTable';

/**
 * Why the chosen dropout is not possible with the activation at hand, in a sentence; undefined when it is, or is none.
 * Where math's `dropoutProblem` has one, whatever the rate is.
 */
export function dropoutClash(state: MapState): string | undefined {
  if (
    state.dropout !== 'alpha' ||
    dropoutProblem({ ...state, keeps: state.keeps ?? { mu: 0, nu: 1 }, dropout: 'alpha', rate: 0 }) === undefined
  )
    return undefined;
  const { words } = activationRow(state.activation);
  return `Alpha dropout sets dropped units to the limit of the activation for z → −∞, and ${words} has none.`;
}
