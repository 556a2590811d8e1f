import {
  add,
  entire,
  type Interval,
  intersect,
  interval,
  isEmpty,
  middle,
  mul,
  point,
  scale,
  sqr,
  sub,
} from '../intervals/interval';
import { type Basis, type Box, basis, basisSlopes } from './basis';
import type { Weights } from './Weights';

/** Enclosures over a box: moments of the unit's activation and their derivatives with respect to m = μω and s = ντ. */
export interface Moments {
  readonly mean: Interval;
  readonly variance: Interval;
  readonly secondMoment: Interval;
  readonly meanByM: Interval;
  readonly meanByS: Interval;
  readonly varianceByM: Interval;
  readonly varianceByS: Interval;
  readonly secondMomentByM: Interval;
  readonly secondMomentByS: Interval;
}

/** Second derivatives of the mean, the second moment and the variance over a box. */
export interface Curvatures {
  readonly meanByMM: Interval;
  readonly meanByMS: Interval;
  readonly meanBySS: Interval;
  readonly secondMomentByMM: Interval;
  readonly secondMomentByMS: Interval;
  readonly secondMomentBySS: Interval;
  readonly varianceByMM: Interval;
  readonly varianceByMS: Interval;
  readonly varianceBySS: Interval;
}

const nonNegative = interval(0, Infinity);

/**
 * The paper's Eqs. 4 and 5 and their derivatives, evaluated as they stand over the whole box; for another activation
 * the best that is known there.
 */
export function naturalMoments(box: Box, weights: Weights, b?: Basis): Moments {
  return weights.other ? weights.other.enclose(box).moments : printed(box, weights, b ?? basis(box));
}

function printed(box: Box, weights: Weights, b: Basis): Moments {
  const { m, s } = box;
  const { lambda, alpha, lambda2, alpha2, oneMinusAlpha } = weights;
  const { P, Q, rPhi, atZero, E1, E2 } = b;
  // For z < 0, z ≤ eᶻ − 1 ≤ 0: near s = 0, where the ranges of P, Q, E1 and E2 say nothing, these bounds do.
  const dip = interval(sub(mul(m, Q), rPhi).lo, 0);
  const square = add(sqr(m), s);
  const mean = mul(lambda, add(add(mul(m, P), rPhi), mul(alpha, intersect(sub(E1, Q), dip))));
  const positive = add(mul(square, P), mul(m, rPhi));
  const negative = intersect(
    add(sub(E2, scale(2, E1)), Q),
    interval(0, Math.max(0, sub(mul(square, Q), mul(m, rPhi)).hi)),
  );
  const secondMoment = mul(lambda2, add(intersect(positive, nonNegative), mul(alpha2, negative)));
  const variance = intersect(sub(secondMoment, sqr(mean)), nonNegative);
  const meanByM = mul(lambda, add(P, mul(alpha, E1)));
  const meanByS = mul(scale(0.5, lambda), add(mul(alpha, E1), mul(oneMinusAlpha, atZero)));
  const secondMomentByM = mul(scale(2, lambda2), add(add(mul(m, P), rPhi), mul(alpha2, intersect(sub(E2, E1), dip))));
  const secondMomentByS = mul(lambda2, add(P, mul(alpha2, sub(scale(2, E2), E1))));
  const twice = scale(2, mean);
  return {
    mean,
    variance,
    secondMoment,
    meanByM,
    meanByS,
    varianceByM: sub(secondMomentByM, mul(twice, meanByM)),
    varianceByS: sub(secondMomentByS, mul(twice, meanByS)),
    secondMomentByM,
    secondMomentByS,
  };
}

/** Second derivatives over the box; ∂²/∂m² = 2 ∂/∂s for every Gaussian expectation. */
export function curvatures(box: Box, weights: Weights, b: Basis, first: Moments): Curvatures {
  const { lambda, alpha, lambda2, alpha2, oneMinusAlpha, oneMinusAlpha2 } = weights;
  const { atZero, E1, E2 } = b;
  const { leanAtZero, atZeroByS, E1ByM, E1ByS } = basisSlopes(box, b);
  const { meanByS, secondMomentByS } = first;
  const half = scale(0.5, lambda);
  const meanByMM = scale(2, meanByS);
  const meanByMS = mul(half, sub(mul(alpha, E1ByM), mul(oneMinusAlpha, leanAtZero)));
  const meanBySS = mul(half, add(mul(alpha, E1ByS), mul(oneMinusAlpha, atZeroByS)));
  const secondMomentByMM = scale(2, secondMomentByS);
  const secondMomentByMS = mul(lambda2, add(mul(oneMinusAlpha2, atZero), mul(alpha2, sub(scale(4, E2), E1))));
  const secondMomentBySS = mul(
    lambda2,
    sub(
      mul(alpha2, sub(scale(4, E2), scale(0.5, add(E1, scale(3, atZero))))),
      mul(scale(0.5, oneMinusAlpha2), leanAtZero),
    ),
  );
  return withVariances(first, {
    meanByMM,
    meanByMS,
    meanBySS,
    secondMomentByMM,
    secondMomentByMS,
    secondMomentBySS,
  });
}

