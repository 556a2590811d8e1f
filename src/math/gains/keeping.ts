import { finish } from '../numeric/finish';
import type { Moments, Parameters } from '../types';
import { crossingSteps, searchedSpread } from './crossings';
import { type Shape, spreadOf } from './spread';

/** What is to be kept, in which layer. */
export interface Wish {
  readonly layer: NonNullable<Parameters['layer']>;
  /** ν of one unit, the second moment q of a random layer: above 0. */
  readonly kept: number;
  /** σ_b² of the random layer. */
  readonly biasVariance: number;
}

/** A τ that keeps the wish at ω = 0. */
export interface Keeping {
  readonly tau: number;
  readonly biasVariance: number;
  /** Variance of the net input. */
  readonly s: number;
  /** The fixed point. */
  readonly at: Moments;
  /** By what a small error of the kept number is multiplied in a layer. */
  readonly rate: number;
  /** χ = τ E f′². */
  readonly chi: number;
}

export interface KeptBy {
  /** With the bias variance as it is. */
  readonly list: readonly Keeping[];
  /** In a random layer: with χ = 1 as well, by the bias variance. */
  readonly critical: readonly Keeping[];
  /** One sentence each where the list above is empty, else empty. */
  readonly reason: string;
  readonly criticalReason: string;
}

/**
 * Every τ with which a layer at ω = 0, without bias and skip, keeps a wished variance (one unit: Var f = ν, τ = s/ν)
 * or a wished second moment (random layer: E f² = q, τ = (s − σ_b²)/q) with s in `searchedSpread`; and with χ = 1 as
 * well, τ = 1/E f′², σ_b² = s − τ q. Throws RangeError unless 0 < kept < ∞, 0 ≤ σ_b² < ∞, and like `kernelOf`.
 */
export function keeping(shape: Shape, wish: Wish): KeptBy {
  return finish(keepingSteps(shape, wish));
}

/** The same in steps: yields after every place looked at. */
export function* keepingSteps(shape: Shape, { layer, kept, biasVariance }: Wish): Generator<void, KeptBy> {
  if (!(kept > 0 && kept < Infinity)) throw new RangeError(`What is kept must be finite and above 0, got ${kept}.`);
  if (!(biasVariance >= 0 && biasVariance < Infinity))
    throw new RangeError(`The bias variance must be finite and at least 0, got ${biasVariance}.`);
  const at = spreadOf(shape);
  const random = layer === 'random';
  const measured = (s: number) => (random ? at(s).second : at(s).variance);
  const places = yield* crossingSteps((s) => measured(s) / kept - 1);
  const make = (s: number, tau: number, spread: number): Keeping => {
    const { mean, varianceSlope, secondSlope, squaredSlope } = at(s);
    const point = { mu: mean, nu: random ? kept - mean * mean : kept };
    const rate = tau * (random ? secondSlope : varianceSlope);
    return { tau, biasVariance: spread, s, at: point, rate, chi: tau * squaredSlope };
  };
  const shared = random ? biasVariance : 0;
  const list = places.filter((s) => s > shared).map((s) => make(s, (s - shared) / kept, shared));
  const edge = random ? places.map((s) => ({ s, tau: 1 / at(s).squaredSlope })) : [];
  const critical = edge
    .map(({ s, tau }) => ({ s, tau, spread: s - tau * kept }))
    .filter(({ s, spread }) => spread >= -1e-9 * s)
    .map(({ s, tau, spread }) => make(s, tau, spread > 1e-9 * s ? spread : 0));
  const name = random ? 'E f²' : 'Var f';
  const reason =
    list.length > 0
      ? ''
      : places.length > 0
        ? 'The biases alone give the net input more variance than that needs.'
        : `${name} is ${side(measured, kept)} this for every s from 10⁻⁴ to 10⁶.`;
  const criticalReason =
    critical.length > 0 ? '' : places.length > 0 ? 'χ = 1 would need a bias variance below 0.' : reason;
  return { list, critical, reason, criticalReason };
}

function side(measured: (s: number) => number, kept: number): string {
  return measured(searchedSpread.to) < kept ? 'below' : 'above';
}
