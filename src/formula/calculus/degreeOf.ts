import type { Condition, Expression, Name } from '../Expression';

/** The degree of a name in a scaling; of those that are not named it is 0. */
export type Weights = Readonly<Partial<Record<Name, number>>>;

/** The power of the factor that an expression is multiplied by; of 0 it is any. */
type Degree = number | 'any' | undefined;

/**
 * The power d by which a formula is homogeneous: with every name x multiplied by c^w, w its weight, it is c^d times what
 * it was, for every c > 0. Undefined where none shows: with λ alone of weight 1, a formula of degree 1 is proportional
 * to λ; with α of weight 1 and z of weight −1, one of degree 0 is a function of αz.
 */
export function degreeOf(tree: Expression, weights: Weights): number | undefined {
  const degree = of(tree, weights);
  return degree === 'any' ? 0 : degree;
}

function of(node: Expression, weights: Weights): Degree {
  switch (node.kind) {
    case 'number':
      return node.value === 0 ? 'any' : 0;
    case 'name':
      return weights[node.name] ?? 0;
    case 'negate':
      return of(node.of, weights);
    case 'choose':
      return keeps(node.test, weights) ? same([of(node.then, weights), of(node.otherwise, weights)]) : undefined;
    case 'call': {
      const degree = same(node.args.map((argument) => of(argument, weights)));
      const linear = node.name === 'min' || node.name === 'max' || node.name === 'relu' || node.name === 'abs';
      return degree === 0 || linear ? degree : degree === 'any' ? 0 : undefined;
    }
    case 'binary': {
      const [left, right] = [of(node.left, weights), of(node.right, weights)];
      if (node.op === '+' || node.op === '-') return same([left, right]);
      if (left === undefined || right === undefined) return undefined;
      if (node.op === '^') {
        if (left === 0 && (right === 0 || right === 'any')) return 0;
        return node.right.kind === 'number' && left !== 'any' ? left * node.right.value : undefined;
      }
      if (left === 'any') return node.op === '*' || right !== 'any' ? 'any' : undefined;
      if (right === 'any') return node.op === '*' ? 'any' : undefined;
      return node.op === '*' ? left + right : left - right;
    }
  }
}

/** The degree that all have. */
function same(degrees: readonly Degree[]): Degree {
  const told = degrees.filter((degree) => degree !== 'any');
  return told.length === 0 ? 'any' : told.every((degree) => degree === told[0]) ? told[0] : undefined;
}

/** Whether a condition holds after the scaling where it held before. */
function keeps(node: Condition, weights: Weights): boolean {
  if (node.kind === 'not') return keeps(node.of, weights);
  if (node.kind === 'compare') return same([of(node.left, weights), of(node.right, weights)]) !== undefined;
  return keeps(node.left, weights) && keeps(node.right, weights);
}
