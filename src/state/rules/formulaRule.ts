import { readFormula } from '../../formula';
import type { State } from '../State';

type Constants = Pick<State, 'lambda' | 'alpha' | 'beta'>;

/** Reads a typed formula as it would be used with the present constants: its text, or what is wrong and where. */
export function readFormulaWith({ lambda, alpha, beta }: Constants, text: string): ReturnType<typeof readFormula> {
  return readFormula(text, { lambda, alpha, beta });
}

/**
 * Why the chosen formula is no activation with the present constants, as a clause;
 * undefined when it is, or is not in use.
 */
export function formulaClash(state: Constants & Pick<State, 'activation' | 'formula'>): string | undefined {
  if (state.activation !== 'formula') return undefined;
  const read = readFormulaWith(state, state.formula);
  return 'problem' in read ? read.problem : undefined;
}
