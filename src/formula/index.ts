export type { BoundFormula, FormulaConstants } from './calculus/bindFormula';
export { degreeOf } from './calculus/degreeOf';
export type { Constant, Expression } from './Expression';
export type { ParsedFormula } from './ParsedFormula';
export { domainProblem, limitByRule, parseFormula, readConstant, readFormula } from './reader';
export type { FormulaFault } from './reading/parseFormula';
export { pythonHelpers, pythonOf } from './writing/pythonOf';
export { texFactor, texNumber } from './writing/texNumber';
export { texOf } from './writing/texOf';
