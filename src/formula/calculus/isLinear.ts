import type { Condition, Constant, Expression } from '../Expression';

/** Whether a formula is, by its form, a + b times a constant, with a and b free of it. */
export const isLinear = (tree: Expression, name: Constant): boolean => powerOf(tree, name) <= 1;

/** The highest power of the constant; Infinity where it stands in what is no polynomial of it. */
function powerOf(node: Expression | Condition, name: Constant): number {
  const power = (of: Expression | Condition) => powerOf(of, name);
  /** Where the constant may not stand. */
  const free = (parts: readonly (Expression | Condition)[]) =>
    parts.every((part) => power(part) === 0) ? 0 : Infinity;
  switch (node.kind) {
    case 'number':
      return 0;
    case 'name':
      return Number(node.name === name);
    case 'negate':
      return power(node.of);
    case 'choose':
      return Math.max(free([node.test]), power(node.then), power(node.otherwise));
    case 'binary':
      if (node.op === '*') return power(node.left) + power(node.right);
      if (node.op === '/') return power(node.left) + free([node.right]);
      if (node.op !== '^') return Math.max(power(node.left), power(node.right));
      return free([node.left, node.right]);
    case 'call':
      return free(node.args);
    case 'not':
      return free([node.of]);
    default:
      return free([node.left, node.right]);
  }
}
