import type { LinearMap } from '../../math/fixedPoints/linearMap';
import { Value } from '../../pieces/Value';

/** What the circle and the ellipse say, and why at ω = 0 the ellipse is a segment. */
export function EllipseWords({ map, omega }: { readonly map: LinearMap; readonly omega: number }) {
  const [first, second] = map.singular.values;
  return (
    <>
      In one layer a small circle of errors becomes this ellipse. Dashed: the two directions that stay at a right angle;
      drawn through: what they become.{' '}
      {omega === 0
        ? 'At ω = 0 the mean of the inputs does not matter: H has rank 1, the ellipse is a segment, det = 0.'
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
