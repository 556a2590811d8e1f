import { type Kernel, kernelSize } from '../../kernel';
import type { Moments, Parameters, Window } from '../../types';

const moments = new Float64Array(kernelSize);
/** Step in ln s, and how often it is halved where the slopes leave room for more zeros. */
const step = 0.5;
const deepest = 10;
const dip = 0.6;
/** What rounding and sums leave of an excess of 0. */
const rounding = 1e-12;
/** Evaluations after which no interval is halved. */
const most = 3000;

/** ln s, the excess ln(s̃/s) there and its slope. */
type Place = readonly [at: number, excess: number, slope: number];

/**
 * Starts for Newton's method at ω = 0, where the net input's variance s has a map of its own: with the
 * mean m = b fixed, what stays has μ = E f/(1 − κ), ν = Var f/(1 − κ²), and s̃ = τν, in a random layer
 * τ(ν + μ²) + σ_b², must be s. Every change of sign of ln(s̃/s) on a grid of 0.5 in ln s is halved down to 1e-3;
 * intervals in which its slopes leave room for two zeros are halved too. Yields after every evaluation.
 */
export function* alongVariance(
  kernel: Kernel,
  parameters: Parameters,
  region: Window,
  work: { evaluations: number },
): Generator<void, Moments[]> {
  const { tau, lambda, alpha, layer, bias = 0, biasVariance = 0, skip = 0 } = parameters;
  const random = layer === 'random';
  const [keepsMean, keepsVariance] = [1 - skip, 1 - skip * skip];
  const starts: Moments[] = [];
  const look = (at: number): Place | undefined => {
    const s = Math.exp(at);
    kernel(bias, s, lambda, alpha, moments);
    work.evaluations++;
    const mu = moments[0]! / keepsMean;
    const nu = moments[1]! / keepsVariance;
    const next = random ? tau * (nu + mu * mu) + biasVariance : tau * nu;
    const rise = tau * (moments[6]! / keepsVariance + (random ? (2 * mu * moments[4]!) / keepsMean : 0));
    if (!(Number.isFinite(next) && Number.isFinite(rise))) return undefined;
    // A variance of 0 sinks without bound; any large number says so.
    return next > 0 ? [at, Math.log(next / s), (rise * s) / next - 1] : [at, -1e3, 0];
  };
  function* between(low: Place, high: Place, level: number): Generator<void, void> {
    const [from, to] = [low[0], high[0]];
    const length = to - from;
    const bend = Math.max(Math.abs(high[1] - low[1] - low[2] * length), Math.abs(high[1] - low[1] - high[2] * length));
    // Where the variance is kept but for rounding, no crossing of 0 is one.
    if (Math.max(Math.abs(low[1]), Math.abs(high[1])) <= rounding || work.evaluations > most) return;
    const crosses = low[1] > 0 !== high[1] > 0;
    if (!crosses && Math.min(Math.abs(low[1]), Math.abs(high[1])) > dip * bend) return;
    if (level >= deepest || (crosses && bend < 0.3 * Math.abs(high[1] - low[1]) && level > 2)) {
      const at = crosses ? from + (length * low[1]) / (low[1] - high[1]) : 0.5 * (from + to);
      kernel(bias, Math.exp(at), lambda, alpha, moments);
      work.evaluations++;
      starts.push({ mu: moments[0]! / keepsMean, nu: moments[1]! / keepsVariance });
      return;
    }
    const middle = look(0.5 * (from + to));
    if (!middle) return;
    yield;
    yield* between(low, middle, level + 1);
    yield* between(middle, high, level + 1);
  }
  const farthest = Math.max(region.muMin ** 2, region.muMax ** 2);
  const last = Math.log(random ? tau * (region.nuMax + farthest) + biasVariance : tau * region.nuMax);
  let before: Place | undefined;
  for (let at = Math.log(tau * region.nuMin); ; at += step) {
    const here = look(Math.min(at, last));
    yield;
    if (before && here) yield* between(before, here, 0);
    before = here;
    if (at >= last) return starts;
  }
}
