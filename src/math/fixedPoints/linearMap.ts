import { determinant, eigenvectors, type SingularValues, singularValues } from '../numeric/matrix2';
import type { Matrix2 } from '../types';

/** What a 2×2 matrix does to small errors: everything the pictures of a fixed point's H are drawn from. */
export interface LinearMap {
  readonly trace: number;
  readonly determinant: number;
  /** The circle of errors of size 1 becomes an ellipse with these half-axes. */
  readonly singular: SingularValues;
  /** Unit directions (in μ, in ν) that a layer keeps, in the order of the eigenvalues; null for a complex pair. */
  readonly directions: ReturnType<typeof eigenvectors> | null;
}

/** The linear map of a Jacobian H; null when one of its numbers is beyond the double range. */
export function linearMap(H: Matrix2): LinearMap | null {
  const singular = singularValues(H);
  const trace = H[0][0] + H[1][1];
  const det = determinant(H);
  const directions = eigenvectors(H) ?? null;
  const all = [trace, det, ...singular.values, ...singular.right.flat(), ...singular.left.flat()];
  if (![...all, ...(directions ?? []).flat()].every(Number.isFinite)) return null;
  return { trace, determinant: det, singular, directions };
}
