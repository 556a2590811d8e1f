import type { Parameters } from '../types';
import type { ShapeKey } from './Activation';
import { activationNamed } from './activationTable';
import { constantsOf } from './formula';

/** Which of λ, α and β an activation depends on. Throws RangeError for an unknown name or a formula that is none. */
export function usesOf({ activation, formula = '' }: Pick<Parameters, 'activation' | 'formula'>): readonly ShapeKey[] {
  return activation === 'formula' ? constantsOf(formula) : activationNamed(activation).uses;
}
