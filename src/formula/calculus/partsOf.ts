import type { Condition, Expression } from '../Expression';

/** How many numbers, names, operations and comparisons a formula has. */
export function partsOf(node: Expression | Condition): number {
  switch (node.kind) {
    case 'number':
    case 'name':
      return 1;
    case 'negate':
    case 'not':
      return 1 + partsOf(node.of);
    case 'call':
      return node.args.reduce((sum, argument) => sum + partsOf(argument), 1);
    case 'choose':
      return 1 + partsOf(node.test) + partsOf(node.then) + partsOf(node.otherwise);
    default:
      return 1 + partsOf(node.left) + partsOf(node.right);
  }
}
