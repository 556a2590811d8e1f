import type { Curve } from '../Curve';
import { quadrature, type SmoothCurve } from '../moments/quadrature/quadrature';
import { scaleMoments } from '../moments/scaleMoments';
import type { Activation } from './Activation';

/**
 * What an activation λf has whose f has no parameters and no closed forms: its moments are those of f, by quadrature.
 */
export function scaled(
  curve: SmoothCurve,
): Pick<Activation, 'uses' | 'start' | 'kernel' | 'curve' | 'squaredSlope' | 'cost' | 'aboveLeft'> {
  const { limits, kinks, aboveLevel } = curve;
  const { moments, cost } = quadrature(curve);
  const times = (lambda: number, limit: Curve['limits']['left']) =>
    typeof limit === 'number' ? lambda * limit : limit;
  const scratch = new Float64Array(7);
  return {
    uses: ['lambda'],
    start: { lambda: 1 },
    cost,
    kernel: () => (m, s, lambda, _alpha, out) => {
      moments(m, s, out);
      scaleMoments(out, lambda);
    },
    curve: ({ lambda }) => ({
      value: (z) => lambda * curve.value(z),
      slope: (z) => lambda * curve.slope(z),
      kinks,
      limits: { left: times(lambda, limits.left), right: times(lambda, limits.right) },
    }),
    ...(aboveLevel && {
      aboveLeft: () => {
        const above = quadrature({
          value: aboveLevel,
          slope: curve.slope,
          kinks,
          limits: { left: 0, right: undefined },
        });
        return (m, s, lambda) => {
          above.moments(m, s, scratch);
          return lambda * scratch[0]!;
        };
      },
    }),
    squaredSlope: (m, s, { lambda }) => lambda * (lambda * moments(m, s, scratch)),
  };
}
