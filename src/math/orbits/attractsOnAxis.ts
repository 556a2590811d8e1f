import { boundaryFixedPoints } from '../fixedPoints/boundaryFixedPoints';
import type { Kernel } from '../kernel';
import type { Step } from '../map/stepOf';
import { shapeOf } from '../moments/shape';
import type { Parameters } from '../types';
import { followLimit } from './followLimit';
import { short } from './limits';

/** |μ| up to which points on ν = 0 are looked for, and layers for which an orbit next to (0, 0) is followed. */
const [farthest, aWhile] = [1e3, 100];
/** So near to (0, 0) nothing is looked for beside it. */
const vanished = 1e-200;

/** Whether a fixed point on ν = 0 attracts; `nearby` is the layer next to (0, 0). */
export function attractsOnAxis(parameters: Parameters, kernel: Kernel, nearby: Step): boolean {
  const { kinks } = shapeOf(kernel, parameters.lambda, parameters.alpha);
  // At (0, 0) a kink is looked at in all directions, which takes long; one that grows is enough.
  const apart = kinks.length > 0 && followLimit(nearby, 0, 1, short, aWhile).growth >= 1 ? [-vanished, vanished] : [];
  const ends = [-farthest, ...apart, farthest];
  return ends.some(
    (muMin, k) =>
      k % 2 === 0 &&
      boundaryFixedPoints(parameters, { muMin, muMax: ends[k + 1]! }).some(
        ({ kind, marginal }) => kind === 'attracting' && !marginal,
      ),
  );
}
