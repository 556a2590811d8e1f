import { parseFormula } from '../../formula';
import { limitOf } from '../../math/activations/limitOf';
import type { MapState } from '../parametersOf';
import { activationRow } from '../tables/activationTable';

/**
 * Why the chosen dropout is not possible with the activation at hand, in a sentence; undefined when it is, or is none. The same
 * answer as math's `dropoutProblem`, without the kernels, which the page does not need.
 */
export function dropoutClash(state: MapState): string | undefined {
  if (state.dropout !== 'alpha' || settlesLeft(state)) return undefined;
  const { words } = activationRow(state.activation);
  return `Alpha dropout sets dropped units to the limit of the activation for z → −∞, and ${words} has none.`;
}

/** Whether the activation tends to a value for z → −∞. */
function settlesLeft({ activation, formula, lambda, alpha, beta }: MapState): boolean {
  if (activation === 'identity') return false;
  if (activation === 'lrelu' || activation === 'lselu') return beta === 0;
  if (activation !== 'formula') return true;
  const read = parseFormula(formula);
  return 'formula' in read && typeof limitOf(read.formula.bind({ lambda, alpha, beta }).value, -1) === 'number';
}
