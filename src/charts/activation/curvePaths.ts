import { polylinePath } from '../drawing/linePath';
import type { ActivationFrame } from './activationFrame';

/** SVG paths of f and f′. */
export interface CurvePaths {
  readonly value: string;
  readonly slope: string;
}

/** @param curve per stretch between kinks z, f, f′, z, f, f′, … */
export function curvePaths(curve: readonly Float64Array[], frame: ActivationFrame): CurvePaths {
  const path = (of: 1 | 2) => curve.map((stretch) => polylinePath(stretch, frame, 3, of)).join('');
  return { value: path(1), slope: path(2) };
}
