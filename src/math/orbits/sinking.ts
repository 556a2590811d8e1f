import { classify } from '../fixedPoints/classify';
import { boundaryCycle } from '../fixedPoints/cycle';
import { type Kernel, kernelSize } from '../kernel';
import type { Step } from '../map/stepOf';
import type { FixedPoint, Moments, Parameters } from '../types';

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
 * sink. At a kink nothing is said.
 */
export function sinkingNear(
  kernel: Kernel,
  parameters: Parameters,
  step: Step,
  mu: number,
  nu: number,
): Sinking | undefined {
  const at = pointNear(kernel, parameters, step, mu);
  if (at === undefined) return undefined;
  const scale = Math.abs(at) || 1;
  const [dMu, sigma] = [mu - at, Math.sqrt(nu)];
  if (Math.abs(dMu) > nearness * scale || sigma > nearness * scale) return undefined;
  const point = classify(kernel, parameters, at, 0);
  if (point.kink || !point.marginal) return undefined;
  const logs = sinking(step, point, Math.sign(dMu) || 1, Math.max(sampled * scale, sigma));
  if (!logs?.every((log) => log < 0)) return undefined;
  const power = Math.log2(logs.at(-2)! / logs.at(-1)!);
  return power > 0 ? { to: { mu: at, nu: 0 }, exponent: 2 / power } : undefined;
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
