import type { Limit } from '../Curve';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import type { Parameters } from '../types';
import { divergesClass, type Known, unknownClass } from './basins';
import { limitsOf } from './limits';

/** The field reaches from ln(μ² + ν) = 2 to 37, where starts count as gone, in steps of 1; and half around (μ, √ν). */
const lowest = 2;
const rings = 35;
const sectors = 48;
/** Layers by which a start has to reach a ring that is known. */
const patience = 40;
/** Rings by which a start may fall before it counts as coming back. */
const fall = 3;

/**
 * Where far out starts diverge: a table over size and direction, filled from outside in,
 * each cell by the orbit from its middle.
 * The answer is `divergesClass` only where all cells around agree, else `unknownClass`. Far out the map is nearly
 * homogeneous in (μ, √ν), so that neighbours in direction behave alike. Of an activation that is not nearly linear or
 * constant on each side far out, as a formula need not be, nothing is said; nor of one that is bounded, where no start
 * diverges but with a skip of 1; nor of starts no larger than ten biases, for which the map is not homogeneous.
 */
export function farField(parameters: Parameters): Known {
  return finish(farFieldSteps(parameters));
}

/** The same in steps: yields after each cell, or each ring of them where moments have a closed form. */
export function* farFieldSteps(parameters: Parameters): Generator<void, Known> {
  const kernel = kernelOf(parameters);
  const { lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  const { curve, slow } = traitsOf(kernel);
  const { left, right } = curve?.(lambda, alpha).limits ?? { left: 'linear', right: 'linear' };
  const plain = (limit: Limit) => typeof limit === 'number' || limit === 'linear';
  if (!plain(left) || !plain(right) || (left !== 'linear' && right !== 'linear')) return () => unknownClass;
  const step = stepOf(parameters, kernel);
  const out = new Float64Array(kernelSize);
  const diverges = new Uint8Array(rings * sectors);
  const limits = limitsOf(parameters, kernel, step);
  const goes = (startMu: number, startNu: number, ring: number): boolean => {
    let mu = startMu;
    let nu = startNu;
    for (let layer = 0; layer < patience; layer++) {
      step(mu, nu, out);
      mu = out[0]!;
      nu = out[1]!;
      const size = Math.log(mu * mu + nu);
      if (!(size < lowest + rings)) return limits.diverges(mu, nu);
      const reached = Math.floor(size - lowest);
      if (reached < 0 || reached < ring - fall) return false;
      if (reached > ring) return diverges[reached * sectors + sectorOf(mu, nu)] === 1;
    }
    return false;
  };
  for (let ring = rings - 1; ring >= 0; ring--) {
    const size = Math.exp(0.5 * (lowest + ring + 0.5));
    for (let sector = 0; sector < sectors; sector++) {
      const angle = ((sector + 0.5) * Math.PI) / sectors;
      const deviation = size * Math.sin(angle);
      diverges[ring * sectors + sector] = goes(size * Math.cos(angle), deviation * deviation, ring) ? 1 : 0;
      if (slow) yield;
    }
    yield;
  }
  const sure = new Uint8Array(rings * sectors);
  for (let ring = 0; ring < rings; ring++)
    for (let sector = 0; sector < sectors; sector++) {
      let like = 1;
      for (let r = Math.max(0, ring - 1); r <= Math.min(rings - 1, ring + 1); r++)
        for (let s = Math.max(0, sector - 1); s <= Math.min(sectors - 1, sector + 1); s++)
          like &= diverges[r * sectors + s]!;
      sure[ring * sectors + sector] = like;
    }
  const nearest = Math.max(7.5, 100 * (bias * bias + biasVariance));
  return (mu, nu) => {
    const square = mu * mu + nu;
    if (square < nearest) return unknownClass;
    const ring = Math.min(rings - 1, Math.floor(Math.log(square) - lowest));
    return sure[ring * sectors + sectorOf(mu, nu)] === 1 ? divergesClass : unknownClass;
  };
}

function sectorOf(mu: number, nu: number): number {
  return Math.min(sectors - 1, Math.floor((Math.atan2(Math.sqrt(nu), mu) * sectors) / Math.PI));
}