/** The variance is the second moment less the squared mean: its curvatures, beside those of the two. */
export function withVariances(
  { mean, meanByM, meanByS }: Pick<Moments, 'mean' | 'meanByM' | 'meanByS'>,
  others: Omit<Curvatures, 'varianceByMM' | 'varianceByMS' | 'varianceBySS'>,
): Curvatures {
  const { meanByMM, meanByMS, meanBySS, secondMomentByMM, secondMomentByMS, secondMomentBySS } = others;
  const twice = scale(2, mean);
  return {
    ...others,
    varianceByMM: sub(secondMomentByMM, add(scale(2, sqr(meanByM)), mul(twice, meanByMM))),
    varianceByMS: sub(secondMomentByMS, add(scale(2, mul(meanByM, meanByS)), mul(twice, meanByMS))),
    varianceBySS: sub(secondMomentBySS, add(scale(2, sqr(meanByS)), mul(twice, meanBySS))),
  };
}

/**
 * Both operands of an intersection hold the true values, so an empty one would mean a fault: then nothing is claimed.
 */
function orEntire(a: Interval): Interval {
  return isEmpty(a) ? entire : a;
}

/** Both kinds of enclosure over a box, and the values at its middle. */
export interface Enclosure {
  readonly moments: Moments;
  readonly curvatures: Curvatures;
  /** A point of the box and enclosures of everything there. */
  readonly centre: { readonly m: number; readonly s: number; readonly moments: Moments };
}

/**
 * Encloses every moment over the box by intersecting the natural enclosure with the mean-value form
 * f(c) + ∂f/∂m (m − c_m) + ∂f/∂s (s − c_s), whose excess is quadratic in the box's size.
 */
export function enclose(box: Box, weights: Weights): Enclosure {
  if (weights.other) return weights.other.enclose(box);
  const b = basis(box);
  const natural = naturalMoments(box, weights, b);
  const cm = middle(box.m);
  const cs = middle(box.s);
  const c = naturalMoments({ m: point(cm), s: point(cs) }, weights);
  const dm = sub(box.m, point(cm));
  const ds = sub(box.s, point(cs));
  const tighten = (value: Interval, at: Interval, byM: Interval, byS: Interval) =>
    orEntire(intersect(value, add(at, add(mul(byM, dm), mul(byS, ds)))));
  const bend = curvatures(box, weights, b, natural);
  const meanByM = tighten(natural.meanByM, c.meanByM, bend.meanByMM, bend.meanByMS);
  const meanByS = tighten(natural.meanByS, c.meanByS, bend.meanByMS, bend.meanBySS);
  const secondMomentByM = tighten(
    natural.secondMomentByM,
    c.secondMomentByM,
    bend.secondMomentByMM,
    bend.secondMomentByMS,
  );
  const secondMomentByS = tighten(
    natural.secondMomentByS,
    c.secondMomentByS,
    bend.secondMomentByMS,
    bend.secondMomentBySS,
  );
  const varianceByM = tighten(natural.varianceByM, c.varianceByM, bend.varianceByMM, bend.varianceByMS);
  const varianceByS = tighten(natural.varianceByS, c.varianceByS, bend.varianceByMS, bend.varianceBySS);
  const moments = {
    mean: tighten(natural.mean, c.mean, meanByM, meanByS),
    variance: tighten(natural.variance, c.variance, varianceByM, varianceByS),
    secondMoment: tighten(natural.secondMoment, c.secondMoment, secondMomentByM, secondMomentByS),
    meanByM,
    meanByS,
    varianceByM,
    varianceByS,
    secondMomentByM,
    secondMomentByS,
  };
  return { moments, curvatures: bend, centre: { m: cm, s: cs, moments: c } };
}
