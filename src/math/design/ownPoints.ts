import { activationOf } from '../activations/activationOf';
import { classified } from '../fixedPoints/limitCase';
import type { Shape } from '../gains/spread';
import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { alphaDropoutTo, standardDropout, withDropout } from '../moments/dropout';
import type { FixedPoint, Moments } from '../types';
import { verified } from './constantsFor';
import { netInputs } from './netInputs';
import { ownConstants, places, safely } from './ownConstants';
import { ratioOf, ratios } from './ratios';
import { type Dropping, type Wanted, wantedOf } from './wanted';

/** By what targets are kept: an activation's own constants, or a·f + c. */
export type KeepingWay = 'constants' | 'affine';

/** An activation with a scale λ and a constant beside it keeps targets of a plane by them, any other by a·f + c. */
export function wayOf(shape: Shape): KeepingWay {
  const { beside, lambda } = ownConstants(shape);
  return beside && lambda === 'scale' ? 'constants' : 'affine';
}

/**
 * The fixed point at each target, of which it is the most stable that the activation's own constants give: of all
 * changes of sign of E f/√Var f − μ_f/√ν_f between two of `places`, polished by false position and verified by the map, as
 * `constantsFor` finds them. Undefined where there is none. Yields the part done. Throws RangeError like `kernelOf`.
 */
export function* pointsByConstants(
  targets: readonly Moments[],
  layer: Dropping,
  shape: Shape,
): Generator<number, (FixedPoint | undefined)[]> {
  const beside = ownConstants(shape).beside!;
  const values = places(beside);
  const inputs = netInputs(targets, layer);
  const rows: Float64Array[] = [];
  const at = (value: number): Shape => ({ ...shape, lambda: 1, [beside]: value });
  for (const value of values) {
    const steps = ratios(at(value), inputs);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield (0.5 * rows.length) / values.length;
    rows.push(step.value);
    yield (0.5 * rows.length) / values.length;
  }
  const found: (FixedPoint | undefined)[] = [];
  for (const [t, target] of targets.entries()) {
    const wish = inputs.wishes[t]!;
    let best: FixedPoint | undefined;
    if (wish.problem === '') {
      const ratio = wish.mu / Math.sqrt(wish.nu);
      const read = ratioOf(wish);
      const miss = (value: number) => safely(() => read(at(value))) - ratio;
      for (let k = 0; k < values.length; k++) {
        const here = rows[k]![inputs.of[t]!]! - ratio;
        const before = k > 0 ? rows[k - 1]![inputs.of[t]!]! - ratio : Number.NaN;
        const value =
          here === 0
            ? values[k]!
            : before * here < 0
              ? polished(miss, values[k - 1]!, before, values[k]!, here)
              : undefined;
        if (value === undefined) continue;
        for (const one of verified(target, at(value), wish, beside)) best = moreStable(best, one);
      }
    }
    found.push(best);
    yield 0.5 + (0.5 * t) / targets.length;
  }
  return found;
}

/** Where h is 0 between two places with unlike signs, by false position in the form of Illinois. */
function polished(h: (x: number) => number, a: number, atA: number, b: number, atB: number): number {
  let [low, high, atLow, atHigh] = [a, b, atA, atB];
  let x = low;
  for (let i = 0; i < 60; i++) {
    x = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (!(Math.abs(x - low) > 1e-15 * Math.abs(x) && Math.abs(high - x) > 1e-15 * Math.abs(x))) break;
    const here = h(x);
    if (Math.abs(here) <= 1e-10 || Number.isNaN(here)) break;
    if (here * atHigh < 0) [low, atLow] = [high, atHigh];
    else atLow *= 0.5;
    [high, atHigh] = [x, here];
  }
  return x;
}

const radius = ({ eigenvalues: [{ re, im }] }: FixedPoint) => Math.hypot(re, im);
const moreStable = (one: FixedPoint | undefined, other: FixedPoint) =>
  one && radius(one) <= radius(other) ? one : other;

/**
 * The fixed point at a target that a·f + c of `affineFor`, a > 0, makes; undefined where it makes none, or where alpha
 * dropout finds no limit on the left. Throws RangeError like `kernelOf`.
 */
export function pointByAffine(target: Moments, layer: Dropping, shape: Shape): FixedPoint | undefined {
  const wish = wantedOf(target, layer);
  if (wish.problem !== '') return undefined;
  const out = new Float64Array(kernelSize);
  const base = kernelOf(shape);
  base(wish.m, wish.s, shape.lambda, shape.alpha, out);
  const factor = Math.sqrt(wish.nu / out[1]!);
  if (!(factor > 0 && factor < Infinity)) return undefined;
  const shift = wish.mu - factor * out[0]!;
  const kernel = dropping(wish, shape, factor, shift, (m, s, _lambda, _alpha, to) => {
    base(m, s, shape.lambda, shape.alpha, to);
    to[0] = factor * to[0]! + shift;
    to[1] = factor * (factor * to[1]!);
    to[2] = to[1] + to[0] * to[0];
    for (const k of [3, 4]) to[k] = factor * to[k]!;
    for (const k of [5, 6]) to[k] = factor * (factor * to[k]!);
  });
  const point = kernel && classified(kernel, { ...wish.layer, ...shape }, target.mu, target.nu);
  return point && Number.isFinite(point.norm) ? point : undefined;
}

/** The kernel of a·f + c with the layer's dropout after it. */
function dropping({ layer }: Wanted, shape: Shape, factor: number, shift: number, kernel: Kernel): Kernel | undefined {
  const { dropout, rate = 0, keeps } = layer;
  if (dropout === undefined || rate === 0) return kernel;
  if (dropout === 'standard') return withDropout(kernel, () => standardDropout(rate));
  const { left } = activationOf(shape).limits;
  if (typeof left !== 'number') return undefined;
  return withDropout(kernel, () => alphaDropoutTo(rate, factor * left + shift, keeps));
}
