export type { BoundFormula, FormulaConstants } from './calculus/bindFormula';
export { domainProblem } from './calculus/domainProblem';
export type { Constant, Expression } from './Expression';
export type { ParsedFormula } from './ParsedFormula';
export { type FormulaFault, longestFormula, parseFormula } from './reading/parseFormula';
export { readFormula } from './reading/readFormula';
export { pythonHelpers, pythonOf } from './writing/pythonOf';
export { texFactor, texNumber } from './writing/texNumber';
export { texOf } from './writing/texOf';
