import { momentMap } from '../../math';
import type { Moments, Parameters } from '../../math/types';
import type { Settings } from '../settings';
import { assumedLayer, kicked, stretch } from './assumedLayer';
import { assumedPair } from './assumedPair';

/** What the map says layer by layer, from the inputs’ mean and variance alone; shorter where numbers leave the doubles. */
export interface AssumedWalk {
  /** Pooled mean and variance after layer 0, 1, …: those of many units. */
  readonly many: readonly Moments[];
  /** The same of the paper's one unit, all of whose inputs share their mean and variance. */
  readonly unit: readonly Moments[];
  /** χ of layer 1, 2, …: what mean squared gradients are multiplied by on the way back, a kick of the layer included. */
  readonly chi: readonly number[];
  /** Cosine of the angle between the activations of the two inputs that are followed. */
  readonly cosine: readonly number[];
  /** Variance between the means of units over many independent inputs. */
  readonly between: readonly number[];
}

/**
 * Follows the settings' inputs through all layers of the map; a kick is in it. Yields after every layer. Throws
 * RangeError like `momentMap`.
 */
export function* assumedWalk(settings: Settings): Generator<Record<string, never>, AssumedWalk> {
  const { input, pair, depth, kick } = settings;
  let here = kicked(input, kick, 0);
  const start = (correlation: number) => here.mu * here.mu + correlation * here.nu;
  let [followed, apart] = [start(pair), start(0)];
  const many = [here];
  const chi: number[] = [];
  const cosine = [cosineOf(followed, here)];
  const between = [apart - here.mu * here.mu];
  for (let layer = 1; layer <= depth; layer++) {
    const step = assumedLayer(here, settings);
    if (!step || !(Math.abs(step.to.mu) < 1e150 && step.to.nu < 1e300)) break;
    const pushed = (p: number) => {
      const product = assumedPair(p, here, step, settings);
      if (kick?.layer !== layer) return product;
      const to = step.to.mu + kick.mean;
      return to * to + kick.variance * (product - step.to.mu * step.to.mu);
    };
    [followed, apart] = [pushed(followed), pushed(apart)];
    here = kicked(step.to, kick, layer);
    many.push(here);
    chi.push(step.chi * stretch(kick, layer));
    cosine.push(cosineOf(followed, here));
    between.push(apart - here.mu * here.mu);
    yield {};
  }
  return { many, unit: unitWalk(settings), chi, cosine, between };
}

function cosineOf(product: number, { mu, nu }: Moments): number {
  const square = nu + mu * mu;
  return square > 0 ? Math.min(1, Math.max(-1, product / square)) : Number.NaN;
}

function unitWalk({ input, depth, kick, parameters, drift }: Settings): Moments[] {
  const { layer: _, biasVariance: __, ...own } = parameters;
  const unit: Parameters = { ...own, tau: parameters.tau + drift * drift };
  const points = [kicked(input, kick, 0)];
  for (let layer = 1; layer <= depth; layer++) {
    const to = momentMap(points.at(-1)!, unit);
    if (!(Math.abs(to.mu) < 1e150 && to.nu < 1e300)) break;
    points.push(kicked(to, kick, layer));
  }
  return points;
}
