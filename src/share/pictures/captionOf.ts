import { shapeKeys } from '../../state/address/shapeKeys';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { activationRow } from '../../state/tables/activationTable';
import { parameterOf } from '../../state/tables/parameterTable';
import { sixDigits } from '../../words/sixDigits';

/**
 * What tells one exported figure from another: the layer it is of, in six digits.
 * @param of whose figure it is, where that is not the present activation; '' where there are several
 */
export function captionOf(state: State, of?: string): string {
  const { activation, formula } = state;
  const whole = of === undefined;
  const name = of ?? (activation === 'formula' ? `f(z) = ${formula}` : activationRow(activation).words);
  const parameters = parametersOf(state);
  const { dropout, rate, layer } = parameters;
  const used = (['bias', 'biasVariance', 'skip'] as const).filter((key) => parameters[key] !== undefined);
  const values = (['omega', 'tau', ...used, ...(whole ? shapeKeys(state) : [])] as const).map((key) => {
    return `${parameterOf(key).symbol} = ${sixDigits(state[key])}`;
  });
  return [
    ...(name ? [name] : []),
    ...(layer === 'random' ? ['random layer'] : []),
    ...values,
    ...(dropout && of !== '' ? [`${dropout} dropout ${rate}`] : []),
  ].join(', ');
}
