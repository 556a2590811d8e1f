import { exp } from './exp';
import { add, div, type Interval, mul, neg, point, scale, sqr, sub } from './interval';
import { density, upperTail } from './normal';
import { sqrt } from './sqrt';
import type { Weights } from './Weights';

/**
 * Mean, second moment and variance at one (m, s), s > 0, by the paper's Eqs. 4 and 5 as printed, term by term with e^{m + s/2} and
 * Φ(−(m + s)/√s) apart. A second route beside basis.ts, for the checker.
 */
export function printedMoments(mean: number, variance: number, { lambda, alpha, lambda2, alpha2 }: Weights) {
  const m = point(mean);
  const s = point(variance);
  const r = sqrt(s);
  const tail = (k: number) => upperTail(div(add(m, scale(k, s)), r));
  const weighted = (k: number) => mul(exp(add(scale(k, m), scale((k * k) / 2, s))), tail(k));
  const P = upperTail(neg(div(m, r)));
  const bell = mul(r, density(div(m, r)));
  const first = mul(lambda, add(add(mul(m, P), bell), mul(alpha, sub(weighted(1), tail(0)))));
  const right = add(mul(add(sqr(m), s), P), mul(m, bell));
  const left = add(sub(weighted(2), scale(2, weighted(1))), tail(0));
  const second: Interval = mul(lambda2, add(right, mul(alpha2, left)));
  return { mean: first, secondMoment: second, variance: sub(second, sqr(first)) };
}
