import { activationNamed, textOf } from '../activations/activationTable';
import { affineText } from '../activations/affineText';
import { classified } from '../fixedPoints/limitCase';
import type { Shape } from '../gains/spread';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import type { FixedPoint, Moments } from '../types';
import { type Dropping, wantedOf } from './wanted';

/** a·f + c that makes a target a fixed point. */
export interface Affine {
  readonly factor: number;
  readonly shift: number;
  /** The same as a typed formula. */
  readonly formula: string;
  readonly point: FixedPoint;
}

/**
 * The affine of any activation that makes (μ*, ν*) a fixed point of a layer: with (μ_f, ν_f) of `wantedOf` and z the
 * net input at the target, a = √(ν_f/Var f), c = μ_f − a E f; −a with its own c is one too. In closed form, and
 * verified by the map of the formula. Or why there is none, in a sentence. Throws RangeError like `kernelOf`.
 */
export function affineFor(target: Moments, layer: Dropping, shape: Shape): Affine | string {
  const { m, s, mu, nu, problem, layer: kept } = wantedOf(target, layer);
  if (problem !== '') return problem;
  const out = new Float64Array(kernelSize);
  kernelOf(shape)(m, s, shape.lambda, shape.alpha, out);
  const [mean, variance] = [out[0]!, out[1]!];
  if (!(variance > 0)) return 'f is constant under this net input, so no factor gives it a variance.';
  if (!(variance < Infinity)) return 'Its variance under this net input is beyond the double range.';
  const factor = Math.sqrt(nu / variance);
  const shift = mu - factor * mean;
  const formula = affineText(textOf(shape), factor, shift);
  const parameters = { ...kept, ...shape, activation: activationNamed('formula').id, formula };
  return { factor, shift, formula, point: classified(kernelOf(parameters), parameters, target.mu, target.nu) };
}
