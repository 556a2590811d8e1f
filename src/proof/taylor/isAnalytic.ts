import type { Expression } from '../../formula/Expression';

/** Functions without kinks and jumps where they are defined. */
const smooth: ReadonlySet<string> = new Set(
  'exp expm1 log log1p sin cos tan sinh cosh tanh sigmoid softplus asinh atan phi Phi erf erfc'.split(' '),
);

/** Whether a part is put together from analytic functions alone: what is smooth on both sides of a point is so there. */
export function isAnalytic(node: Expression): boolean {
  switch (node.kind) {
    case 'number':
    case 'name':
      return true;
    case 'negate':
      return isAnalytic(node.of);
    case 'binary':
      return isAnalytic(node.left) && isAnalytic(node.right);
    case 'call':
      return smooth.has(node.name) && node.args.every(isAnalytic);
    case 'choose':
      return false;
  }
}
