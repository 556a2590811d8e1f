import { expPoint } from '../functions/exp';
import {
  add,
  type Interval,
  intersect,
  interval,
  isEmpty,
  magnitude,
  middle,
  mul,
  point,
  scale,
  sqr,
  sub,
} from '../intervals/interval';
import { addUp, divUp, mulUp } from '../intervals/rounding';
import { sqrt } from '../intervals/sqrt';
import { twoTo } from '../intervals/twoTo';
import type { Box } from '../moments/basis';
import { type Curvatures, type Enclosure, type Moments, withVariances } from '../moments/moments';
import { type Growth, product } from './growthOf';
import { highest, type JetSource } from './Jet';
import { slack } from './Panel';
import { NotEnclosed } from './PanelTable';

/**
 * Moments over a box (m, s) from one jet at its middle. Along the straight way to a point of the box,
 *
 *     F = Σ_{l < L} Σ_i C(l, i) δm^{l−i} δs^i D_{l+i}/(2^i l!) + the same at l = L with D somewhere on the way,
 *
 * D_k = ∂ᵏF/∂mᵏ and ∂/∂s = ½ ∂²/∂m². For the rest |D_k| ≤ √(k!) √(E f²)/rᵏ (Cauchy and Schwarz with E He_k² = k!),
 * where E f², or E f⁴ for f², is bounded over the whole box by f's growth.
 */
const factorials = (() => {
  const table = [1];
  for (let k = 1; k <= highest + 4; k++) table.push(table[k - 1]! * k);
  return table;
})();

/** One expectation: its derivatives at the middle, and a bound on each over the box. */
interface Expectation {
  readonly at: readonly Interval[];
  readonly most: (k: number) => number;
}

/** Differences from the middle over the box: m − m₀ and s − s₀, and their powers. */
interface Way {
  readonly dm: readonly Interval[];
  readonly ds: readonly Interval[];
}

const levels = 6;

/** Encloses every moment over a box. Throws NotEnclosed, also where the box touches s = 0. */
export function encloseByJet(source: JetSource, box: Box): Enclosure {
  if (!(box.s.lo > 0)) throw new NotEnclosed('its Gaussian has no width at ν = 0');
  const m = middle(box.m);
  const s = middle(box.s);
  const jet = source.jet(m, s);
  const centre = momentsOf(jet.mean, jet.square);
  const [dm, ds] = [sub(box.m, point(m)), sub(box.s, point(s))];
  const way = { dm: powers(dm), ds: powers(ds) };
  const square = product(source.growth, source.growth);
  const first = expectation(jet.mean, square, box);
  const second = expectation(jet.square, product(square, square), box);
  const over = (of: Expectation) => Array.from({ length: 5 }, (_, k) => taylor(of, k, way));
  const direct = momentsOf(over(first), over(second));
  const curvatures = curvaturesOf(over(first), over(second), direct);
  // The variance's own slopes lose less than the difference of E f² and (E f)² does.
  const along = (value: Interval, at: Interval, byM: Interval, byS: Interval) => {
    const both = intersect(value, add(at, add(mul(byM, dm), mul(byS, ds))));
    return isEmpty(both) ? value : both;
  };
  const varianceByM = along(direct.varianceByM, centre.varianceByM, curvatures.varianceByMM, curvatures.varianceByMS);
  const varianceByS = along(direct.varianceByS, centre.varianceByS, curvatures.varianceByMS, curvatures.varianceBySS);
  const variance = along(direct.variance, centre.variance, varianceByM, varianceByS);
  return { moments: { ...direct, variance, varianceByM, varianceByS }, curvatures, centre: { m, s, moments: centre } };
}

function expectation(at: readonly Interval[], square: Growth, { m, s }: Box): Expectation {
  const root = sqrt(point(expected(square, magnitude(m), s.hi))).hi;
  const r = sqrt(s).lo;
  return {
    at,
    most: (k) => {
      let bound = mulUp(root, sqrt(point(factorials[k]!)).hi);
      for (let i = 0; i < k; i++) bound = divUp(bound, r);
      return bound;
    },
  };
}

/**
 * An upper bound of E A (1 + |z|)^p e^{c|z|} for |mean| ≤ m and variance ≤ s: with M = 1 + m, (1 + |z|)^p is at most
 * (M + r|x|)^p, whose terms are E|x|^i = (i − 1)!! or, for odd i, at most the root of the product of its neighbours; an exponential is split off by Cauchy and Schwarz, and
 * E e^{2c|z|} ≤ 2 e^{2cm + 2c²s}.
 */
