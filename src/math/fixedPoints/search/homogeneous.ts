import { activationOf } from '../../activations/activationOf';
import { kernelSize } from '../../kernel';
import { kernelOf } from '../../map/kernelOf';
import { stepOf } from '../../map/stepOf';
import { traitsOf } from '../../moments/traits';
import type { Parameters } from '../../types';

const moments = new Float64Array(kernelSize);
/**
 * Directions sampled, and how near to 1 the growth of a kept direction counts as 1:
 * what rounding leaves of the moments' digits.
 */
const samples = 180;
const kept = 2e-12;
/** Directions beside a kept one, in parts of their angle to ν = 0. */
const aside = 0.05;

export interface Directions {
  /** Angles t in (0, π) of (μ, √ν) = ρ(cos t, sin t), all of whose points are fixed. */
  readonly rays: readonly number[];
  /** True when every point of the plane is fixed. */
  readonly everything: boolean;
  readonly evaluations: number;
}

/**
 * Whether f(cz) = c f(z) for all c > 0, as for ReLU and the identity, and nothing in the layer has a size of its own:
 * then the map sends (cμ, c²ν) to (cμ̃, c²ν̃). Powers of two are tried, which are exact.
 */
export function isHomogeneous(parameters: Parameters): boolean {
  const { lambda, alpha, bias = 0, biasVariance = 0 } = parameters;
  if (bias !== 0 || biasVariance !== 0) return false;
  const dropout = traitsOf(kernelOf(parameters)).dropout?.(lambda, alpha);
  if (dropout && (dropout.shift !== 0 || dropout.origin !== 0)) return false;
  const { value } = activationOf(parameters);
  for (const z of [1, -1, 1.3671875, -0.8203125])
    for (let k = -40; k <= 24; k += 4) if (value(z * 2 ** k) !== value(z) * 2 ** k) return false;
  return true;
}

/** What a layer does that multiplies every variance by one factor. */
export interface ScaledVariance {
  /** ν̃/ν. */
  readonly factor: number;
  /** Where the factor is 1 the points μ = from + slope·√ν are fixed. */
  readonly from: number;
  readonly slope: number;
}

/**
 * Of one unit with ω = 0 whose f(b + cz) − f(b) is c(f(b + z) − f(b)) for all c > 0, as that of a·ReLU + c and of a
 * straight line: its net input is N(b, τν), and with slopes p and n of f on the right and the left of b
 * E f − f(b) = (p − n)√(τν/2π) and Var f = τν((p² + n²)/2 − (p − n)²/2π). Undefined of every other layer, of
 * one that drops, and of one that keeps its whole input.
 */
export function scaledVariance(parameters: Parameters): ScaledVariance | undefined {
  const { omega, tau, layer, bias = 0, skip = 0, dropout } = parameters;
  if (omega !== 0 || layer === 'random' || skip === 1 || dropout) return undefined;
  const { value } = activationOf(parameters);
  const origin = value(bias);
  for (const z of [1, -1, 1.3671875, -0.8203125])
    for (let k = -40; k <= 24; k++) {
      const expected = (value(bias + z) - origin) * 2 ** k;
      const size = Math.abs(origin) + Math.abs(bias) + Math.abs(expected);
      if (!(Math.abs(value(bias + z * 2 ** k) - origin - expected) <= 1e-14 * size)) return undefined;
    }
  // Slopes on both sides, from values beside which f(b) has no size.
  const [right, left] = [2 ** 24, -(2 ** 24)].map((z) => (value(bias + z) - origin) / z) as [number, number];
  const mean = Math.sqrt(tau / (2 * Math.PI)) * (right - left);
  return {
    factor: skip ** 2 + 0.5 * tau * (right ** 2 + left ** 2) - mean ** 2,
    from: origin / (1 - skip),
    slope: mean / (1 - skip),
  };
}

/** Whether a layer's factor of the variance is 1 but for rounding. */
export function keepsVariance(scaled: ScaledVariance | undefined): boolean {
  return scaled !== undefined && Math.abs(scaled.factor - 1) <= 1e-14;
}

/**
 * The fixed points with ν > 0 of a homogeneous map. It acts on the directions t of (μ, √ν) and stretches each by a
 * factor of its own; a point is fixed exactly when its direction is kept with the factor 1, and then all in that
 * direction are. Kept directions are found by 180 samples, bisection at changes of sign and a search for the least
 * drift where the samples dip.
 */
export function fixedDirections(parameters: Parameters): Directions {
  const step = stepOf(parameters);
  let evaluations = 0;
  const turn = (t: number) => {
    step(Math.cos(t), Math.sin(t) ** 2, moments);
    evaluations++;
    const sigma = Math.sqrt(moments[1]!);
    return { drift: Math.atan2(sigma, moments[0]!) - t, by: Math.hypot(moments[0]!, sigma) };
  };
  const ts = Array.from({ length: samples }, (_, k) => ((k + 0.5) * Math.PI) / samples);
  const turns = ts.map(turn);
  const still = turns.every(({ drift }) => Math.abs(drift) <= kept);
  if (still) return { rays: [], everything: turns.every(({ by }) => Math.abs(by - 1) <= kept), evaluations };
  const rays: number[] = [];
  const stays = (t: number) => {
    const { drift, by } = turn(t);
    return Math.abs(drift) <= kept && Math.abs(by - 1) <= kept;
  };
  const note = (t: number) => {
    // Where those beside it are kept as well, as far as digits tell, the direction is one of rounding.
    const off = aside * Math.min(t, Math.PI - t);
    if (!stays(t) || stays(t - off) || stays(t + off)) return;
    if (!rays.some((other) => Math.abs(other - t) < 1e-9)) rays.push(t);
  };
  for (let k = 1; k < samples; k++) {
    let [low, high] = [ts[k - 1]!, ts[k]!];
    const rising = turns[k - 1]!.drift > 0;
    if (turns[k]!.drift > 0 !== rising) {
      for (let round = 0; round < 60; round++) {
        const middle = 0.5 * (low + high);
        const { drift } = turn(middle);
        if (drift === 0) low = high = middle;
        else if (drift > 0 === rising) low = middle;
        else high = middle;
      }
      note(Math.abs(turn(low).drift) <= Math.abs(turn(high).drift) ? low : high);
    } else if (k + 1 < samples) {
      const size = (i: number) => Math.abs(turns[i]!.drift);
      if (size(k) <= size(k - 1) && size(k) <= size(k + 1))
        note(least((t) => Math.abs(turn(t).drift), low, ts[k + 1]!));
    }
  }
  return { rays, everything: false, evaluations };
}

/** Where a function with one dip in [low, high] is least, by golden sections. */
function least(size: (t: number) => number, low: number, high: number): number {
  const golden = 0.5 * (Math.sqrt(5) - 1);
  for (let round = 0; round < 40; round++) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (size(a) < size(b)) high = b;
    else low = a;
  }
  return 0.5 * (low + high);
}
