import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { Parameters } from '../../math/types';
import { Value } from '../../pieces/table/Value';
import { onlyVariable } from '../../state/layerOf';

/** Why the layer's H has rank 1, where it has: at ω = 0 and without skip. */
const lost = {
  nu: 'At ω = 0 the mean of the inputs does not matter: H has rank 1, the ellipse is a segment, det = 0.',
  q: 'At ω = 0 mean and variance matter through ν + μ² only: H has rank 1, the ellipse is a segment, det = 0.',
} as const;

/** What the circle and the ellipse say, and why the ellipse may be a segment. */
export function EllipseWords({ map, parameters }: { readonly map: LinearMap; readonly parameters: Parameters }) {
  const variable = (parameters.skip ?? 0) === 0 ? onlyVariable(parameters) : undefined;
  const [first, second] = map.singular.values;
  return (
    <>
      In one layer a small circle of errors becomes this ellipse. Dashed: the two directions that stay at a right angle;
      drawn through: what they become.{' '}
      {variable
        ? lost[variable]
        : second === 0 && 'One of the directions is lost altogether: the ellipse is a segment, det = 0.'}
      {first > 1 && (
        <>
          {' '}
          It reaches out of the circle: some errors grow in this layer, by a factor of up to{' '}
          <Value value={first} digits={4} />.
        </>
      )}
    </>
  );
}