function expected({ A, p, c }: Growth, m: number, s: number): number {
  const r = sqrt(point(s)).hi;
  const polynomial = (degree: number) => {
    let sum = 0;
    let binomial = 1;
    for (let i = 0; i <= degree; i++) {
      const moment = i % 2 === 0 ? odd(i - 1) : sqrt(point(odd(i - 2) * odd(i))).hi;
      let term = mulUp(binomial, moment);
      for (let k = 0; k < i; k++) term = mulUp(term, r);
      for (let k = i; k < degree; k++) term = mulUp(term, addUp(1, m));
      sum = addUp(sum, term);
      // Whole, and exact while below 2^53; the factor covers the roundings beyond.
      binomial = ((binomial * (degree - i)) / (i + 1)) * (degree > 40 ? slack : 1);
    }
    return sum;
  };
  if (c === 0) return mulUp(A, polynomial(p));
  const exponent = addUp(mulUp(2 * c, m), mulUp(2 * mulUp(c, c), s));
  const e = expPoint(exponent).hi;
  return mulUp(A, sqrt(point(mulUp(polynomial(2 * p), mulUp(2, e)))).hi);
}

/** n!! for odd n ≥ −1. */
function odd(n: number): number {
  let result = 1;
  for (let i = n; i > 1; i -= 2) result *= i;
  return n > 17 ? result * slack : result;
}

function powers(d: Interval): readonly Interval[] {
  const size = magnitude(d);
  const list = [point(1), d];
  let top = size;
  for (let k = 2; k <= levels; k++) {
    top = mulUp(top, size);
    list.push(interval(k % 2 === 0 ? 0 : -top, top));
  }
  return list;
}

/** D_k over the box. */
function taylor({ at, most }: Expectation, k: number, { dm, ds }: Way): Interval {
  // The highest derivative that is known, D_highest, must suffice for the last level that is summed.
  const last = Math.min(levels, Math.floor((highest - k) / 2) + 1);
  let sum = point(0);
  for (let l = 0; l <= last; l++) {
    let binomial = 1;
    for (let i = 0; i <= l; i++) {
      const size = mul(dm[l - i]!, ds[i]!);
      const derivative = l < last ? at[k + l + i]! : symmetric(most(k + l + i));
      const factor = point(factorials[l]! * twoTo(i));
      sum = add(sum, divided(mul(scale(binomial, derivative), size), factor));
      binomial = (binomial * (l - i)) / (i + 1);
    }
  }
  return sum;
}

const symmetric = (x: number): Interval => interval(-x, x);
const divided = (a: Interval, { lo }: Interval): Interval => interval(-divUp(-a.lo, lo), divUp(a.hi, lo));

/** All moments from D₀, D₁, D₂ of E f and E f². */
function momentsOf(f: readonly Interval[], g: readonly Interval[]): Moments {
  const [mean, meanByM, meanByS] = [f[0]!, f[1]!, scale(0.5, f[2]!)];
  const [secondMomentByM, secondMomentByS] = [g[1]!, scale(0.5, g[2]!)];
  const secondMoment = intersect(g[0]!, interval(0, Infinity));
  const twice = scale(2, mean);
  return {
    mean,
    secondMoment,
    variance: intersect(sub(secondMoment, sqr(mean)), interval(0, Infinity)),
    meanByM,
    meanByS,
    varianceByM: sub(secondMomentByM, mul(twice, meanByM)),
    varianceByS: sub(secondMomentByS, mul(twice, meanByS)),
    secondMomentByM,
    secondMomentByS,
  };
}

function curvaturesOf(f: readonly Interval[], g: readonly Interval[], first: Moments): Curvatures {
  const [meanByMM, meanByMS, meanBySS] = [f[2]!, scale(0.5, f[3]!), scale(0.25, f[4]!)];
  const [secondMomentByMM, secondMomentByMS, secondMomentBySS] = [g[2]!, scale(0.5, g[3]!), scale(0.25, g[4]!)];
  return withVariances(first, {
    meanByMM,
    meanByMS,
    meanBySS,
    secondMomentByMM,
    secondMomentByMS,
    secondMomentBySS,
  });
}
