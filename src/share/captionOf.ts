import { activationRow } from '../state/activationTable';
import { parameterOf } from '../state/parameterTable';
import type { State } from '../state/State';

/** What tells one exported figure from another: the layer it is of, in six digits. */
export function captionOf(state: State): string {
  const { words, uses } = activationRow(state.activation);
  const values = (['omega', 'tau', ...uses] as const).map((key) => {
    const value = String(Number(state[key].toPrecision(6))).replace('-', '−');
    return `${parameterOf(key).symbol} = ${value}`;
  });
  const dropped = state.dropout === 'none' ? [] : [`${state.dropout} dropout ${state.rate}`];
  return [words, ...values, ...dropped].join(', ');
}
