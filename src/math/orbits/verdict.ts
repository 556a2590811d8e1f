import { searchBoundary } from '../fixedPoints/boundaryFixedPoints';
import { classify, marginalWidth } from '../fixedPoints/classify';
import { boundaryCycle, type Cycle, innerCycle, tolerance } from '../fixedPoints/cycle';
import { isHomogeneous, keepsVariance, scaledVariance } from '../fixedPoints/search/homogeneous';
import { sinkingNear } from '../fixedPoints/sinking';
import { slowlyNear } from '../fixedPoints/slowlyNear';
import type { Kernel } from '../kernel';
import { keepsZeroVariance } from '../layer/keepsZeroVariance';
import { stepOf } from '../map/stepOf';
import { traitsOf } from '../moments/traits';
import type { Moments, Outcome, Parameters } from '../types';
import { far, inside, type Limits, underflow } from './limits';
import { straightLayer } from './straightLayer';

/** An orbit has arrived when it stays this close, relative to its limit's scale. */
export const arrival = 0.01;
/** A layer this near to an attracting cycle lies on it. */
const exact = 1e-12;
/** Longest cycle looked for. */
const longestPeriod = 8;
/** A return this close, which no linear rate explains, may be that to a multiple point, which takes Newton so many steps. */
const slowReturn = 0.02;
const manySteps = 60;
/** Growth per layer that is told from 1 far out where nothing is known of the map there. */
const slowest = 1e-4;
/** Layers in each of the last two turns have to lie this deep within `arrival`, so that none later leaves it. */
const deepArrival = 0.5 * arrival;

/**
 * What becomes of an orbit whose layers so far are (mu[n], nu[n]), or undefined while that is open.
 *
 * converges, collapses (ν → 0, μ fixed), cycles: Newton's method from the last layer has found a fixed point or cycle
 *   whose derivative has spectral radius below 1, and the orbit approaches it: either at the rate the derivative
 *   predicts, within a tenth, over a halving of the distance, or it is already deep inside the linear regime.
 *   An orbit of one unit that lies on ν = 0 stays there but for dropout, so that only the derivative along that axis
 *   counts.
 *   `layers` is the first layer from which on it stays within 1 %: |ν − ν*| ≤ 0.01 S² and |μ − μ*| ≤ 0.01 S, where
 *   S = √ν*, for a limit on ν = 0 S = |μ*|, and 1 for (0, 0). `rate` is the factor by which the distance of a
 *   generic start shrinks per layer in the end.
 *   A start that one layer maps to itself to 1e-12, as it does every fixed point that `fixedPoints` returns, stays
 *   there whatever its stability: 0 layers, and a rate that may be 1 or more.
 * collapses to (0, 0), where SELU has a kink: below 1e-6, when the direction of (μ, √ν) comes to rest where a layer
 *   shortens it (`limits`); `rate` is that factor. So it is told only where (0, 0) is a fixed point.
 * converges on a line: at rest to rounding on one of the lines of fixed points that a homogeneous map or a straight f
 *   has.
 * collapses on a line: with a small variance and a mean at rest, on a half of ν = 0 all of which is fixed.
 * sinks: 16 layers on, near a fixed point that attracts with an eigenvalue of 1, on ν = 0 (`sinkingNear`) or above it, if
 *   only from the orbit's side (`slowlyNear`).
 * diverges: beyond 1e6, or 1e6 biases, when the direction comes to rest where a layer lengthens it, and the map is
 *   near its limit; of an activation of which nothing is known far out when μ and √ν grow there in proportion and
 *   steadily. `layers` is the first layer from which on μ² + ν > 1e12.
 */
