import type { Comparison, Condition, Expression } from '../Expression';

/** a == b has no sign of its own in a tree. */
export function comparisonOf(sign: string, left: Expression, right: Expression): Condition {
  const compare = (op: Comparison): Condition => ({ kind: 'compare', op, left, right });
  if (sign.startsWith('=')) return { kind: 'both', left: compare('<='), right: compare('>=') };
  if (sign.startsWith('!')) return { kind: 'either', left: compare('<'), right: compare('>') };
  return compare(sign as Comparison);
}
