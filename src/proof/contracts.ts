import { contractionRate, layerOf, range } from './attraction';
import type { Side } from './domain';
import { enclosedFixedPoint } from './krawczyk';
import { type Cell, type Layer, throughLayer } from './layer';
import { adaptedNorm, type Norm } from './trap';

/** A fixed point with ν > 0 that is proved to exist, with the layer it belongs to, so that the two cannot be mixed up. */
export interface EnclosedPoint {
  readonly cell: Cell;
  readonly layer: Layer;
  readonly norm: Norm;
}

/** The fixed point near (μ, ν), enclosed at exactly these doubles; null where none could be proved. Throws like `attraction`. */
export function enclosePoint(
  near: readonly [number, number],
  parameters: Parameters<typeof layerOf>[0],
): EnclosedPoint | null {
  const layer = layerOf(parameters);
  const cell = enclosedFixedPoint(near, layer);
  return cell && { cell, layer, norm: adaptedNorm(throughLayer(cell, layer).H) };
}

/**
 * Whether a box is proved to map into itself and to contract to the enclosed point: `attraction` by its method 'contraction', for many
 * boxes around one point. False says only that this was not proved.
 */
export function contracts(
  window: { readonly mu: Side; readonly nu: Side },
  { cell, layer, norm }: EnclosedPoint,
): boolean {
  const box = { mu: range('mu', window.mu), nu: range('nu', window.nu) };
  return box.nu.lo > 0 && contractionRate(box, cell, layer, norm, { left: 20000 }) < 1;
}
