import { decimal, type Interval, intersect, interval, isEmpty, min, mul, one, point, sub } from '../intervals/interval';
import { below } from '../intervals/rounding';
import type { Domain, Side } from '../moments/domain';
import { theorem1Domain } from './paperDomains';
import type { Statement } from './Statement';
import { sigmaOver, sigmaStatement } from './sigma';

const onlyMAndS =
  'Mean and variance depend on (m, s) = (μω, ντ) alone, and the domain reduces to a rectangle of the (m, s) plane, so nothing is lost.';

/** How far [lo, hi] lies inside a side, whichever way the side's decimals are read. */
function depth(value: Interval, side: Side): Interval {
  return min(sub(value, point(decimal(side[0]).hi)), sub(point(decimal(side[1]).lo), value));
}

/** Where the paper says Theorem 1's fixed points lie. */
export const statedFixedPointRange: { readonly mu: Side; readonly nu: Side } = {
  mu: [-0.03106, 0.06773],
  nu: [0.80009, 1.48617],
};

export const theorem1Into: Statement = {
  id: 'theorem1.into',
  title: 'Theorem 1: the box is mapped into itself',
  source: 'Theorem 1 (Stable and Attracting Fixed Points), proof in the appendix; moments by Eqs. 4 and 5',
  domain: theorem1Domain,
  claim: 'One layer sends every mean and variance of the box to a mean and variance of the box.',
  formula: '(μ, ν) ∈ B ⇒ g(μ, ν) ∈ B for every (ω, τ) of the domain',
  reduction: onlyMAndS,
  value: 'smallest distance of the image from the edge of the box',
  sense: 'above',
  limit: 0,
  strict: false,
  uses: ['mean', 'variance'],
  hardestTau: 'high',
  worst: ({ moments: q }, _box, { domain }) => min(depth(q.mean, domain.mu), depth(q.variance, domain.nu)).lo,
  at: (q, _point, domain) => {
    const distance = (value: Interval, side: Side) => min(sub(value, point(side[0])), sub(point(side[1]), value));
    return min(distance(q.mean, domain.mu), distance(q.variance, domain.nu));
  },
};

const contraction = sigmaStatement('H', 'box');

export const theorem1Contraction: Statement = {
  ...contraction,
  id: 'theorem1.contraction',
  title: 'Theorem 1: the map contracts the box',
  source: 'Theorem 1, proof in the appendix by Lemma 12 on the smaller τ range',
  domain: theorem1Domain,
  claim: 'Every layer brings any two points of the box closer together, by at least the bound’s factor.',
  formula: 'σmax(H(μ, ω, ν, τ)) < 1',
  reduction: `${contraction.reduction} In a box without width or height only the directions in it count.`,
};

const inTheBox = 'smallest of 1 − σmax and the image’s distances from the edges of the box';

export const theorem1FixedPoint: Statement = {
  id: 'theorem1.fixedPoint',
  title: 'Theorem 1: one attracting fixed point, in the stated range',
  source: 'Theorem 1: μ ∈ [−0.03106, 0.06773], ν ∈ [0.80009, 1.48617] for the paper’s λ and α',
  domain: theorem1Domain,
  claim:
    'For every (ω, τ) the box holds exactly one fixed point, which attracts all of it; with the paper’s λ, α and range of (ω, τ) ' +
    'that fixed point lies in the range the paper states.',
  condition: 'One layer maps the box into itself and contracts it in the plain norm.',
  formula: 'g(B) ⊂ B, σmax(H) < 1, and g(p) = p ⇒ p ∈ [−0.03106, 0.06773] × [0.80009, 1.48617]',
  reduction:
    `${onlyMAndS} ${contraction.reduction} A contraction of a closed box into itself has exactly one fixed point there and every orbit ` +
    'converges to it (Banach). A fixed point is its own image, and its ν = ν̃(m, s) lies in s/[τmin, τmax]: a leaf where that cannot be holds none, ' +
    'on the others the image must lie in the stated range. Where (ω, τ) leaves the paper’s range, or λ and α are others, the stated one does not apply and only the box counts. ' +
    'The edges belong to the box: only 1 − σmax, which is taken one double lower, has to be more than 0.',
  value: `${inTheBox} and, at possible fixed points, of the stated range`,
  valueOn: (domain, { paper }) => (paper && statedRangeApplies(domain) ? theorem1FixedPoint.value : inTheBox),
  sense: 'above',
  limit: 0,
  strict: false,
  sharpness: Number.POSITIVE_INFINITY,
  uses: ['mean', 'variance', 'meanByM', 'meanByS', 'varianceByM', 'varianceByS', 'sigma'],
  hardestTau: 'high',
  worst: ({ moments: q }, box, reduced, weights) => {
    const { domain, tau } = reduced;
    const into = min(depth(q.mean, domain.mu), depth(q.variance, domain.nu)).lo;
    const contraction = below(sub(one, sigmaOver('H', q, box, reduced, 'box')).lo);
    const canBeFixed = !isEmpty(intersect(mul(q.variance, tau), box.s));
    const stated =
      weights.paper && statedRangeApplies(domain) && canBeFixed
        ? min(depth(q.mean, statedFixedPointRange.mu), depth(q.variance, statedFixedPointRange.nu)).lo
        : Infinity;
    return Math.min(into, contraction, stated);
  },
  at: (q, p, domain) => {
    const { lo, hi } = sub(one, theorem1Contraction.at(q, p, domain));
    return min(theorem1Into.at(q, p, domain), interval(below(lo), below(hi)));
  },
  sigma: (q, box, reduced) => sigmaOver('H', q, box, reduced, 'box'),
};

/** The paper states that range for its own ranges of ω and τ, and so for narrower ones. */
export function statedRangeApplies({ omega, tau }: Domain): boolean {
  const within = (side: Side, paper: Side) => paper[0] <= side[0] && side[1] <= paper[1];
  return within(omega, theorem1Domain.omega) && within(tau, theorem1Domain.tau);
}