export function verdict(
  kernel: Kernel,
  parameters: Parameters,
  limits: Limits,
  mu: readonly number[],
  nu: readonly number[],
  escaped: boolean,
): Outcome | undefined {
  const n = mu.length - 1;
  const at = (k: number): Moments => ({ mu: mu[k]!, nu: nu[k]! });
  const size = (k: number) => Math.hypot(mu[k]!, Math.sqrt(nu[k]!));
  if (escaped) return { kind: 'diverges', layers: firstBeyond(size, n) };
  const along = onSegment(kernel, parameters, mu, nu);
  if (along) return along;
  if (n === 1 && still(mu[0]!, nu[0]!, mu[1]!, nu[1]!))
    return onLine(kernel, parameters, mu, nu) ?? resting(kernel, parameters, mu[0]!, nu[0]!, 0);
  const vanished = vanishing(limits, mu, nu);
  if (vanished !== undefined) {
    const to = { mu: 0, nu: 0 };
    const layers = arrivalLayer([to], mu, nu);
    // A point that is hit exactly has its own rate.
    return vanished === 0
      ? resting(kernel, parameters, 0, 0, layers)
      : { kind: 'collapses', to, layers, rate: vanished };
  }
  if (limits.diverges(mu[n]!, nu[n]!)) return { kind: 'diverges', layers: firstBeyond(size, n) };
  if (!limits.plain && n >= 16 && Math.min(size(n), size(n - 16)) > far) {
    const late = Math.log(size(n) / size(n - 8)) / 8;
    const early = Math.log(size(n - 8) / size(n - 16)) / 8;
    if (late > slowest && Math.abs(late - early) <= 0.05 * late)
      return { kind: 'diverges', layers: firstBeyond(size, n) };
  }

  const onAxis = nu[0] === 0 && keepsZeroVariance(parameters) && traitsOf(kernel).dropout === undefined;
  let closest = Infinity;
  for (let period = 1; period <= Math.min(longestPeriod, n); period++) {
    // Only a return twice as close as every shorter one suggests a longer period; a slow approach drifts off further.
    const back = returnDistance(mu, nu, n, period);
    if (back > 0.5 * closest) continue;
    closest = back;
    if (back > 0.1) continue;
    const inner = nu[n]! > underflow ? innerCycle(kernel, parameters, at(n), period) : undefined;
    if (inner !== undefined && approached(inner, inner.radius, mu[n]!, nu[n]!))
      return settled(inner, inner.radius, mu, nu, period);
    if (nu[n]! > 1e-2 * mu[n]! ** 2) continue;
    const edge = boundaryCycle(kernel, parameters, mu[n]!, period);
    const radius = onAxis ? edge?.alongAxis : edge?.radius;
    if (edge !== undefined && radius !== undefined && approached(edge, radius, mu[n]!, nu[n]!))
      return settled(edge, radius, mu, nu, period);
  }
  if (nu[n]! > underflow && still(mu[n - 1]!, nu[n - 1]!, mu[n]!, nu[n]!)) return onLine(kernel, parameters, mu, nu);
  // Where dropout or a bias keeps ν = 0 here alone, no cycle along the axis is looked for. Next to 0 rounding keeps a mean.
  const rounded = mu[n] !== 0 && Math.abs(mu[n]!) < underflow;
  if (nu[n] === 0 && nu[n - 1] === 0 && mu[n] === mu[n - 1] && !rounded) {
    const rest = resting(kernel, parameters, mu[n]!, 0, arrivalLayer([at(n)], mu, nu));
    if (rest.kind === 'collapses' && rest.rate < 1) return rest;
  }
  if (n < 16 || Math.min(closest, returnDistance(mu, nu, n, 2)) > 0.1) return undefined;
  const step = stepOf(parameters, kernel);
  // To a multiple point Newton's method takes many steps.
  const inner = nu[n]! > 0 && closest <= slowReturn ? innerCycle(kernel, parameters, at(n), 1, manySteps) : undefined;
  const multiple = inner && Math.abs(inner.radius - 1) <= marginalWidth;
  const sinking =
    (multiple && slowlyNear(kernel, parameters, step, inner.points[0]!, at(n))) ||
    sinkingNear(kernel, parameters, step, mu[n]!, nu[n]!);
  return sinking && { kind: 'sinks', ...sinking, layers: n };
}

/**
 * The factor per layer of an orbit that goes to (0, 0), 0 where it hits it. Layers whose variance underflows say nothing,
 * as without it a mean goes on along ν = 0: then the last before them decides, if it is near enough.
 */
function vanishing(limits: Limits, mu: readonly number[], nu: readonly number[]): number | undefined {
  let n = mu.length - 1;
  while (n > 0 && nu[n]! < underflow && Math.hypot(mu[n - 1]!, Math.sqrt(nu[n - 1]!)) < inside) n--;
  return limits.collapses(mu[n]!, nu[n]!, nu[0]! > 0 && nu[n]! < underflow);
}

/** Whether one layer moves the start by rounding only. */
function still(mu: number, nu: number, muNext: number, nuNext: number): boolean {
  const scale = Math.sqrt(nu) + Math.abs(mu);
  return Math.abs(muNext - mu) <= tolerance * scale && Math.abs(nuNext - nu) <= tolerance * nu;
}

/** The outcome at a fixed point that is hit exactly. */
function resting(kernel: Kernel, parameters: Parameters, mu: number, nu: number, layers: number): Outcome {
  const { eigenvalues, kink } = classify(kernel, parameters, mu, nu);
  const rate = kink?.greatest ?? Math.hypot(eigenvalues[0].re, eigenvalues[0].im);
  return { kind: nu === 0 ? 'collapses' : 'converges', to: { mu, nu }, layers, rate };
}

/**
 * The outcome of an orbit that has come to rest on a line of fixed points, as ReLU's do with He initialisation. Only of a
 * homogeneous map, of a straight f, and where all variances are kept, is it sure that such a line is there, and that no layer moves by less than
 * rounding shows.
 */
function onLine(
  kernel: Kernel,
  parameters: Parameters,
  mu: readonly number[],
  nu: readonly number[],
): Outcome | undefined {
  const to = { mu: mu.at(-1)!, nu: nu.at(-1)! };
  if (to.nu === 0) return undefined;
  const [along, across] = classify(kernel, parameters, to.mu, to.nu).eigenvalues;
  if (Math.hypot(along.re - 1, along.im) > 1e-8) return undefined;
  const known = isHomogeneous(parameters) || straightLayer(parameters, kernel)?.keepsVariance;
  if (!known && !keepsVariance(scaledVariance(parameters))) return undefined;
  const rate = Math.hypot(across.re, across.im);
  return { kind: 'converges', to, layers: arrivalLayer([to], mu, nu), rate, line: true };
}

