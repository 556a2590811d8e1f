import type { Condition, Constant, Expression } from '../Expression';

/** The power of a constant that a whole expression is proportional to, for values above 0: of 0 it is any. */
type Degree = 0 | 1 | 'any' | undefined;

/** Whether a formula is a constant times what it is with 1 in its place, for every value of that above 0. */
export const isFactor = (tree: Expression, name: Constant): boolean => degreeOf(tree, name) === 1;

function degreeOf(node: Expression, name: Constant): Degree {
  switch (node.kind) {
    case 'number':
      return node.value === 0 ? 'any' : 0;
    case 'name':
      return node.name === name ? 1 : 0;
    case 'negate':
      return degreeOf(node.of, name);
    case 'choose':
      return isFree(node.test, name) ? same([degreeOf(node.then, name), degreeOf(node.otherwise, name)]) : undefined;
    case 'call': {
      const degree = same(node.args.map((argument) => degreeOf(argument, name)));
      const keeps = node.name === 'min' || node.name === 'max' || node.name === 'relu' || node.name === 'abs';
      return degree === 0 || keeps ? degree : degree === 'any' ? 0 : undefined;
    }
    case 'binary': {
      const [left, right] = [degreeOf(node.left, name), degreeOf(node.right, name)];
      if (node.op === '+' || node.op === '-') return same([left, right]);
      if (left === undefined || right === undefined) return undefined;
      if (node.op === '/') return right === 1 ? undefined : left;
      if (node.op === '^') return left === 1 || right === 1 ? undefined : 0;
      if (left === 'any' || right === 'any') return 'any';
      return left + right === 2 ? undefined : left === 1 ? 1 : right;
    }
  }
}

/** The degree that all have. */
function same(degrees: readonly Degree[]): Degree {
  const told = degrees.filter((degree) => degree !== 'any');
  return told.length === 0 ? 'any' : told.every((degree) => degree === told[0]) ? told[0] : undefined;
}

function isFree(node: Condition, name: Constant): boolean {
  if (node.kind === 'not') return isFree(node.of, name);
  if (node.kind === 'compare') return [node.left, node.right].every((side) => isWithout(side, name));
  return isFree(node.left, name) && isFree(node.right, name);
}

const isWithout = (node: Expression, name: Constant): boolean => {
  const degree = degreeOf(node, name);
  return degree === 0 || degree === 'any';
};
