import { choose, zero } from '../build';
import type { Comparison, Condition, Expression } from '../Expression';
import { asNumber, type Part } from './Cursor';

/** A function of conditions, or that is one. */
interface OfConditions {
  readonly count: number;
  /** How many of its first arguments must be conditions. */
  readonly tests: number;
  readonly build: (a: Part, b: Part, c: Part) => Expression | Condition;
}

const comparison = (op: Comparison): OfConditions => ({
  count: 2,
  tests: 0,
  build: (a, b) => ({ kind: 'compare', op, left: asNumber(a), right: asNumber(b) }),
});
const joined = (kind: 'both' | 'either'): OfConditions => ({
  count: 2,
  tests: 2,
  build: (a, b) => ({ kind, left: conditionOf(a), right: conditionOf(b) }),
});

/** Functions that may have a condition where others have a number, and what they make of it. */
export const ofConditions = new Map<string, OfConditions>([
  ['where', { count: 3, tests: 1, build: (test, a, b) => choose(conditionOf(test), asNumber(a), asNumber(b)) }],
  ['logical_and', joined('both')],
  ['logical_or', joined('either')],
  ['logical_not', { count: 1, tests: 1, build: (a) => ({ kind: 'not', of: conditionOf(a) }) }],
  ['greater', comparison('>')],
  ['less', comparison('<')],
  ['greaterequal', comparison('>=')],
  ['lessequal', comparison('<=')],
]);

const conditionOf = (part: Part): Condition =>
  part.is === 'condition' ? part.node : { kind: 'compare', op: '>', left: part.node, right: zero };
