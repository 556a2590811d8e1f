import { add, type Interval, mul, scale, sqr, sub } from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';

/**
 * Largest singular value of [[a, b], [c, d]]: ½ (√((a + d)² + (b − c)²) + √((a − d)² + (b + c)²)), a sum of two roots
 * of sums of squares, so nothing cancels.
 */
export function singularValue(a: Interval, b: Interval, c: Interval, d: Interval): Interval {
  const plus = sqrt(add(sqr(add(a, d)), sqr(sub(b, c))));
  const minus = sqrt(add(sqr(sub(a, d)), sqr(add(b, c))));
  return scale(0.5, add(plus, minus));
}

/** The same for A · diag(ω, τ), A's rows being (top.byM, top.byS) and (bottom.byM, bottom.byS). */
export function scaledSingularValue(
  top: { readonly byM: Interval; readonly byS: Interval },
  bottom: { readonly byM: Interval; readonly byS: Interval },
  omega: Interval,
  tau: Interval,
): Interval {
  return singularValue(mul(top.byM, omega), mul(top.byS, tau), mul(bottom.byM, omega), mul(bottom.byS, tau));
}
