import type { Curve } from '../Curve';
import { oneSided, oneSidedSlope } from './monotonePieces';

/** A stretch of an activation between kinks: z, f, f′ per sample, the ends as seen from inside. */
export type CurveStretch = Float64Array<ArrayBuffer>;

/** The activation over [low, high], one stretch between neighbouring kinks, so that no jump is drawn as a slope. */
export function curveSamples(curve: Curve, low: number, high: number, count: number): readonly CurveStretch[] {
  const cuts = [low, ...curve.kinks.filter((kink) => kink > low && kink < high), high];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    const steps = Math.max(2, Math.round((count * (to - from)) / (high - low)));
    const stretch = new Float64Array(3 * (steps + 1));
    for (let k = 0; k <= steps; k++) {
      const z = k === steps ? to : from + ((to - from) * k) / steps;
      const side = k === 0 ? 1 : k === steps ? -1 : 0;
      stretch[3 * k] = z;
      stretch[3 * k + 1] = side === 0 ? curve.value(z) : oneSided(curve, z, side);
      stretch[3 * k + 2] = side === 0 ? curve.slope(z) : oneSidedSlope(curve, z, side);
    }
    return stretch;
  });
}
