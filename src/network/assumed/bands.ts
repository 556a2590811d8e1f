import type { Moments } from '../../math/types';
import type { Settings } from '../settings';
import { assumedLayer, type MapSettings, stretch } from './assumedLayer';

/** Deviations of the pooled mean and variance of a layer by chance, and their correlation. */
export interface Band {
  readonly mean: number;
  readonly variance: number;
  readonly correlation: number;
}

/**
 * How far chance takes the pooled mean and variance of a real network from the map's orbit, layer by layer: what each
 * layer adds, by the choice of its units (`LayerRecord.scatter`), is carried on by the map's Jacobian,
 * Σ′ = HΣHᵀ + S, a kick included, which is exact to first order in 1/√n. Orthogonal weights, whose units are not
 * independent, scatter somewhat less.
 */
export function bands(
  orbit: readonly Moments[],
  scatter: readonly (readonly [number, number, number])[],
  settings: MapSettings & Pick<Settings, 'kick'>,
): Band[] {
  let [a, b, c] = [0, 0, 0];
  const found: Band[] = [];
  for (const [layer, [mean, both, variance]] of scatter.entries()) {
    if (layer > 0) {
      const step = orbit[layer - 1] && assumedLayer(orbit[layer - 1]!, settings);
      if (!step) break;
      const [[p, q], below] = step.H;
      // What the layer makes of variances, its kick multiplies.
      const [r, s] = below.map((entry) => entry * stretch(settings.kick, layer)) as [number, number];
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
