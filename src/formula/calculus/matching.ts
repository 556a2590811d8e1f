import { binary, isNumber, negative, number, over, plus, times } from '../build';
import type { Expression, UnaryName } from '../Expression';

/** The value of a number, or of a quotient of two, as 1/2 is written. */
export function numberOf(e: Expression): number | undefined {
  if (e.kind === 'number') return e.value;
  const isQuotient = e.kind === 'binary' && e.op === '/' && e.left.kind === 'number' && e.right.kind === 'number';
  return isQuotient ? e.left.value / e.right.value : undefined;
}

/** a, where an expression is eᵃ. */
export function exponentOf(e: Expression | undefined): Expression | undefined {
  if (e === undefined) return undefined;
  if (e.kind === 'binary' && e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return e.right;
  if (e.kind === 'binary' && e.op === '/' && isNumber(e.left, 1)) {
    const below = exponentOf(e.right);
    return below && negative(below);
  }
  return argument(e, 'exp');
}

/** a, where an expression is 1 + a. */
export function onePlus(e: Expression): Expression | undefined {
  if (e.kind !== 'binary' || e.op !== '+') return undefined;
  return isNumber(e.left, 1) ? e.right : isNumber(e.right, 1) ? e.left : undefined;
}

export function argument(e: Expression | undefined, name: UnaryName): Expression | undefined {
  return e?.kind === 'call' && e.name === name ? e.args[0] : undefined;
}

/** a, where an expression is a² or a·a. */
export function squaredBase(e: Expression): Expression | undefined {
  if (e.kind === 'call' && e.name === 'pow') return isNumber(e.args[1]!, 2) ? e.args[0] : undefined;
  if (e.kind !== 'binary') return undefined;
  if (e.op === '^' && isNumber(e.right, 2)) return e.left;
  return e.op === '*' && same(e.left, e.right) ? e.left : undefined;
}

/** a, where an expression is 2a. */
export const doubled = (e: Expression): Expression | undefined =>
  e.kind === 'binary' && e.op === '*' && isNumber(e.left, 2) ? e.right : undefined;

/** The number before or below an expression, 1 where there is no product or quotient, and what is left. */
export function factored(e: Expression): readonly [number | undefined, Expression] {
  if (e.kind !== 'binary') return [1, e];
  return e.op === '/' ? [1 / numberOf(e.right)!, e.left] : [e.op === '*' ? numberOf(e.left) : undefined, e.right];
}

/** a/2, without a factor of 2 that is there. */
export function half(e: Expression): Expression {
  if (e.kind === 'negate') return negative(half(e.of));
  if (e.kind === 'binary' && e.op === '*' && e.left.kind === 'number') return times(number(e.left.value / 2), e.right);
  return over(e, number(2));
}

/** Whether two expressions are the same but for how a sign is written. */
export function same(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  const [u, v] = [signOut(a), signOut(b)];
  if (u.minus !== v.minus) return false;
  return JSON.stringify(u.of) === JSON.stringify(v.of);
}

/** −2z is −(2z), and so is (−2)·z. */
function signOut(e: Expression): { readonly minus: boolean; readonly of: Expression } {
  if (e.kind === 'negate') {
    const { minus, of } = signOut(e.of);
    return { minus: !minus, of };
  }
  if (e.kind === 'number' && e.value < 0) return { minus: true, of: number(-e.value) };
  if (e.kind === 'binary' && (e.op === '*' || e.op === '/')) {
    const [left, right] = [signOut(e.left), signOut(e.right)];
    return { minus: left.minus !== right.minus, of: binary(e.op, left.of, right.of) };
  }
  return { minus: false, of: plus(e, number(0)) };
}
