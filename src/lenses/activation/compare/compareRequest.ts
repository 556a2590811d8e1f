import { parametersOf } from '../../../state/parametersOf';
import { type Compared, startOf } from '../../../state/rules/compareRule';
import type { State } from '../../../state/State';
import { activationRow } from '../../../state/tables/activationTable';
import type { CompareRequest } from '../../../worker/activation/compareMessages';

/** Arrows across and up in a small plane. */
const arrows = 9;
/** Net inputs over which the activations are drawn: where z ~ N(0, 2) mostly lies. */
const range = [-4, 3] as const;

/** The present activation and those beside it, in the present layer and from the same starts. */
export function compareRequest(state: State): CompareRequest {
  const { window, nuScale, starts, layers, compare } = state;
  return {
    layers: [parametersOf(state), ...compare.map((one) => parametersOf({ ...state, ...shapeOf(one, state) }))],
    ...{ window, nuScale, starts, range, columns: arrows, rows: arrows, depth: layers },
  };
}

/**
 * All three parameters of a compared activation; those that it has not are the present ones, which play no part in it.
 */
function shapeOf(one: Compared, { lambda, alpha, beta }: State) {
  const own = Object.fromEntries(
    activationRow(one.activation).uses.map((key) => [key, one[key] ?? startOf(one.activation, key)]),
  );
  return { lambda, alpha, beta, ...own, activation: one.activation };
}
