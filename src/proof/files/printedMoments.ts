import { exp } from '../functions/exp';
import { density, upperTail } from '../functions/normal';
import { add, div, type Interval, mul, neg, point, scale, sqr, sub } from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';
import type { Moments } from '../moments/moments';
import type { Weights } from '../moments/Weights';

/**
 * Moments and their derivatives at one (m, s), s > 0, by the paper's Eqs. 4 and 5 as printed, term by term with
 * e^{m + s/2} and Φ(−(m + s)/√s) apart; the derivatives by the product and chain rule from these terms. A second route
 * beside basis.ts, for the checker.
 */
export function printedMoments(mean: number, variance: number, { lambda, alpha, lambda2, alpha2 }: Weights): Moments {
  const m = point(mean);
  const s = point(variance);
  const r = sqrt(s);
  const u = div(m, r);
  const phi = density(u);
  const tail = (k: number) => upperTail(div(add(m, scale(k, s)), r));
  const weighted = (k: number) => mul(exp(add(scale(k, m), scale((k * k) / 2, s))), tail(k));
  const [E1, E2, P] = [weighted(1), weighted(2), upperTail(neg(u))];
  const bell = mul(r, phi);
  const first = mul(lambda, add(add(mul(m, P), bell), mul(alpha, sub(E1, tail(0)))));
  const right = add(mul(add(sqr(m), s), P), mul(m, bell));
  const left = add(sub(E2, scale(2, E1)), tail(0));
  const second: Interval = mul(lambda2, add(right, mul(alpha2, left)));
  // ∂u/∂m = 1/r and ∂u/∂s = −u/(2s); the arguments (m + ks)/r of Φ have the derivatives 1/r and (k − m/s)/(2r),
  // and φ of them times e^{km + k²s/2} is φ(u), so the parts of E1 and E2 that come from Φ are −φ(u) times those.
  const half = scale(0.5, phi);
  const lean = div(m, s);
  const uByS = neg(scale(0.5, div(u, s)));
  const PByM = div(phi, r);
  const PByS = mul(phi, uByS);
  const bellByM = neg(mul(u, phi));
  const bellByS = sub(div(half, r), mul(mul(r, u), mul(phi, uByS)));
  const weightedByM = (k: number, E: Interval) => sub(scale(k, E), PByM);
  const weightedByS = (k: number, E: Interval) => sub(scale((k * k) / 2, E), mul(half, div(sub(point(k), lean), r)));
  const meanByM = mul(lambda, add(add(add(P, mul(m, PByM)), bellByM), mul(alpha, add(weightedByM(1, E1), PByM))));
  const meanByS = mul(lambda, add(add(mul(m, PByS), bellByS), mul(alpha, add(weightedByS(1, E1), PByS))));
  const square = add(sqr(m), s);
  const rightByM = add(add(mul(scale(2, m), P), mul(square, PByM)), add(bell, mul(m, bellByM)));
  const rightByS = add(add(P, mul(square, PByS)), mul(m, bellByS));
  const leftByM = sub(sub(weightedByM(2, E2), scale(2, weightedByM(1, E1))), PByM);
  const leftByS = sub(sub(weightedByS(2, E2), scale(2, weightedByS(1, E1))), PByS);
  const secondMomentByM = mul(lambda2, add(rightByM, mul(alpha2, leftByM)));
  const secondMomentByS = mul(lambda2, add(rightByS, mul(alpha2, leftByS)));
  const twice = scale(2, first);
  return {
    mean: first,
    secondMoment: second,
    variance: sub(second, sqr(first)),
    meanByM,
    meanByS,
    secondMomentByM,
    secondMomentByS,
    varianceByM: sub(secondMomentByM, mul(twice, meanByM)),
    varianceByS: sub(secondMomentByS, mul(twice, meanByS)),
  };
}
