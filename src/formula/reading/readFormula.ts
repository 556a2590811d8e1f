import type { FormulaConstants } from '../calculus/bindFormula';
import { domainProblem } from '../calculus/domainProblem';
import { type FormulaFault, parseFormula } from './parseFormula';

/**
 * The formula that a text stands for, without white space around it, or what is wrong with it and where. With values
 * for the constants it must also be finite where an activation is needed; what is wrong then concerns the whole text.
 */
export function readFormula(text: string, constants?: FormulaConstants): { readonly value: string } | FormulaFault {
  const read = parseFormula(text);
  if ('problem' in read) return read;
  const problem = constants === undefined ? undefined : domainProblem(read.formula.bind(constants));
  if (problem !== undefined) return { problem, at: 0, length: text.length };
  return { value: read.formula.text };
}
