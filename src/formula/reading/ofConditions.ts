import { choose, zero } from '../build';
import type { Condition, Expression } from '../Expression';
import { asNumber, type Part } from './Cursor';

/** Functions that may have a condition where others have a number, and what they make of it. */
export const ofConditions = new Map<string, (args: readonly Part[]) => Expression | Condition>([
  ['where', ([test, then, otherwise]) => choose(conditionOf(test!), asNumber(then!), asNumber(otherwise!))],
  ['logical_and', ([a, b]) => ({ kind: 'both', left: conditionOf(a!), right: conditionOf(b!) })],
  ['logical_or', ([a, b]) => ({ kind: 'either', left: conditionOf(a!), right: conditionOf(b!) })],
  ['logical_not', ([a]) => ({ kind: 'not', of: conditionOf(a!) })],
]);
export const countOf = new Map([
  ['where', 3],
  ['logical_and', 2],
  ['logical_or', 2],
  ['logical_not', 1],
]);

const conditionOf = (part: Part): Condition =>
  part.is === 'condition' ? part.node : { kind: 'compare', op: '>', left: part.node, right: zero };
