import { type Interval, interval, magnitude, mignitude, point } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { type Point, type Reduced, tauAt } from '../moments/domain';
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
 * The Jacobian's largest singular value over every point that reduces to the box,
 * from its smallest (|ω|, τ) to its largest.
 */
export function sigmaOver(which: Which, q: Moments, box: Box, reduced: Reduced): Interval {
  const tau = tauAt(reduced, box.s);
  const low = value(which, q, point(mignitude(reduced.omega)), point(Math.min(tau.lo, tau.hi)));
  const high = value(which, q, point(magnitude(reduced.omega)), point(tau.hi));
  return interval(low.lo, high.hi);
}

/** The parts of a statement "σmax < 1" that do not depend on its domain. */
export function sigmaStatement(
  which: Which,
): Pick<
  Statement,
  'reduction' | 'value' | 'sense' | 'limit' | 'strict' | 'uses' | 'hardestTau' | 'worst' | 'at' | 'sigma'
> {
  const sigma = (q: Moments, box: Box, reduced: Reduced) => sigmaOver(which, q, box, reduced);
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
    worst: ({ moments }, box, reduced) =>
      value(which, moments, point(magnitude(reduced.omega)), point(tauAt(reduced, box.s).hi)).hi,
    at: (q: Moments, p: Point) => value(which, q, point(p.omega), point(p.tau)),
    sigma,
  };
}
