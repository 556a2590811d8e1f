import type { Moments } from '../../math/types';
import { assumedLayer, type MapSettings } from './assumedLayer';
import { assumedPair } from './assumedPair';

/** The correlation map of one layer: cosine of the angle between two inputs' activations, before and after it. */
export interface CorrelationCurve {
  /** Cosines before, from the least that a mean lets two inputs have up to 1, and those after; equally many. */
  readonly before: Float64Array<ArrayBuffer>;
  readonly after: Float64Array<ArrayBuffer>;
  /** Slopes at 0 and at 1; NaN where 0 is not reached, and at 1 with dropout, which drops for each input anew. */
  readonly atZero: number;
  readonly atOne: number;
}

/** Half the step of the quotient at 0, whose error is of its square: some 1e-7. */
const step = 5e-4;

/**
 * The curve through so many points, at least 2, for a layer whose inputs have that mean and variance, point by point;
 * undefined where all of it is one number or leaves the doubles. At 1 the slope is χ q/q′, with q and q′ the second
 * moments before and after (Poole et al. 2016, arXiv:1606.05340, Eq. 6).
 */
export function* correlationCurve(
  from: Moments,
  settings: MapSettings,
  points: number,
): Generator<number, CorrelationCurve | undefined> {
  const layer = assumedLayer(from, settings);
  const q = from.nu + from.mu * from.mu;
  const to = layer && layer.to.nu + layer.to.mu * layer.to.mu;
  if (!layer || !to || !(from.nu > 0 && to > 0 && to < Infinity)) return undefined;
  const after = (cosine: number) => assumedPair(cosine * q, from, layer, settings) / to;
  const least = (from.mu * from.mu - from.nu) / q;
  const before = Float64Array.from({ length: points }, (_, k) => least + ((1 - least) * k) / (points - 1));
  const values = new Float64Array(points);
  for (const [k, cosine] of before.entries()) {
    values[k] = after(cosine);
    yield k / points;
  }
  const { dropout, rate = 0 } = settings.parameters;
  return {
    ...{ before, after: values },
    atZero: least <= -step ? (after(step) - after(-step)) / (2 * step) : Number.NaN,
    atOne: dropout && rate > 0 ? Number.NaN : (layer.chi * q) / to,
  };
}
