import { type Interval, interval, magnitude, mignitude, point, zero } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { type Domain, type Point, type Reduced, tauAt } from '../moments/domain';
import type { Moments } from '../moments/moments';
import { scaledSingularValue } from '../moments/singularValue';
import type { Statement } from './Statement';

/** Which Jacobian: H of (μ, ν) ↦ (μ̃, ν̃) or J of (μ, ν) ↦ (μ̃, ξ̃). */
export type Which = 'H' | 'J';

function value(which: Which, q: Moments, omega: Interval, tau: Interval): Interval {
  const bottom =
    which === 'H' ? { byM: q.varianceByM, byS: q.varianceByS } : { byM: q.secondMomentByM, byS: q.secondMomentByS };
  return scaledSingularValue({ byM: q.meanByM, byS: q.meanByS }, bottom, omega, tau);
}

/**
 * Which directions count: all of the plane, or those in which the domain extends. Differences within a box without
 * height have no part in ν, so the Jacobian's column for ν says nothing about them.
 */
export type Directions = 'all' | 'box';

/**
 * The Jacobian's largest singular value over every point that reduces to the box,
 * from its smallest (|ω|, τ) to its largest.
 */
export function sigmaOver(
  which: Which,
  q: Moments,
  box: Box,
  reduced: Reduced,
  directions: Directions = 'all',
): Interval {
  const tau = tauAt(reduced, box.s);
  const along = columns(reduced.domain, directions);
  const low = value(which, q, along.omega(point(mignitude(reduced.omega))), along.tau(point(Math.min(tau.lo, tau.hi))));
  const high = value(which, q, along.omega(point(magnitude(reduced.omega))), along.tau(point(tau.hi)));
  return interval(low.lo, high.hi);
}

/** Takes out the column of a direction that does not count: ω scales the column of μ, τ that of ν. */
function columns({ mu, nu }: Domain, directions: Directions) {
  const kept = (counts: boolean) => (factor: Interval) => (counts ? factor : zero);
  const all = directions === 'all';
  return { omega: kept(all || mu[0] < mu[1]), tau: kept(all || nu[0] < nu[1]) };
}

/** The parts of a statement "σmax < 1" that do not depend on its domain. */
export function sigmaStatement(
  which: Which,
  directions: Directions = 'all',
): Pick<
  Statement,
  'reduction' | 'value' | 'sense' | 'limit' | 'strict' | 'uses' | 'hardestTau' | 'worst' | 'at' | 'sigma'
> {
  const sigma = (q: Moments, box: Box, reduced: Reduced) => sigmaOver(which, q, box, reduced, directions);
  const secondRow: Statement['uses'] = which === 'H' ? ['varianceByM', 'varianceByS'] : [];
  return {
    reduction:
      `The Jacobian is ${which} = A(m, s) · diag(ω, τ). ${which}${which}ᵀ = ω² a₁a₁ᵀ + τ² a₂a₂ᵀ, with A’s columns a₁, a₂, grows with |ω| and with τ in the sense ` +
      'of quadratic forms, hence so does σmax. At a given (m, s) the worst |ω| is the domain’s largest and the worst τ is the smaller of ' +
      'the domain’s largest and s divided by the smallest ν.',
    value: 'largest singular value',
    sense: 'below',
    limit: 1,
    strict: true,
    uses: ['meanByM', 'meanByS', ...secondRow, 'sigma'],
    hardestTau: 'high',
    worst: ({ moments }, box, reduced) => sigmaOver(which, moments, box, reduced, directions).hi,
    at: (q: Moments, p: Point, domain: Domain) => {
      const along = columns(domain, directions);
      return value(which, q, along.omega(point(p.omega)), along.tau(point(p.tau)));
    },
    sigma,
  };
}
