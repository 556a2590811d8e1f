import type { Moments } from '../../math/types';
import type { MeasuredLayer, MeasuredNetwork } from '../../measured';
import { assumedLayer, type MapSettings } from '../assumed/assumedLayer';

/** A layer that somebody measured, beside what the map makes of the layer before it. */
export interface AgainstLayer {
  /** By the settings; undefined for the first layer, behind a gap, and where numbers leave the doubles. */
  readonly predicted?: Moments;
  /** The same with the layer's own ω and τ, where they are given. */
  readonly own?: Moments;
  /** Differences in deviations of chance; NaN where these are not known. Where the mean is not, of the second moment. */
  readonly away: { readonly mu: number; readonly nu: number };
  /** The same from `own`. */
  readonly ownAway: { readonly mu: number; readonly nu: number };
  /** True if the deviations are estimated from the number of units. */
  readonly estimated: boolean;
  readonly judged: Judged;
}

/**
 * first: nothing stands before it. gap: what stands before it is not known. on: within two deviations of the map. near:
 * within four, as chance makes of some among many. leaves: farther. explained: it leaves the settings' map, and follows
 * its own ω and τ. Where no deviation is known, on is a difference of at most a tenth.
 */
export type Judged = 'first' | 'gap' | 'on' | 'near' | 'leaves' | 'explained';

export interface Against {
  readonly layers: readonly AgainstLayer[];
  /** The map's own orbit from the first layer on; shorter where numbers leave the doubles. */
  readonly walk: readonly Moments[];
}

/** Deviations up to which a layer is on the map, and near it. */
const [within, beyond] = [2, 4];
/** Share of the deviation of the activations, or of the variance, that counts as little where no chance is known. */
const little = 0.1;

/** Holds a network, as it was measured, against the map: every layer from what was measured of the one before. */
export function againstMap({ layers }: MeasuredNetwork, settings: MapSettings): Against {
  const walk: Moments[] = [];
  for (let at = layers[0] && pointOf(layers[0]); at && walk.length < layers.length; ) {
    walk.push(at);
    const to: Moments | undefined = assumedLayer(at, settings)?.to;
    at = to && Math.abs(to.mu) < 1e150 && to.nu < 1e300 ? to : undefined;
  }
  return { layers: layers.map((layer, index) => oneLayer(layer, layers[index - 1], settings)), walk };
}

/** Where a layer is on the plane; where its mean is not known, with all of its second moment as variance. */
export function pointOf({ mean, variance, squared }: MeasuredLayer): Moments {
  return mean === null ? { mu: 0, nu: variance + (squared ?? 0) } : { mu: mean, nu: variance };
}

function oneLayer(layer: MeasuredLayer, before: MeasuredLayer | undefined, settings: MapSettings): AgainstLayer {
  const none = { mu: Number.NaN, nu: Number.NaN };
  const without = { away: none, ownAway: none, estimated: false };
  if (!before || layer.gap) return { ...without, judged: before ? 'gap' : 'first' };
  const from = pointOf(before);
  const predicted = assumedLayer(from, settings)?.to;
  if (!predicted) return { ...without, judged: 'leaves' };
  const { parameters } = settings;
  const given = layer.omega !== null || layer.tau !== null;
  // All weights of 0 make one number of everything, which the map has no formula for.
  const tau = layer.tau ?? parameters.tau;
  const own =
    given && tau > 0
      ? assumedLayer(from, { ...settings, parameters: { ...parameters, omega: layer.omega ?? parameters.omega, tau } })
          ?.to
      : undefined;
  const estimated = layer.units !== null && (layer.meanError === null || layer.varianceError === null);
  const [away, ownAway] = [differences(layer, predicted), own ? differences(layer, own) : none];
  const fits = (to: Moments, by: Moments, most: number) => {
    const sizes = [by.mu, by.nu].filter((size) => !Number.isNaN(size)).map(Math.abs);
    return sizes.length > 0 ? sizes.every((size) => size <= most) : most === within && isNear(layer, to);
  };
  let judged: Judged = 'leaves';
  if (fits(predicted, away, within)) judged = 'on';
  else if (fits(predicted, away, beyond)) judged = 'near';
  else if (own && fits(own, ownAway, Number.isNaN(ownAway.nu) ? within : beyond)) judged = 'explained';
  return { predicted, ...(own && { own }), away, ownAway, estimated, judged };
}

/**
 * How far a layer is from what is expected, in deviations of its mean and variance by chance: as given, else by the number
 * n of units, as of normal numbers that are alike for all inputs, which is the most that it can be for these: √(ν/n) and
 * ν√(2/n).
 */
function differences(layer: MeasuredLayer, to: Moments): Moments {
  const { meanError, varianceError, units } = layer;
  const at = pointOf(layer);
  const chance = (given: number | null, power: number) =>
    given ?? (units === null ? Number.NaN : power / Math.sqrt(units));
  const scaled = (by: number, deviation: number) => (deviation > 0 ? by / deviation : Number.NaN);
  if (layer.mean === null) {
    const expected = to.nu + to.mu * to.mu;
    return { mu: Number.NaN, nu: scaled(at.nu - expected, chance(varianceError, expected * Math.SQRT2)) };
  }
  return {
    mu: scaled(at.mu - to.mu, chance(meanError, Math.sqrt(to.nu))),
    nu: scaled(at.nu - to.nu, chance(varianceError, to.nu * Math.SQRT2)),
  };
}

function isNear(layer: MeasuredLayer, to: Moments): boolean {
  const at = pointOf(layer);
  const expected = layer.mean === null ? to.nu + to.mu * to.mu : to.nu;
  const means = layer.mean === null || Math.abs(at.mu - to.mu) <= little * Math.sqrt(Math.max(at.nu, to.nu));
  return means && Math.abs(at.nu - expected) <= little * Math.max(at.nu, expected);
}
