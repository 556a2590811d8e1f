import type { CellGrid } from '../map/cellGrid';
import type { Moments } from '../types';
import { expectations, type Layer, weightless } from './solve';

/**
 * How far a target is inside what λ > 0, α ≥ 0 can keep fixed:
 * above 0 where a solution exists, below 0 where none does.
 * With a, b, c, d as in `solve`, the ratio (a + αb)/√(c + α²d) has to be μ* / √ξ*. For α ≥ 0 it falls strictly, its
 * derivative being (bc − αad)/(c + α²d)^{3/2} with b < 0 < a: from a/√c at α = 0, where SELU is a ReLU, to b/√d
 * for α → ∞. So a target has one solution when its ratio lies between the two, and none otherwise; the room is its
 * distance from the nearer.
 * Target and layer are not checked.
 */
export function targetRoom(target: Moments, layer: Layer): number {
  const { wished, a, b, c, d } = expectations(target, layer);
  const ratio = wished.mu / Math.sqrt(wished.nu + wished.mu * wished.mu);
  if (wished.nu === 0 || weightless(c) || weightless(d)) return -1;
  return Math.min(ratio - b / Math.sqrt(d), a / Math.sqrt(c) - ratio);
}

/**
 * The corners of a grid's cells, with one more ring of cells around the window so that an outline runs on past its
 * edges: columns + 3 means and rows + 3 variances, from below. On the linear scale the rows are equal steps of √ν,
 * along which the edge is straight where it runs into (0, 0); rows at or below 0 stand for the ν just above it.
 */
export function gridPlaces({ window, nuScale, columns, rows }: CellGrid) {
  const log = nuScale === 'log';
  const low = log ? Math.log(window.nuMin) : Math.sqrt(window.nuMin);
  const step = ((log ? Math.log(window.nuMax) : Math.sqrt(window.nuMax)) - low) / rows;
  const across = (window.muMax - window.muMin) / columns;
  return {
    mus: Float64Array.from({ length: columns + 3 }, (_, i) => window.muMin + (i - 1) * across),
    nus: Float64Array.from({ length: rows + 3 }, (_, j) => {
      const at = low + (j - 1) * step;
      return log ? Math.exp(at) : Math.max(at, 1e-3 * step) ** 2;
    }),
  };
}

/**
 * The room of the targets at `gridPlaces`, (columns + 3)·(rows + 3) numbers, row by row from below. Yields after each
 * row.
 */
export function* roomRows(grid: CellGrid, layer: Layer): Generator<void, Float32Array<ArrayBuffer>> {
  const { mus, nus } = gridPlaces(grid);
  const values = new Float32Array(mus.length * nus.length);
  let k = 0;
  for (const nu of nus) {
    for (const mu of mus) values[k++] = targetRoom({ mu, nu }, layer);
    yield;
  }
  return values;
}
