import { add, div, type Interval, mul, neg, scale, sqr, sub, zero } from '../intervals/interval';

/**
 * Taylor coefficients of a function at every point of an interval: the k-th encloses f⁽ᵏ⁾(x)/k! for all x in it. What
 * lies beyond the end of the list is exactly 0, so that a constant has one coefficient and z has two.
 */
export type Series = readonly Interval[];

export const at = (u: Series, k: number): Interval => u[k] ?? zero;

function termwise(u: Series, v: Series, f: (a: Interval, b: Interval) => Interval): Series {
  const length = Math.max(u.length, v.length);
  const result = new Array<Interval>(length);
  for (let k = 0; k < length; k++) result[k] = f(at(u, k), at(v, k));
  return result;
}

export const plus = (u: Series, v: Series): Series => termwise(u, v, add);
export const minus = (u: Series, v: Series): Series => termwise(u, v, sub);
export const negated = (u: Series): Series => u.map(neg);
export const scaledBy = (k: Interval, u: Series): Series => u.map((c) => mul(k, c));

/** Σ a_j b_{k−j} over all j for which both are there. */
export function convolved(u: Series, v: Series, k: number): Interval {
  let sum = zero;
  for (let j = Math.max(0, k - v.length + 1); j < u.length && j <= k; j++) sum = add(sum, mul(u[j]!, v[k - j]!));
  return sum;
}

/** u v up to z^order. */
export function times(u: Series, v: Series, order: number): Series {
  const length = Math.min(order + 1, u.length + v.length - 1);
  return Array.from({ length }, (_, k) => convolved(u, v, k));
}

/** u² up to z^order; its value is never negative. */
export function squared(u: Series, order: number): Series {
  const length = Math.min(order + 1, 2 * u.length - 1);
  return Array.from({ length }, (_, k) => {
    let sum = zero;
    for (let j = Math.max(0, k - u.length + 1); 2 * j < k; j++) sum = add(sum, mul(u[j]!, u[k - j]!));
    return k % 2 === 1 ? scale(2, sum) : add(scale(2, sum), sqr(u[k / 2]!));
  });
}

/** u/v up to z^order, where v has no 0. */
export function over(u: Series, v: Series, order: number): Series {
  if (v.length === 1) return u.map((c) => div(c, v[0]!));
  const result: Interval[] = [];
  for (let k = 0; k <= order; k++) {
    let sum = at(u, k);
    for (let j = Math.max(1, k - result.length + 1); j < v.length && j <= k; j++)
      sum = sub(sum, mul(v[j]!, result[k - j]!));
    result.push(div(sum, v[0]!));
  }
  return result;
}

/**
 * y with y′ = g u′ and the value y₀: y_k = Σ j u_j g_{k−j} / k. The k-th coefficient of g may depend on those of y up to
 * the k-th, which are handed over.
 */
export function solved(
  u: Series,
  start: Interval,
  order: number,
  g: (y: readonly Interval[], k: number) => Interval,
): Series {
  const y = [start];
  if (u.length === 1) return y;
  const slopes: Interval[] = [];
  for (let k = 1; k <= order; k++) {
    slopes.push(g(y, k - 1));
    let sum = zero;
    for (let j = 1; j < u.length && j <= k; j++) sum = add(sum, mul(scale(j, u[j]!), slopes[k - j]!));
    y.push(div(sum, { lo: k, hi: k }));
  }
  return y;
}
