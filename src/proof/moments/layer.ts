import { type Interval, mul } from '../intervals/interval';
import { enclose } from './moments';
import type { Weights } from './Weights';

/** A rectangle of the (μ, ν) plane, ν ≥ 0. */
export interface Cell {
  readonly mu: Interval;
  readonly nu: Interval;
}

/** [[a, b], [c, d]] of intervals, row by row. */
export type Matrix = readonly [Interval, Interval, Interval, Interval];

/** One layer's (ω, τ) as enclosures and SELU's weights. */
export interface Layer {
  readonly omega: Interval;
  readonly tau: Interval;
  readonly weights: Weights;
}

/** Works out in steps what `throughLayer` needs, which may take seconds where moments are summed. */
export function* prepare({ mu, nu }: Cell, { omega, tau, weights }: Layer): Generator<void> {
  if (weights.other) yield* weights.other.prepare({ m: mul(mu, omega), s: mul(nu, tau) });
}

/** The image of a cell under g and the Jacobian H of g over it, enclosed for every (ω, τ) of the layer. */
export function throughLayer(
  { mu, nu }: Cell,
  { omega, tau, weights }: Layer,
): { readonly image: Cell; readonly H: Matrix } {
  const { moments: q } = enclose({ m: mul(mu, omega), s: mul(nu, tau) }, weights);
  return {
    image: { mu: q.mean, nu: q.variance },
    H: [mul(omega, q.meanByM), mul(tau, q.meanByS), mul(omega, q.varianceByM), mul(tau, q.varianceByS)],
  };
}
