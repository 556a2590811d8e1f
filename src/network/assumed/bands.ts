import type { Moments } from '../../math/types';
import { assumedLayer, type MapSettings } from './assumedLayer';

/** Deviations of the pooled mean and variance of a layer by chance, and their correlation. */
export interface Band {
  readonly mean: number;
  readonly variance: number;
  readonly correlation: number;
}

/**
 * How far chance takes the pooled mean and variance of a real network from the map's orbit, layer by layer: what each
 * layer adds, by the choice of its units (`LayerRecord.scatter`), is carried on by the map's Jacobian,
 * Σ′ = HΣHᵀ + S, which is exact to first order in 1/√n. Orthogonal weights, whose units are not independent, scatter
 * somewhat less.
 */
export function bands(
  orbit: readonly Moments[],
  scatter: readonly (readonly [number, number, number])[],
  settings: MapSettings,
): Band[] {
  let [a, b, c] = [0, 0, 0];
  const found: Band[] = [];
  for (const [layer, [mean, both, variance]] of scatter.entries()) {
    if (layer > 0) {
      const step = orbit[layer - 1] && assumedLayer(orbit[layer - 1]!, settings);
      if (!step) break;
      const [[p, q], [r, s]] = step.H;
      [a, b, c] = [
        p * p * a + 2 * p * q * b + q * q * c,
        p * r * a + (p * s + q * r) * b + q * s * c,
        r * r * a + 2 * r * s * b + s * s * c,
      ];
    }
    [a, b, c] = [a + mean, b + both, c + variance];
    const [one, other] = [Math.sqrt(a), Math.sqrt(c)];
    found.push({
      mean: one,
      variance: other,
      correlation: one * other > 0 ? Math.max(-1, Math.min(1, b / (one * other))) : 0,
    });
  }
  return found;
}
