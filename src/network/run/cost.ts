import type { Settings } from '../settings';
import { followed, keepsWeights, keptOf } from './sizes';

/** What a network needs. */
export interface Cost {
  /** Multiplications and additions of its matrix products, forth and back; for orthogonal weights, of making them. */
  readonly operations: number;
  /** Bytes held at once, at most. */
  readonly bytes: number;
}

/** What a run needs, before it begins; memory grows with depth by what is kept of each layer only. */
export function cost(settings: Settings): Cost {
  const { width: n, depth, batch, law } = settings;
  const kept = keptOf(settings);
  const rows = batch + 2 * followed;
  const products = 2 * n * n * (rows + kept) * depth;
  const making = law === 'orthogonal' ? 4 * n * n * n * depth : 0;
  // Activations twice; weights, and once more in double precision as plain products lay them out, or while they are made
  // orthogonal.
  const working = 4 * (2 * rows * n + n * n) + 8 * n * n * (law === 'orthogonal' ? 2 : 1);
  const perLayer = 4 * (kept * n + 4 * n + (keepsWeights(settings) ? n * n : 0)) + 6 * 60 * 8;
  return { operations: products + making, bytes: working + perLayer * depth };
}
