import type { ActivationFrame } from './activationFrame';

/** SVG paths of f and f′, and of the parts of f′ that the conditions speak of. */
export interface CurvePaths {
  readonly value: string;
  readonly slope: string;
}

/** @param curve per stretch between kinks z, f, f′, z, f, f′, … */
export function curvePaths(curve: readonly Float64Array[], { x, y }: ActivationFrame): CurvePaths {
  const path = (of: 1 | 2) =>
    curve
      .map((stretch) => {
        let d = '';
        for (let k = 0; k < stretch.length; k += 3) {
          const number = stretch[k + of]!;
          if (!Number.isFinite(number)) continue;
          d += `${d === '' ? 'M' : 'L'}${x(stretch[k]!).toFixed(1)} ${y(number).toFixed(1)}`;
        }
        return d;
      })
      .join('');
  return { value: path(1), slope: path(2) };
}
