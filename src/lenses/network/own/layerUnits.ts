import type { MeasuredLayer } from '../../../measured';

/** The units of a layer as the charts take them: means and variances, and ω and τ, in pairs; undefined where not given. */
export function layerUnits({ perUnit }: MeasuredLayer): {
  readonly moments?: Float32Array<ArrayBuffer>;
  readonly sums?: Float32Array<ArrayBuffer>;
} {
  if (!perUnit) return {};
  const pairs = (at: 0 | 2) =>
    Float32Array.from({ length: perUnit.length / 2 }, (_, k) => perUnit[2 * (k - (k % 2)) + at + (k % 2)]!);
  const sums = pairs(2);
  return { moments: pairs(0), ...(!sums.some(Number.isNaN) && { sums }) };
}
