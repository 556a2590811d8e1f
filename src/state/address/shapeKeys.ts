import type { State } from '../State';
import { activationRow, type ShapeKey } from '../tables/activationTable';
import { parameterOf } from '../tables/parameterTable';

/** The parameters that play a part in the activation; in a typed one those that it names. */
export function shapeKeys({ activation, formula }: Pick<State, 'activation' | 'formula'>): readonly ShapeKey[] {
  const named = (key: ShapeKey) => new RegExp(`${key}|${parameterOf(key).symbol}`, 'u').test(formula);
  return activationRow(activation).uses.filter((key) => activation !== 'formula' || named(key));
}
