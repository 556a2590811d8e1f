/*
 * What reads formulas. In the built page none of it is parsed before one of these functions is called for the first
 * time (scripts/vite/onePage/calledLate.ts).
 */
export { limitByRule } from './asymptotics/limitByRule';
export { domainProblem } from './calculus/domainProblem';
export { parseFormula } from './reading/parseFormula';
export { readConstant } from './reading/readConstant';
export { readFormula } from './reading/readFormula';
