import type { Parameters } from '../math/types';
import { dropoutClash } from './rules/dropoutRule';
import type { State } from './State';
import { activationRow } from './tables/activationTable';

/** What of the state says which map it is. */
export type MapState = Pick<
  State,
  | 'omega'
  | 'tau'
  | 'lambda'
  | 'alpha'
  | 'beta'
  | 'activation'
  | 'formula'
  | 'dropout'
  | 'rate'
  | 'keeps'
  | 'layer'
  | 'bias'
  | 'biasVariance'
  | 'skip'
>;

const known = new WeakMap<MapState, Parameters>();

/**
 * The layer that a state means; only what plays a part is named, so that equal maps have equal parameters. A dropout
 * that is not possible (`dropoutClash`, which the page says), or that drops nothing, plays none; nor does the bias
 * variance of one unit. Asked a dozen times of each state, it answers with the same object.
 */
export function parametersOf(state: MapState): Parameters {
  const before = known.get(state);
  if (before) return before;
  const made = madeOf(state);
  known.set(state, made);
  return made;
}

function madeOf(state: MapState): Parameters {
  const {
    omega,
    tau,
    lambda,
    alpha,
    beta,
    activation,
    formula,
    dropout,
    rate,
    keeps,
    layer,
    bias,
    biasVariance,
    skip,
  } = state;
  return {
    omega,
    tau,
    lambda,
    alpha,
    activation,
    ...(activationRow(activation).uses.includes('beta') && { beta }),
    ...(activation === 'formula' && { formula }),
    ...(dropout !== 'none' &&
      rate > 0 &&
      dropoutClash(state) === undefined && { dropout, rate, ...(dropout === 'alpha' && keeps && { keeps }) }),
    ...(layer === 'random' && { layer }),
    ...(bias !== 0 && { bias }),
    ...(layer === 'random' && biasVariance !== 0 && { biasVariance }),
    ...(skip !== 0 && { skip }),
  };
}
