import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import type { FixedPoint, Parameters } from '../types';
import { classify } from './classify';

const moments = new Float64Array(kernelSize);
/** Relative width at which halving stops. */
const finest = 1e-7;

/**
 * The fixed points on ν = 0 with muMin ≤ μ ≤ muMax: a unit without variance maps μ to f(ωμ), so they solve
 * μ = f(ωμ). Their eigenvalues are ω f′(ωμ) along the axis and τ f′(ωμ)² across it.
 * Found by interval Newton steps on each side of every kink; two within a relative distance of 1e-7 may pass for one.
 * A segment of fixed points (SELU with λω = 1, μ ≥ 0) yields its ends only.
 *
 * Dropout gives a unit without variance the variance b(f(ωμ) − c)², so that only the μ which f maps to c can be fixed.
 */
export function boundaryFixedPoints(
  parameters: Parameters,
  { muMin, muMax }: { readonly muMin: number; readonly muMax: number },
): FixedPoint[] {
  const kernel = kernelOf(parameters);
  const { lambda, alpha } = parameters;
  const dropout = traitsOf(kernel).dropout?.(lambda, alpha);
  if (dropout !== undefined) {
    // 0 + … turns −0 into 0.
    const mu = 0 + dropout.gain * dropout.origin + dropout.shift;
    const fixed = mu >= muMin && mu <= muMax && excess(kernel, parameters, mu) === 0 && moments[1] === 0;
    return fixed ? [classify(kernel, parameters, mu, 0)] : [];
  }
  const roots: number[] = [];
  for (const cut of cutsOf(kernel, parameters))
    if (muMin <= cut && cut <= muMax && excess(kernel, parameters, cut) === 0) roots.push(cut);
  const cuts = cutsOf(kernel, parameters).filter((cut) => muMin < cut && cut < muMax);
  const ends = [muMin, ...cuts, muMax];
  // Where f jumps, its value at a cut belongs to one side only.
  const inward = traitsOf(kernel)
    .curve?.(lambda, alpha)
    .jumps?.some((jump) => jump !== 0)
    ? 1e-12
    : 0;
  for (let k = 1; k < ends.length; k++) {
    const [from, to] = [ends[k - 1]!, ends[k]!];
    search(kernel, parameters, from + inward * (1 + Math.abs(from)), to - inward * (1 + Math.abs(to)), roots);
  }
  return merged(kernel, parameters, roots).map((mu) => classify(kernel, parameters, mu, 0));
}

/**
 * Ascending, with one for those that cannot be told apart: near each other, and between them f(ωμ) − μ and its slope vanish up to
 * rounding, as for tanh with λω = 1 around 0. The nearest to 0 stays.
 */
function merged(kernel: Kernel, parameters: Parameters, roots: readonly number[]): number[] {
  const kept: number[] = [];
  for (const mu of [...roots].sort((p, q) => p - q)) {
    const last = kept.at(-1);
    if (last !== undefined && mu - last <= 1e-5 * Math.max(1, Math.abs(mu))) {
      const middle = 0.5 * (last + mu);
      const flat =
        Math.abs(excess(kernel, parameters, middle)) <= 1e-13 * Math.max(Math.abs(last), Math.abs(mu)) &&
        Math.abs(parameters.omega * moments[3]! - 1) <= 1e-9;
      if (flat) {
        if (Math.abs(mu) < Math.abs(last)) kept[kept.length - 1] = mu;
        continue;
      }
    }
    kept.push(mu);
  }
  return kept;
}

/** The μ whose net input sits on a kink, and 0. */
function cutsOf(kernel: Kernel, { omega, lambda, alpha }: Parameters): number[] {
  const kinks = traitsOf(kernel).curve?.(lambda, alpha).kinks ?? [];
  const others = omega === 0 ? [] : kinks.filter((kink) => kink !== 0).map((kink) => kink / omega);
  return [0, ...others].sort((p, q) => p - q);
}

/** f(ωμ) − μ; the kernel's slopes are left in `moments`. */
function excess(kernel: Kernel, { omega, lambda, alpha }: Parameters, mu: number): number {
  kernel(omega * mu, 0, lambda, alpha, moments);
  return moments[0]! - mu;
}

function search(kernel: Kernel, parameters: Parameters, from: number, to: number, roots: number[]): void {
  const { omega, lambda, alpha } = parameters;
  const bend = shapeOf(kernel, lambda, alpha).curvature * omega * omega;
  const add = (mu: number) => {
    if (mu < from || mu > to) return;
    if (!roots.some((other) => Math.abs(other - mu) <= finest * Math.abs(mu))) roots.push(mu);
  };
  if (isSegment(kernel, parameters, from, to)) {
    add(from);
    add(to);
    return;
  }
  const stack = [from, to];
  for (let budget = 4000; stack.length > 0 && budget > 0; budget--) {
    const high = stack.pop()!;
    const low = stack.pop()!;
    const centre = 0.5 * (low + high);
    const half = 0.5 * (high - low);
    const value = excess(kernel, parameters, centre);
    const slope = omega * moments[3]! - 1;
    if (Math.abs(value) > Math.abs(slope) * half + 0.5 * bend * half * half) continue;
    if (Math.abs(slope) > bend * half) {
      // The excess is monotone here: at most one root, and it is simple.
      const root = newton(kernel, parameters, centre, low, high);
      if (root !== undefined) add(root);
    } else if (half > finest * Math.abs(centre) && half > 1e-12) stack.push(low, centre, centre, high);
    else if (Math.abs(value) <= 1e-13 * Math.abs(centre)) add(centre);
  }
}

/** Whether all of [from, to] is fixed: at enough places both the excess and its slope vanish up to rounding. */
function isSegment(kernel: Kernel, parameters: Parameters, from: number, to: number): boolean {
  for (let part = 0.5; part < 16; part++) {
    const mu = from + ((to - from) * part) / 16;
    const value = excess(kernel, parameters, mu);
    if (Math.abs(value) > 1e-13 * Math.abs(mu) || Math.abs(parameters.omega * moments[3]! - 1) > 1e-13) return false;
  }
  return true;
}

/** The root of a monotone excess in [low, high] by bisection-guarded Newton steps, or undefined when signs agree. */
function newton(kernel: Kernel, parameters: Parameters, start: number, from: number, to: number): number | undefined {
  let low = from;
  let high = to;
  const atLow = excess(kernel, parameters, low);
  const atHigh = excess(kernel, parameters, high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) return undefined;
  let mu = start;
  for (let step = 0; step < 80; step++) {
    const value = excess(kernel, parameters, mu);
    const slope = parameters.omega * moments[3]! - 1;
    if (value === 0) return mu;
    if (value > 0 === atHigh > 0) high = mu;
    else low = mu;
    const next = mu - value / slope;
    const guarded = next > low && next < high ? next : 0.5 * (low + high);
    if (Math.abs(guarded - mu) <= 2e-16 * Math.abs(mu)) return guarded;
    mu = guarded;
  }
  return mu;
}
