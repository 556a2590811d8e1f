import { type Kernel, kernelSize } from '../kernel';
import { netInputOf, netSize } from '../layer/netInputOf';
import { traitsOf } from '../moments/traits';
import { multiplyAdd, productRest } from '../numeric/multiplyAdd';
import type { Parameters } from '../types';
import { kernelOf } from './kernelOf';

/**
 * One layer applied to (μ, ν). Writes out[0…6] = μ′, ν′, ν′ + μ′², ∂μ′/∂μ, ∂μ′/∂ν, ∂ν′/∂μ, ∂ν′/∂ν, H in the last four,
 * and allocates nothing. `out` has the length of a kernel's output.
 */
export type Step = (mu: number, nu: number, out: Float64Array) => void;

const net = new Float64Array(netSize);

/**
 * The whole layer as a function, for loops: net input, activation with its dropout, skip,
 *
 *     μ′ = κμ + E f(z),   ν′ = κ²ν + Var f(z),   z ~ N(m, s) of `netInputOf`,
 *
 * and the derivatives by the chain rule. The variance is a sum of terms that are never negative. For m and s as rounded
 * (`momentMap`) the mean is within 1e-14 of |κμ| + √E f², the variance within 1e-13 relative, each derivative within
 * 1e-12 of the largest term of its row: κ, ω∂/∂m, τ∂/∂s and, for a random layer, 2τμ∂/∂s. By `quadrature` mean and
 * variance are within some 1e-12 and a derivative within 1e-10.
 * Beyond the double range numbers are infinite, never NaN; all of them where m or s already is. μ finite, ν ≥ 0;
 * `parameters` are not checked. Throws RangeError like `kernelOf`.
 */
export function stepOf(parameters: Parameters, kernel: Kernel = kernelOf(parameters)): Step {
  const { omega, tau, lambda, alpha, layer, bias = 0, skip = 0 } = parameters;
  if (layer !== 'random' && bias === 0 && skip === 0)
    return papersStep(parameters, omega === 0 && traitsOf(kernel).slow ? remembering(kernel) : kernel);
  if (layer === 'random' && skip === 0) return randomStep(parameters, kernel);
  const netInput = netInputOf(parameters);
  const kept = skip * skip;
  return (mu, nu, out) => {
    netInput(mu, nu, net);
    const m = net[0]!;
    const s = net[1]!;
    if (!(Math.abs(m) < Infinity && s < Infinity)) {
      out.fill(Infinity);
      return;
    }
    kernel(m, s, lambda, alpha, out);
    const across = net[2]!;
    const meanS = out[4]!;
    const varianceS = out[6]!;
    out[3] = chain(omega, out[3]!);
    out[4] = tau * meanS;
    out[5] = chain(omega, out[5]!);
    out[6] = tau * varianceS;
    if (across !== 0) {
      out[3] = sumOf(out[3]!, across * meanS);
      out[5] = sumOf(out[5]!, across * varianceS);
    }
    if (skip === 0) return;
    out[0] = skip * mu + out[0]!;
    out[1] = kept * nu + out[1]!;
    out[2] = out[1]! + out[0]! * out[0]!;
    out[3] += skip;
    out[6] += kept;
  };
}

/**
 * The paper's layer, m = ωμ, s = τν, written out: pictures are made of millions of these, and asking at each which layer
 * it is would take a fifth of their time.
 */
function papersStep({ omega, tau, lambda, alpha }: Parameters, kernel: Kernel): Step {
  const slopes = (out: Float64Array) => {
    out[3] = chain(omega, out[3]!);
    out[4] = tau * out[4]!;
    out[5] = chain(omega, out[5]!);
    out[6] = tau * out[6]!;
  };
  /** Far on the left, or beyond the double range. */
  const unusual = (mu: number, nu: number, m: number, s: number, out: Float64Array) => {
    if (!(Math.abs(m) < Infinity && s < Infinity)) {
      out.fill(Infinity);
      return;
    }
    kernel(m, s, lambda, alpha, out);
    if (m > -unsplit) unround(productRest(omega, mu, m), productRest(tau, nu, s), out);
    slopes(out);
  };
  return (mu, nu, out) => {
    const m = omega * mu;
    const s = tau * nu;
    if (!(m >= farLeft && m < Infinity && s < Infinity)) {
      unusual(mu, nu, m, s, out);
      return;
    }
    kernel(m, s, lambda, alpha, out);
    slopes(out);
  };
}

/**
 * A kernel that sums, asked for the net input that it was asked for last: at ω = 0 one unit has the same for every mean,
 * and pictures go along the means. λ and α are those of one step.
 */
function remembering(kernel: Kernel): Kernel {
  const kept = new Float64Array(kernelSize);
  let mean = Number.NaN;
  let spread = Number.NaN;
  return (m, s, lambda, alpha, out) => {
    if (m !== mean || s !== spread) {
      mean = Number.NaN;
      kernel(m, s, lambda, alpha, kept);
      mean = m;
      spread = s;
    }
    for (let k = 0; k < kernelSize; k++) out[k] = kept[k]!;
  };
}

/** The random layer without skip, of `netInputOf`, written out for the same reason. */
function randomStep(parameters: Parameters, kernel: Kernel): Step {
  const { omega, tau, lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  return (mu, nu, out) => {
    const m = bias === 0 ? omega * mu : multiplyAdd(omega, mu, bias);
    const s = tau * (nu + mu * mu) + biasVariance;
    if (!(Math.abs(m) < Infinity && s < Infinity)) {
      out.fill(Infinity);
      return;
    }
    kernel(m, s, lambda, alpha, out);
    const across = 2 * tau * mu;
    const meanS = out[4]!;
    const varianceS = out[6]!;
    out[3] = chain(omega, out[3]!);
    out[4] = tau * meanS;
    out[5] = chain(omega, out[5]!);
    out[6] = tau * varianceS;
    if (across === 0) return;
    out[3] = sumOf(out[3], across * meanS);
    out[5] = sumOf(out[5], across * varianceS);
  };
}

/**
 * Left of this an activation that falls like eᶻ makes of the rounding of m, |m|·1e-16, as large a share of its moments;
 * beyond the other nothing is left of it, and products could not be split.
 */
const farLeft = -32;
const unsplit = 2 ** 40;

/** Takes back what rounding m = ωμ and s = τν did to mean and variance, to first order. */
function unround(restOfM: number, restOfS: number, out: Float64Array): void {
  const mean = out[0]! + (restOfM * out[3]! + restOfS * out[4]!);
  const variance = out[1]! + (restOfM * out[5]! + restOfS * out[6]!);
  if (!Number.isFinite(mean) || !(variance >= 0 && variance < Infinity)) return;
  out[0] = mean;
  out[1] = variance;
  out[2] = variance + mean * mean;
}

/** A factor times a derivative; a factor of 0 hides μ even where the derivative is beyond the double range. */
function chain(factor: number, derivative: number): number {
  return factor === 0 ? 0 : factor * derivative;
}

/** A sum; of two terms beyond the double range with opposite signs nothing is known but their size. */
function sumOf(a: number, b: number): number {
  const sum = a + b;
  return Number.isNaN(sum) ? Infinity : sum;
}
