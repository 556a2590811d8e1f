import type { Critical, Gain, Keeping } from '../../../math';
import type { Moments } from '../../../math/types';
import { around } from '../../../state/point/around';
import type { State } from '../../../state/State';
import { activationRow, affineText, textOf } from '../../../state/tables/activationTable';

/** A layer of nothing but weights: gains are for such. */
const bare = { omega: 0, bias: 0, biasVariance: 0, skip: 0, dropout: 'none' } as const;

/** A factor this near to 1 is what rounding leaves of one. */
const unchanged = 1e-12;

/** What shows the fixed point: chosen, and in view. */
function showing({ window, nuScale }: State, at: Moments): Pick<State, 'selected' | 'window'> {
  const away = at.mu < window.muMin || at.mu > window.muMax || at.nu < window.nuMin || at.nu > window.nuMax;
  return { selected: at, window: away ? around(window, nuScale, at) : window };
}

/**
 * The state in which a·f + c is the activation: a scale goes into λ, or before a typed formula, a shift makes it one.
 */
export function gainChange(state: State, { factor: exact, shift, to }: Gain, s: number): Partial<State> {
  const factor = Math.abs(exact - 1) <= unchanged ? 1 : exact;
  const layer = { ...bare, tau: s, ...showing(state, to) };
  if (shift === 0 && activationRow(state.activation).text !== undefined)
    return { ...layer, lambda: state.lambda * factor };
  if (factor === 1 && shift === 0) return layer;
  return { ...layer, activation: 'formula', formula: affineText(textOf(state), factor, shift) };
}

/** The state whose layer has this τ, and this bias variance if it is a random one. */
export function keepingChange(
  state: State,
  layer: State['layer'],
  { tau, biasVariance, at }: Pick<Keeping & Critical, 'tau' | 'biasVariance' | 'at'>,
): Partial<State> {
  return { ...bare, layer, tau, biasVariance, ...showing(state, at) };
}
