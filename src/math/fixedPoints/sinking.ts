import { type Kernel, kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import type { FixedPoint, Moments, Parameters } from '../types';
import { classify } from './classify';
import { boundaryCycle } from './cycle';
import { factorFrom, isOnKink } from './kink';

/** A point on ν = 0 that attracts, but by no factor per layer: ν or the distance falls like a power of the layers. */
export interface Sinking {
  readonly to: Moments;
  /** The square of the distance, as the variance, falls in the end like layers^−exponent, as far as samples tell. */
  readonly exponent: number;
}

/** How near to 1 a factor counts as 1: what rounding leaves. */
const rounding = 1e-12;
/** A factor that is not 1 has to be told from 1. */
const told = 1e-6;
/** At a kink the factor is read off at a distance where f's bends change it by so much. */
const toldAtKink = 1e-8;
/** Layers after which a direction has come to rest, if it does so soon. */
const untilRest = 40;
/** Nearness, in units of |μ*| or 1, at which the point is looked at, and the distance from which samples are taken. */
const nearness = 0.1;
const sampled = 0.03;
/** Where both eigenvalues are of modulus 1, directions of the offset, from (μ, 0) over √ν to (−μ, 0). */
const directions = Array.from({ length: 13 }, (_, k) => (k * Math.PI) / 12);
/** Samples, each at half the distance of the one before. */
const samples = 6;

const out = new Float64Array(kernelSize);

/**
 * The fixed point on ν = 0 near here that the orbit sinks to ever more slowly, if it does: one with an eigenvalue of
 * modulus 1 beside which two layers shorten the offset in that eigenvalue's direction, in all directions where the
 * other is of modulus 1 too, at every sampled distance. Where they lengthen it, or change nothing, the orbit does not
 * sink.
 */
export function sinkingNear(
  kernel: Kernel,
  parameters: Parameters,
  step: Step,
  mu: number,
  nu: number,
): Sinking | undefined {
  const sigma = Math.sqrt(nu);
  // No point that is near enough has a larger scale.
  if (sigma > nearness * Math.max(1, Math.abs(mu) / (1 - nearness))) return undefined;
  const at = pointNear(kernel, parameters, step, mu);
  if (at === undefined) return undefined;
  const scale = Math.abs(at) || 1;
  const dMu = mu - at;
  if (Math.abs(dMu) > nearness * scale || sigma > nearness * scale) return undefined;
  const angle = Math.atan2(sigma, dMu);
  // All factors at a kink take long to find; the one that this orbit comes to does not, and mostly decides.
  if (isOnKink(kernel, parameters, at, 0)) {
    if (Math.abs(factorFrom(kernel, parameters, at, angle, untilRest) - 1) > told) return undefined;
  }
  const point = classify(kernel, parameters, at, 0);
  const exponent = point.kink
    ? exponentBesideKink(step, point, [angle])
    : exponentBeside(step, point, Math.sign(dMu) || 1, Math.max(sampled * scale, sigma));
  return exponent === undefined ? undefined : { to: { mu: at, nu: 0 }, exponent };
}

/**
 * The same of a point on ν = 0 for starts on all its sides: a limit case that attracts is called so, with the exponent
 * of the slowest side, and so is one that starts leave on one side or on both.
 */
export function namedSinking(step: Step, point: FixedPoint): FixedPoint {
  const from = sampled * (Math.abs(point.mu) || 1);
  if (point.kink) {
    const sinks = exponentBesideKink(step, point, directions);
    return sinks === undefined ? point : { ...point, kind: 'attracting', sinks };
  }
  if (!point.marginal) return point;
  const [left, right] = [-1, 1].map((side) => {
    const logs = sinking(step, point, side, from);
    if (logs?.every((log) => log > 0)) return 'leaves';
    return exponentOf(logs);
  });
  if (typeof left === 'number' && typeof right === 'number')
    return { ...point, kind: 'attracting', sinks: Math.min(left, right) };
  if (left === undefined || right === undefined) return point;
  return { ...point, kind: 'saddle', limit: left === right ? 'repels' : left === 'leaves' ? 'right' : 'left' };
}

function exponentBeside(step: Step, point: FixedPoint, side: number, from: number): number | undefined {
  return point.marginal ? exponentOf(sinking(step, point, side, from)) : undefined;
}

function exponentOf(logs: readonly number[] | undefined): number | undefined {
  if (!logs?.every((log) => log < 0)) return undefined;
  const power = Math.log2(logs.at(-2)! / logs.at(-1)!);
  return power > 0 ? 2 / power : undefined;
}

/**
 * At a kink, where the map's limit acts on directions: with a factor of 1 the next order decides, read off where the
 * direction has come to rest.
 */
function exponentBesideKink(step: Step, { mu, kink }: FixedPoint, angles: readonly number[]): number | undefined {
  if (Math.abs(kink!.greatest - 1) > toldAtKink) return undefined;
  let slowest = Infinity;
  for (const angle of angles) {
    const seen: { readonly distance: number; readonly log: number }[] = [];
    for (let k = 0; k < samples; k++) {
      const from = sampled * 2 ** -k;
      out[0] = mu + from * Math.cos(angle);
      out[1] = (from * Math.sin(angle)) ** 2;
      for (let layer = 0; layer < untilRest; layer++) step(out[0]!, out[1]!, out);
      const place = () => [Math.hypot(out[0]! - mu, Math.sqrt(out[1]!)), Math.atan2(Math.sqrt(out[1]!), out[0]! - mu)];
      const [distance, before] = place() as [number, number];
      // What the limit shortens by itself is gone, and the directions that it does not are left.
      if (distance < 0.1 * from) break;
      for (let layer = 0; layer < 2; layer++) step(out[0]!, out[1]!, out);
      const [after, turned] = place() as [number, number];
      const log = Math.log(after / distance);
      if (!(log < 0) || Math.abs(turned - before) > 0.1 * -log) return undefined;
      seen.push({ distance, log });
    }
    const [far, near] = seen.slice(-2);
    if (seen.length < samples || !far || !near) {
      if (seen.length > 0) return undefined;
      continue;
    }
    const power = Math.log(far.log / near.log) / Math.log(far.distance / near.distance);
    if (!(power > 0)) return undefined;
    slowest = Math.min(slowest, 2 / power);
  }
  return slowest < Infinity ? slowest : undefined;
}

function pointNear(kernel: Kernel, parameters: Parameters, step: Step, mu: number): number | undefined {
  step(0, 0, out);
  if (out[0] === 0 && out[1] === 0 && Math.abs(mu) <= nearness) return 0;
  const [point] = boundaryCycle(kernel, parameters, mu, 1)?.points ?? [];
  return point?.mu;
}

/** ln of the factor of the offset over two layers, at shorter and shorter distances; undefined for other points. */
function sinking(step: Step, { mu, H }: FixedPoint, side: number, from: number): number[] | undefined {
  const [[along, aside], [, across]] = H;
  const distances = Array.from({ length: samples }, (_, k) => from * 2 ** -k);
  const twice = (x: number, nu: number) => {
    step(mu + x, nu, out);
    step(out[0]!, out[1]!, out);
  };
  if (Math.abs(across - 1) <= rounding && Math.abs(along) < 1 - told)
    return distances.map((sigma) => {
      const nu = sigma * sigma;
      // Along the eigenvector the mean follows the variance.
      twice((aside / (1 - along)) * nu, nu);
      return Math.log(out[1]! / nu) / 2;
    });
  if (Math.abs(Math.abs(along) - 1) <= rounding && across < 1 - told)
    return distances.map((distance) => {
      twice(side * distance, 0);
      return Math.log(Math.abs(out[0]! - mu) / distance);
    });
  if (Math.abs(Math.abs(along) - 1) <= rounding && Math.abs(across - 1) <= rounding)
    return distances.map((distance) =>
      Math.max(
        ...directions.map((angle) => {
          twice(distance * Math.cos(angle), (distance * Math.sin(angle)) ** 2);
          return Math.log(Math.hypot(out[0]! - mu, Math.sqrt(out[1]!)) / distance);
        }),
      ),
    );
  return undefined;
}
