import { jacobian, momentMap, orbit } from '../../math';
import { eigenvalues } from '../../math/numeric/matrix2';
import type { Parameters } from '../../math/types';
import { activationTable } from '../../state/tables/activationTable';
import type { Step } from '../messages';
import type { Scaled, ScaleRequest, ScaleResult } from './designMessages';

/** Where the scale is chosen: the inputs that a layer is meant to get and to give. */
const wish = { mu: 0, nu: 1 };
/** Nearer than this is fixed: quadrature is good to 1e-10. */
const near = 1e-9;
/** Layers after which an orbit is undecided. */
const maxLayers = 300;

/**
 * The activations without SELU and formulas, each scaled by 1/σ so that one layer gives N(0, 1) inputs the
 * variance 1, as is done in practice, and what becomes of (0, 1) then.
 */
export function* scaleJob(request: ScaleRequest): Generator<Step<'scale'>, ScaleResult> {
  const rows: Scaled[] = [];
  for (const { id, start } of activationTable) {
    if (id === 'selu' || id === 'lselu' || id === 'formula') continue;
    const plain: Parameters = { ...request, alpha: 1, ...start, lambda: 1, activation: id };
    rows.push(scaled(plain));
    yield {};
  }
  return { request, rows };
}

function scaled(plain: Parameters): Scaled {
  const factor = 1 / Math.sqrt(momentMap(wish, plain).nu);
  const layer = { ...plain, lambda: factor };
  const image = momentMap(wish, layer);
  const next = momentMap(image, layer);
  const [first, second] = eigenvalues(jacobian(wish, layer));
  return {
    activation: plain.activation ?? 'selu',
    factor,
    image,
    fixed: Math.abs(image.mu) < near && Math.abs(image.nu - 1) < near,
    settled: Math.abs(next.mu - image.mu) < near && Math.abs(next.nu - image.nu) < near,
    eigenvalues: [first, second],
    outcome: orbit(wish, layer, 1, { maxLayers }).outcome,
  };
}
