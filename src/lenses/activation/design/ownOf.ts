import { type MapState, parametersOf } from '../../../state/parametersOf';
import { activationRow } from '../../../state/tables/activationTable';
import type { Own } from '../../../worker/design/designMessages';

/**
 * The activation whose targets are meant, with its dropout; undefined for SELU's form without dropout, which has a
 * closed form. Constants that are looked for are no part of it, so that sliders of λ and α do not ask anew.
 */
export function ownOf(state: MapState): Own | undefined {
  const { activation = 'selu', lambda, alpha, beta, formula, dropout, rate = 0 } = parametersOf(state);
  if ((activation === 'selu' || activation === 'elu') && !dropout) return undefined;
  const dropping = dropout && { dropout, rate };
  if (activation === 'formula')
    return { shape: { activation, lambda, alpha, beta: beta ?? 0, formula: formula ?? '' }, ...dropping };
  const stays = activationRow(activation).uses.includes('alpha') && beta !== undefined;
  return { shape: { activation, lambda: 1, alpha: 1, ...(stays && { beta }) }, ...dropping };
}

/** Whether targets of SELU's form are meant. */
export const isSeluForm = (state: MapState) => ownOf(state) === undefined;
