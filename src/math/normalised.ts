import { checkMoments, checkParameters } from './checked';
import { kindOf } from './classify';
import { kernelSize } from './kernel';
import { kernelOf } from './kernelOf';
import { eigenvalues as eigenvaluesOf, singularValues } from './matrix2';
import type { Complex, Kind, Matrix2, Moments, Parameters } from './types';

/** An activation normalised for one step: (f(z) − shift)/deviation. */
export interface Normalised {
  /** Subtracted from f: 0 for the form that only scales. */
  readonly shift: number;
  /** Divided by: the f that comes out has the target's variance after one step from the target. */
  readonly deviation: number;
  /** Where one layer then sends the target; its variance is the target's. */
  readonly image: Moments;
  /** Whether the target stays where it is, up to rounding. */
  readonly fixed: boolean;
  /** Jacobian of the normalised map at the target, its eigenvalues (larger modulus first) and largest singular value. */
  readonly H: Matrix2;
  readonly eigenvalues: readonly [Complex, Complex];
  readonly norm: number;
  /** What the target would be by the eigenvalues, fixed or not. */
  readonly kind: Kind;
  /** Whether the target is a fixed point and attracts. */
  readonly stable: boolean;
  /** The layer with λ divided by the deviation: the scaled form's own parameters; undefined where f is not λ times a function or is shifted. */
  readonly parameters?: Parameters;
}

const moments = new Float64Array(kernelSize);
/** Largest step of the mean that counts as rounding, in units of √ν. */
const rounding = 1e-12;

/**
 * What is done in practice: the activation is divided by a constant, so that one layer keeps the variance of the target, (0, 1)
 * unless told; or is centred as well, so that one layer keeps both. The first keeps the variance of one step only, since its mean
 * is in general not 0; the second has the target as a fixed point, which may repel. Undefined when one layer has no finite
 * positive variance there. Throws RangeError like `momentMap`, and for a target with ν = 0.
 */
export function normalised(
  parameters: Parameters,
  target: Moments = { mu: 0, nu: 1 },
): { readonly scaled: Normalised; readonly centred: Normalised } | undefined {
  checkMoments(target);
  checkParameters(parameters);
  if (target.nu === 0) throw new RangeError('The variance nu of a target must be above 0, got 0.');
  const { omega, tau, lambda, alpha, activation, dropout } = parameters;
  kernelOf(parameters)(omega * target.mu, tau * target.nu, lambda, alpha, moments);
  const [mean, variance] = [moments[0]!, moments[1]!];
  const deviation = Math.sqrt(variance / target.nu);
  const over = 1 / deviation;
  const H: Matrix2 = [
    [omega * moments[3]! * over, tau * moments[4]! * over],
    [omega * moments[5]! * over * over, tau * moments[6]! * over * over],
  ];
  if (!(deviation > 0) || ![mean, deviation, ...H.flat()].every(Number.isFinite)) return undefined;
  const eigenvalues = eigenvaluesOf(H);
  const kind = kindOf(eigenvalues.map(({ re, im }) => Math.hypot(re, im)));
  const form = (shift: number): Normalised => {
    const image = { mu: (mean - shift) * over, nu: target.nu };
    const fixed = Math.abs(image.mu - target.mu) <= rounding * (Math.sqrt(target.nu) + Math.abs(target.mu));
    // Alpha dropout moves with λ, and the α′ it sets units to; a formula has λ wherever it was typed.
    const scales = shift === 0 && activation !== 'formula' && dropout !== 'alpha';
    return {
      ...{ shift, deviation, image, fixed, H, eigenvalues, kind },
      norm: singularValues(H).values[0],
      stable: fixed && kind === 'attracting',
      ...(scales && { parameters: { ...parameters, lambda: lambda * over } }),
    };
  };
  return { scaled: form(0), centred: form(mean - target.mu * deviation) };
}
