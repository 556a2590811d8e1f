import { activationRow } from '../state/activationTable';
import { defaultState } from '../state/defaultState';
import type { Picture } from './Picture';

/** Activations of SELU's form. */
const formulasOf = ['selu', 'elu'];
/** The parameters whose meaning the formulas here know. */
const known = ['omega', 'tau', 'lambda', 'alpha', 'activation'];

/** A sentence that says why formulas for this picture cannot be written, or undefined when they can. */
export function scriptProblem({ request }: Picture): string | undefined {
  const { parameters } = request;
  const { activation = 'selu' } = parameters;
  if (!formulasOf.includes(activation)) {
    return `activation: formulas are written for SELU and ELU alone so far, and this picture is of ${activationRow(activation).words}; its numbers can be taken along as tables.`;
  }
  const defaults: Readonly<Record<string, unknown>> = { ...defaultState };
  for (const [key, value] of Object.entries(parameters)) {
    if (!known.includes(key) && JSON.stringify(value) !== JSON.stringify(defaults[key]))
      return `${key}: formulas are not yet written for what it does to the map; the numbers can be taken along as tables.`;
  }
  return undefined;
}
