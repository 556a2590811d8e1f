import { affineFor, type ConstantsSolution, constantsFor } from '../../math';
import type { FixedPoint, Moments } from '../../math/types';
import type { Shape } from '../theorems/keptWeights';
import type { Means } from './normalizingMessages';

/** How the point is fixed, the activation that then does it, and what the point is for it. */
export interface Fixing {
  readonly means: Means;
  readonly shape: Shape;
  readonly point: FixedPoint;
}

/** Rounding of the moments moves a and c by some of their last digits. */
const blur = 1e-12;

/**
 * How an activation can be made to fix (μ*, ν*): as it stands; else with its own λ and α or β, if the point then
 * attracts; else as a·f + c. Or why by none of them, in a sentence. Yields while constants are looked for.
 */
export function* meansSteps(
  target: Moments,
  layer: { readonly omega: number; readonly tau: number },
  shape: Shape,
): Generator<unknown, Fixing | string> {
  const affine = affineFor(target, layer, shape);
  if (typeof affine === 'string') return affine;
  const { factor, shift, formula, point } = affine;
  if (Math.abs(factor - 1) < blur && Math.abs(shift) < blur) return { means: { by: 'itself' }, shape, point };
  const { beside, solutions } = yield* constantsFor(target, layer, shape);
  const own = solutions.find(({ kind, lambda }) => kind === 'attracting' && lambda > 0);
  if (own) return withConstants(own, beside, shape);
  return {
    means: { by: 'affine', factor, shift, formula },
    shape: { ...shape, activation: 'formula', formula },
    point,
  };
}

function withConstants(own: ConstantsSolution, key: 'alpha' | 'beta' | undefined, shape: Shape): Fixing {
  const { lambda, value } = own;
  const beside = key && value !== undefined ? { key, value } : undefined;
  return {
    means: { by: 'constants', lambda, ...(beside && { beside }) },
    shape: { ...shape, lambda, ...(beside && { [beside.key]: beside.value }) },
    point: own,
  };
}
