import { gradientGain, jacobian, momentMap } from '../../math';
import type { Matrix2, Moments, Parameters } from '../../math/types';
import type { Settings } from '../settings';

/** What the map assumes of a layer whose inputs have some mean and variance. */
export interface AssumedLayer {
  /** Mean m and variance s of the net input, which is taken to be normal. */
  readonly m: number;
  readonly s: number;
  /** Mean and variance after the layer. */
  readonly to: Moments;
  /** How they change with those before it: [[∂μ′/∂μ, ∂μ′/∂ν], [∂ν′/∂μ, ∂ν′/∂ν]]. */
  readonly H: Matrix2;
  /** χ: what the layer multiplies mean squared gradients by on the way back. */
  readonly chi: number;
}

/** What of the settings decides what the map says. */
export type MapSettings = Pick<Settings, 'parameters' | 'centred' | 'drift'>;

/** τ of the part of the weights that sees a mean which all inputs share, and of all of them. */
function taus({ parameters, centred, drift }: MapSettings): readonly [mean: number, all: number] {
  const moved = drift * drift;
  return [centred ? moved : parameters.tau + moved, parameters.tau + moved];
}

/** The activation with its dropout, in a unit whose net input has the mean and the variance of its input: ω = τ = 1. */
export function bare({ layer, bias, biasVariance, skip, ...shape }: Parameters): Parameters {
  return { ...shape, omega: 1, tau: 1 };
}

/**
 * What the map says of a layer of many units, pooled: with independent weights m = ωμ + b and s = τ(ν + μ²) + σ_b², the
 * random layer; centred weights take a shared mean away, so that s = τν + σ_b², as in one unit; then
 * μ′ = κμ + E f(z), ν′ = κ²ν + Var f(z). A drift d of the weights adds d² to τ, of independent ones.
 * Undefined where a number leaves the doubles.
 */
export function assumedLayer({ mu, nu }: Moments, settings: MapSettings): AssumedLayer | undefined {
  const { omega, bias = 0, biasVariance = 0, skip = 0 } = settings.parameters;
  const [shared, tau] = taus(settings);
  const m = omega * mu + bias;
  const s = tau * nu + shared * mu * mu + biasVariance;
  if (!(Number.isFinite(m) && s < Infinity)) return undefined;
  const shape = bare(settings.parameters);
  const net = { mu: m, nu: s };
  const out = momentMap(net, shape);
  const [[meanM, meanS], [varianceM, varianceS]] = jacobian(net, shape);
  const across = 2 * shared * mu;
  // χ of a unit at the same net input, with all of τ and the skip.
  const chi = gradientGain({ mu: 0, nu: s / tau }, { ...shape, omega: 0, bias: m, tau, skip });
  const to = { mu: skip * mu + out.mu, nu: skip * skip * nu + out.nu };
  return {
    ...{ m, s, chi, to },
    H: [
      [omega * meanM + across * meanS + skip, tau * meanS],
      [omega * varianceM + across * varianceS, tau * varianceS + skip * skip],
    ],
  };
}

/** A kick, where there is one at the layer. */
export function kicked({ mu, nu }: Moments, kick: Settings['kick'], layer: number): Moments {
  return kick?.layer === layer ? { mu: mu + kick.mean, nu: nu * kick.variance } : { mu, nu };
}

/** What a kick, where there is one at the layer, multiplies variances by. */
export function stretch(kick: Settings['kick'], layer: number): number {
  return kick?.layer === layer ? kick.variance : 1;
}
