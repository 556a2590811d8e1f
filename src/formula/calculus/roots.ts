import { binary, call, isNumber, number, over, times } from '../build';
import type { Expression } from '../Expression';
import { argument, same, squaredBase } from './matching';

/** √(c² + a) − c as a/(√(c² + a) + c), which does not cancel where a is small. */
export function rootLess(u: Expression, c: number): Expression | undefined {
  const inside = argument(u, 'sqrt');
  if (inside?.kind !== 'binary' || !(c > 0)) return undefined;
  const square = c * c;
  const rest =
    inside.op === '+'
      ? isNumber(inside.left, square)
        ? inside.right
        : isNumber(inside.right, square)
          ? inside.left
          : undefined
      : inside.op === '-' && isNumber(inside.left, square)
        ? ({ kind: 'negate', of: inside.right } as const)
        : undefined;
  return rest && over(rest, binary('+', u, number(c)));
}

/**
 * a + √(a² + c), c > 0, as √c·exp(asinh(a/√c)), which does not cancel where a < 0. The half of it with c = 4 is known as
 * squareplus.
 */
export function besideRoot(a: Expression, u: Expression): Expression | undefined {
  const inside = argument(u, 'sqrt');
  if (inside?.kind !== 'binary' || inside.op !== '+') return undefined;
  for (const [square, c] of [
    [inside.left, inside.right],
    [inside.right, inside.left],
  ] as const) {
    if (c.kind !== 'number' || !(c.value > 0) || !Number.isFinite(c.value)) continue;
    const base = squaredBase(square);
    if (!base || !(same(base, a) || same({ kind: 'negate', of: base }, a))) continue;
    const root = number(Math.sqrt(c.value));
    return times(root, call('exp', call('asinh', over(a, root))));
  }
  return undefined;
}
