import { interval, isSubset } from '../intervals/interval';
import type { Domain, Side } from '../moments/domain';
import { type Cell, throughLayer } from '../moments/layer';
import type { Weights } from '../moments/Weights';
import { type Attraction, attractionSteps, layerOf, shrinks } from './attraction';
import { type BoxProof, certifyBoxSteps } from './certifyBox';
import { largestBoxSteps } from './largestBox';
import { limitFrom } from './limitFrom';
import { adaptedNorm, operatorNorm } from './trap';

/** What was proved of an activation at one (ω, τ), and over the ranges of a box. */
export interface OwnProof {
  /** The one fixed point near the start, enclosed by Krawczyk's operator; undefined where none could be. */
  readonly fixedPoint?: Cell;
  /** Upper bounds of the norms of H there: the plain one, and one fitted to H, which nears its largest eigenvalue. */
  readonly norms?: { readonly plain: number; readonly fitted: number };
  /** The box asked for, or the largest one that was certified around the fixed point. */
  readonly box?: BoxProof;
  /** Whether everything in that box converges to one point, at this (ω, τ). */
  readonly attraction?: Attraction;
}

/**
 * Proves what can be proved of an activation at (ω, τ): a fixed point near `start`, and that a box is mapped into
 * itself and contracted; without a box a large one is looked for around the fixed point. `near` is a place where a fixed
 * point is likely. Yields what is known so far.
 */
export function* ownProofSteps(
  weights: Weights,
  parameters: { readonly omega: number; readonly tau: number },
  start: readonly [number, number],
  domain?: Domain,
  near?: readonly [number, number],
): Generator<OwnProof, OwnProof, void> {
  const layer = layerOf({ ...parameters, weights });
  let known: OwnProof = {};
  function* through<T>(steps: Generator<void, T, void>): Generator<OwnProof, T, void> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield known;
    }
  }
  // Near a fixed point one step of the orbit is enough: Newton's method does the rest.
  let fixed = near ? yield* through(limitFrom(near, layer, { left: 1 })) : null;
  yield known;
  // Where the start collapses or escapes, others may not.
  for (const factor of [1, 10, 0.1, 100]) {
    fixed ??= yield* through(limitFrom([start[0], factor * start[1]], layer, { left: 150 }));
    yield known;
  }
  if (fixed) {
    const { H } = throughLayer(fixed, layer);
    const norms = { plain: operatorNorm(H, [1, 0, 0, 1]), fitted: operatorNorm(H, adaptedNorm(H)) };
    known = { fixedPoint: fixed, norms };
    yield known;
  }
  const fitted = fixed ? adaptedNorm(throughLayer(fixed, layer).H) : undefined;
  const box = domain
    ? yield* through(certifyBoxSteps(domain, weights, fitted))
    : fixed && (yield* through(largestBoxSteps(fixed, layer, parameters)));
  if (!box) return known;
  known = { ...known, box };
  yield known;
  const follows = fixed && byBanach(box, fixed, parameters);
  if (follows) return { ...known, attraction: follows };
  const { mu, nu } = box.domain;
  const attraction = yield* through(attractionSteps({ mu, nu }, { ...parameters, weights }, { budget: 1500 }));
  return { ...known, attraction };
}

/**
 * What a box that is mapped into itself and contracted says at one (ω, τ) of its ranges: that all of it converges to the
 * fixed point, where the enclosed one lies in it. Undefined where it says nothing.
 */
function byBanach(
  { domain, into, contracts, rate, norm }: BoxProof,
  fixedPoint: Cell,
  { omega, tau }: { readonly omega: number; readonly tau: number },
): Attraction | undefined {
  const within = ([lo, hi]: Side, x: number) => lo <= x && x <= hi;
  if (into !== 'proved' || contracts !== 'proved' || !norm || rate === undefined) return undefined;
  if (!within(domain.omega, omega) || !within(domain.tau, tau) || !(domain.nu[0] > 0)) return undefined;
  if (!isSubset(fixedPoint.mu, interval(...domain.mu)) || !isSubset(fixedPoint.nu, interval(...domain.nu)))
    return undefined;
  return { ...shrinks(norm, rate), fixedPoint, open: [], boxes: 0, elapsed: 0 };
}
