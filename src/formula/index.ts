export type { BoundFormula, FormulaConstants } from './bindFormula';
export { domainProblem } from './domainProblem';
export type { Constant, Expression } from './Expression';
export type { ParsedFormula } from './ParsedFormula';
export { type FormulaFault, longestFormula, parseFormula } from './parseFormula';
export { pythonHelpers, pythonOf } from './pythonOf';
export { readFormula } from './readFormula';
export { texFactor, texNumber } from './texNumber';
export { texOf } from './texOf';
