import type { Moments } from '../../math/types';
import type { AssumedLayer, MapSettings } from './assumedLayer';
import { crossed } from './crossed';

/**
 * What the map says of two inputs: from the mean product p = E x x′ of their activations before a layer, over its
 * units, to that after it; the correlation map (Poole et al. 2016, arXiv:1606.05340, Eq. 5), with bias, skip, dropout and
 * centred weights. The net inputs' covariance is τp + σ_b², of centred weights τ(p − μ²) + σ_b².
 * For inputs that share nothing but their mean, p − μ² is the variance between the units' means.
 */
export function assumedPair(p: number, { mu }: Moments, layer: AssumedLayer, settings: MapSettings): number {
  const { parameters, centred, drift } = settings;
  const { tau, biasVariance = 0, skip = 0 } = parameters;
  const covariance = tau * (centred ? p - mu * mu : p) + drift * drift * p + biasVariance;
  const c = layer.s > 0 ? Math.min(1, Math.max(-1, covariance / layer.s)) : 1;
  const own = layer.to.mu - skip * mu;
  const product = layer.s > 0 ? crossed(layer.m, layer.s, c, parameters) : own * own;
  return skip * skip * p + 2 * skip * mu * own + product;
}
