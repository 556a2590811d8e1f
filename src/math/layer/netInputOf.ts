import { multiplyAdd } from '../numeric/multiplyAdd';
import type { Parameters } from '../types';

/** What of a layer makes its net input. */
export type Layer = Pick<Parameters, 'omega' | 'tau' | 'layer' | 'bias' | 'biasVariance'>;

/**
 * The net input z ~ N(m, s) of a layer whose inputs have mean μ and variance ν. Writes net[0…2] = m, s, ∂s/∂μ and
 * allocates nothing; the other derivatives are constants: ∂m/∂μ = ω, ∂s/∂ν = τ, ∂m/∂ν = 0.
 */
export type NetInput = (mu: number, nu: number, net: Float64Array) => void;

/** Length of a net input's output. */
export const netSize = 3;

/**
 * The net input of
 *
 *     one unit with the sums ω, τ of its weights:   m = ωμ + b,   s = τν              (paper, section 2: b = 0)
 *     a layer of random weights:                    m = ωμ + b,   s = τ(ν + μ²) + σ_b²
 *
 * In the random layer weights are independent with n·mean = ω and n·variance = τ, biases have mean b and variance σ_b²,
 * and the statistics are pooled over units and data as n → ∞: a mean that all inputs share reaches every unit with
 * another sum of weights, so that τμ² of it appears as variance between units (mean-field theory: Poole
 * et al. 2016, arXiv:1606.05340, Eq. 3, for ω = 0).
 * Both agree where μ = 0 and σ_b² = 0.
 *
 * m and s are within two units in the last place, m also where ωμ and b cancel; beyond the double range they are
 * infinite, never NaN.
 * Not checked here (`checkParameters`): ω and b finite, τ > 0, σ_b² ≥ 0, μ finite, ν ≥ 0. σ_b² counts for the random
 * layer only.
 */
export function netInputOf({ omega, tau, layer, bias = 0, biasVariance = 0 }: Layer): NetInput {
  if (layer === 'random')
    return (mu, nu, net) => {
      net[0] = multiplyAdd(omega, mu, bias);
      net[1] = tau * (nu + mu * mu) + biasVariance;
      net[2] = 2 * tau * mu;
    };
  return (mu, nu, net) => {
    net[0] = multiplyAdd(omega, mu, bias);
    net[1] = tau * nu;
    net[2] = 0;
  };
}
