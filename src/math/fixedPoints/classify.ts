import { type Kernel, kernelSize } from '../kernel';
import { stepOf } from '../map/stepOf';
import { eigenvalues as eigenvaluesOf, singularValues } from '../numeric/matrix2';
import type { FixedPoint, Kind, Matrix2, Parameters } from '../types';
import { isOnKink, kinkGrowth } from './kink';

/** An eigenvalue whose modulus is this close to 1 makes the kind a limit case. */
export const marginalWidth = 1e-6;

const moments = new Float64Array(kernelSize);

/**
 * Describes a fixed point already found, by the Jacobian there (at a kink by the growth):
 * kind, eigenvalues, norm, residual.
 */
export function classify(kernel: Kernel, parameters: Parameters, mu: number, nu: number): FixedPoint {
  stepOf(parameters, kernel)(mu, nu, moments);
  const H: Matrix2 = [
    [moments[3]!, moments[4]!],
    [moments[5]!, moments[6]!],
  ];
  const residual = Math.max(Math.abs(moments[0]! - mu), Math.abs(moments[1]! - nu));
  const eigenvalues = eigenvaluesOf(H);
  const kink = isOnKink(kernel, parameters, mu, nu) ? kinkGrowth(kernel, parameters, mu) : undefined;
  const moduli = kink ? [kink.least, kink.greatest] : eigenvalues.map(({ re, im }) => Math.hypot(re, im));
  return {
    mu,
    nu,
    kind: kindOf(moduli),
    H,
    eigenvalues,
    norm: singularValues(H).values[0],
    residual,
    boundary: nu === 0,
    marginal: moduli.some((modulus) => Math.abs(modulus - 1) <= marginalWidth),
    ...(kink && { kink }),
  };
}

/** Attracting when all moduli are below 1, repelling when none is, a saddle otherwise. */
export function kindOf(moduli: readonly number[]): Kind {
  if (moduli.every((modulus) => modulus < 1)) return 'attracting';
  return moduli.some((modulus) => modulus < 1) ? 'saddle' : 'repelling';
}
