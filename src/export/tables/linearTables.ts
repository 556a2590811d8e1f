import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint } from '../../math/types';
import type { LinearResult } from '../../worker/messages';
import { type Table, table } from './Table';

/**
 * The linear map at a fixed point: its directions, unit vectors in (μ, ν), and orbits beside those of the linear map.
 */
export function linearTables(
  { eigenvalues }: FixedPoint,
  { singular, directions }: LinearMap,
  near: LinearResult | undefined,
): readonly Table[] {
  return [
    table('directions', 'Directions of the linear map', 'direction factor mu nu', function* () {
      for (const [index, value] of singular.values.entries()) {
        yield ['stretched', value, ...singular.right[index]!];
        yield ['stretched, after the layer', value, ...singular.left[index]!];
      }
      for (const [index, direction] of directions?.entries() ?? [])
        yield ['eigenvector', eigenvalues[index]!.re, ...direction];
    }),
    ...(near
      ? [
          table(
            'linearisation',
            'Orbits near the point, and those of the linear map',
            'path layer mu_off nu_off mu_off_linear nu_off_linear',
            function* () {
              for (const [path, { orbit, linear }] of near.linearisation.paths.entries())
                for (let k = 0; k < orbit.length; k += 2)
                  yield [path, k / 2, ...orbit.subarray(k, k + 2), ...linear.subarray(k, k + 2)];
            },
          ),
        ]
      : []),
  ];
}
