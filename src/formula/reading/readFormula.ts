import type { FormulaConstants } from '../calculus/bindFormula';
import { domainProblem } from '../calculus/domainProblem';
import { type FormulaFault, parseFormula } from './parseFormula';

/**
 * The formula that a text stands for, without white space around it, or what is wrong with it and where. With values
 * for the constants it must also be finite where an activation is needed, and so must what may have been meant; what is
 * wrong then concerns the whole text.
 */
export function readFormula(text: string, constants?: FormulaConstants): { readonly value: string } | FormulaFault {
  const read = parseFormula(text);
  if (constants === undefined) return 'problem' in read ? read : { value: read.formula.text };
  if ('problem' in read) {
    const { rewritings, ...fault } = read;
    const usable = rewritings?.filter((rewriting) => 'value' in readFormula(rewriting, constants)) ?? [];
    return { ...fault, ...(usable.length > 0 && { rewritings: usable }) };
  }
  const problem = domainProblem(read.formula.bind(constants));
  if (problem !== undefined) return { problem, at: 0, length: text.length };
  return { value: read.formula.text };
}
