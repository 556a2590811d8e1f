import { shapeKeys } from '../../state/address/shapeKeys';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { activationRow } from '../../state/tables/activationTable';
import { parameterOf } from '../../state/tables/parameterTable';
import { sixDigits } from '../../words/sixDigits';

/**
 * What tells one exported figure from another: the layer it is of, in six digits.
 * @param of whose figure it is, where that is not the present activation; '' where there are several, and 'random layer'
 * where it is of the present one over all random layers
 */
export function captionOf(state: State, of?: string): string {
  const { activation, formula } = state;
  const over = of === 'random layer';
  const whole = of === undefined || over;
  const name = whole ? (activation === 'formula' ? `f(z) = ${formula}` : activationRow(activation).words) : of;
  const parameters = parametersOf(state);
  const { dropout, rate, layer } = parameters;
  const used = (['bias', 'biasVariance', 'skip'] as const).filter((key) => parameters[key] !== undefined);
  const values = [...(over ? [] : (['omega', 'tau', ...used] as const)), ...(whole ? shapeKeys(state) : [])].map(
    (key) => {
      return `${parameterOf(key).symbol} = ${sixDigits(state[key])}`;
    },
  );
  return [
    ...(name ? [name] : []),
    ...(over || layer === 'random' ? ['random layer'] : []),
    ...values,
    ...(dropout && of !== '' && !over ? [`${dropout} dropout ${rate}`] : []),
  ].join(', ');
}
