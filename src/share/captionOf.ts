import { activationRow } from '../state/activationTable';
import { parameterOf } from '../state/parameterTable';
import type { State } from '../state/State';

/** What tells one exported figure from another: the layer it is of, in six digits; the activation only where there is but one. */
export function captionOf(state: State, compared = false): string {
  const { words, uses } = activationRow(state.activation);
  const values = (['omega', 'tau', ...(compared ? [] : uses)] as const).map((key) => {
    const value = String(Number(state[key].toPrecision(6))).replace('-', '−');
    return `${parameterOf(key).symbol} = ${value}`;
  });
  const dropped = state.dropout === 'none' ? [] : [`${state.dropout} dropout ${state.rate}`];
  return [...(compared ? [] : [words]), ...values, ...dropped].join(', ');
}