/**
 * The outcome of an orbit whose mean rests while its variance falls, on a half of ν = 0 all of which is fixed, as SELU's
 * right one with λω = 1.
 */
function onSegment(
  kernel: Kernel,
  parameters: Parameters,
  mus: readonly number[],
  nus: readonly number[],
): Outcome | undefined {
  const [mu, nu] = [mus.at(-1)!, nus.at(-1)!];
  if (!(nu > 0 && nu < 1e-4 * mu * mu && Math.abs(mu - (mus.at(-2) ?? 0)) <= tolerance * Math.abs(mu)))
    return undefined;
  const far = 1e3 * Math.max(1, Math.abs(mu));
  const { segments } = searchBoundary(parameters, { muMin: -far, muMax: far });
  const end = far * Math.sign(mu);
  if (!segments.some((ends) => ends.includes(end) && ends[0] * ends[1] <= 0)) return undefined;
  const rate = classify(kernel, parameters, mu, 0).H[1][1];
  const to = { mu, nu: 0 };
  return rate < 1 - marginalWidth
    ? { kind: 'collapses', to, layers: arrivalLayer([to], mus, nus), rate, line: true }
    : undefined;
}

/** How far the orbit is from where it was a period ago, in units of its own scale. */
function returnDistance(mu: readonly number[], nu: readonly number[], n: number, period: number): number {
  const square = mu[n]! ** 2 + nu[n]!;
  return Math.max(Math.abs(mu[n]! - mu[n - period]!) / Math.sqrt(square), Math.abs(nu[n]! - nu[n - period]!) / square);
}

/** Distance of (μ, ν) from the cycle's first point in units of the cycle's scale. */
function distance({ points }: Cycle, mu: number, nu: number): number {
  const scale = scaleOf(points);
  return Math.abs(mu - points[0]!.mu) / scale + Math.abs(nu - points[0]!.nu) / scale ** 2;
}

/** Whether the cycle can be what the orbit is tending to: attracting and not far. */
function approached(cycle: Cycle, radius: number, mu: number, nu: number): boolean {
  return radius < 1 - marginalWidth && distance(cycle, mu, nu) <= 0.1;
}

/** The outcome when the orbit demonstrably approaches the cycle, whose first point belongs to the last layer. */
function settled(
  cycle: Cycle,
  radius: number,
  mu: readonly number[],
  nu: readonly number[],
  period: number,
): Outcome | undefined {
  const { points } = cycle;
  const to = points[0]!;
  const n = mu.length - 1;
  const now = distance(cycle, mu[n]!, nu[n]!);
  const turns = Math.max(1, Math.ceil(Math.LN2 / -Math.log(Math.max(radius, 1e-3))));
  const then = n - turns * period;
  if (then < 0) return undefined;
  const before = distance(cycle, mu[then]!, nu[then]!);
  const halved = now <= 0.55 * before;
  const expected = turns * Math.log(radius);
  const predicted = Math.abs(Math.log(now / before) - expected) <= 0.1 * Math.abs(expected);
  const deep = now <= 1e-3 * (1 - radius) && (halved || now <= 1e-10);
  if (now > exact && !deep && !(halved && predicted)) return undefined;
  const rate = radius ** (1 / period);
  const layers = arrivalLayer(points, mu, nu);
  if (arrivalLayer(points, mu, nu, deepArrival) > Math.max(0, n - 2 * period)) return undefined;
  if (period > 1) return { kind: 'cycles', period, points, layers, rate };
  return { kind: to.nu === 0 ? 'collapses' : 'converges', to, layers, rate };
}

/** S of the verdict: √ν of the smallest variance, or the largest |μ| on ν = 0, or 1. */
function scaleOf(points: readonly Moments[]): number {
  const smallest = Math.min(...points.map(({ nu }) => nu));
  if (smallest > 0) return Math.sqrt(smallest);
  return Math.max(...points.map(({ mu }) => Math.abs(mu))) || 1;
}

/** First layer from which on the orbit stays this near to the cycle; points[0] belongs to the last layer. */
function arrivalLayer(
  points: readonly Moments[],
  mu: readonly number[],
  nu: readonly number[],
  within: number = arrival,
): number {
  const last = mu.length - 1;
  const period = points.length;
  const scale = scaleOf(points);
  for (let k = last; k >= 0; k--) {
    const { mu: muLimit, nu: nuLimit } = points[(period - ((last - k) % period)) % period]!;
    const away = Math.abs(mu[k]! - muLimit) > within * scale || Math.abs(nu[k]! - nuLimit) > within * scale ** 2;
    if (away) return k + 1;
  }
  return 0;
}

function firstBeyond(size: (k: number) => number, n: number): number {
  let k = n;
  while (k > 0 && size(k - 1) > far) k--;
  return k;
}
