import { classified } from '../fixedPoints/limitCase';
import type { Shape } from '../gains/spread';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import type { FixedPoint, Moments } from '../types';
import { constantsByScan, lambdaRange, noise, someOf } from './constantsByScan';
import { fewer } from './imageHolds';
import { type Depth, ownConstants, places, ranges, safely } from './ownConstants';
import { ratioOf } from './ratios';
import { type Dropping, type Wanted, wantedOf } from './wanted';

export interface ConstantsSolution extends FixedPoint {
  readonly lambda: number;
  /** The constant beside λ; absent where there is none. */
  readonly value?: number;
}

export interface ConstantsFor {
  /** The constant beside λ that was looked for; undefined where the activation has λ alone. */
  readonly beside: Depth | undefined;
  /** Where it was looked for. */
  readonly range: readonly [number, number] | undefined;
  /** Where λ was looked for; undefined where it is a scale, which can be any number above 0. */
  readonly lambdas?: readonly [number, number];
  /** Whether it has a β beside λ and α, which stays as it is. */
  readonly betaStays?: boolean;
  /** Whether the solutions are a few of a whole curve of them. */
  readonly curve?: boolean;
  /** By rising value of that constant; by rising λ where λ is no scale. */
  readonly solutions: readonly ConstantsSolution[];
  /** Why there is none, in a sentence; empty where there is one. */
  readonly reason: string;
}

/** How many digits two solutions and a solution's moments agree in. */
const near = 1e-9;

/**
 * Every (λ, α) of an activation with which a layer keeps (μ*, ν*); (λ, β) where it has β and no α. Where λ is a scale,
 * what is wished for the moments is (μ_f, ν_f) of `wantedOf`, so that E f/√Var f = μ_f/√ν_f is an equation
 * without λ, whose changes of sign over the stated range are polished by bisection, and λ = √(ν_f/Var f₁) follows. Two
 * roots between neighbouring places of the scan are not seen; where the equation holds everywhere, as that of an odd f
 * and μ_f = 0, a few of the curve are kept. Each solution is verified by the map. For a formula of which λ is no scale
 * both equations are scanned, see `constantsByScan`. Yields the part done. Throws RangeError like `kernelOf`.
 */
export function* constantsFor(target: Moments, layer: Dropping, shape: Shape): Generator<number, ConstantsFor> {
  const wish = wantedOf(target, layer);
  const { beside, betaStays, lambda } = ownConstants(shape);
  const range = beside && ranges[beside];
  const nothing = { beside, range, betaStays, solutions: [] };
  if (wish.problem !== '') return { ...nothing, range: undefined, reason: wish.problem };
  if (lambda === 'none') return { ...nothing, reason: 'It has no λ.' };
  if (lambda === 'inside') return { ...(yield* scanned(target, shape, wish, beside)), betaStays };
  const at = (value: number | undefined): Shape => ({ ...shape, lambda: 1, ...(beside && { [beside]: value }) });
  const ratio = ratioOf(wish);
  const miss = (value: number | undefined) => ratio(at(value)) - wish.mu / Math.sqrt(wish.nu);
  const found: (number | undefined)[] = [];
  const held: (number | undefined)[] = [];
  let least = Infinity;
  let greatest = -Infinity;
  const grid = beside ? places(beside) : [undefined];
  let before = Number.NaN;
  for (const [k, value] of grid.entries()) {
    const here = safely(() => miss(value));
    if (Number.isFinite(here)) {
      [least, greatest] = [Math.min(least, here), Math.max(greatest, here)];
      held.push(value);
    }
    if (Math.abs(here) <= near * near || (value === undefined && Math.abs(here) <= near)) found.push(value);
    else if (before * here < 0) found.push(bisect(miss, grid[k - 1]!, value!, before));
    before = here;
    yield k / grid.length;
  }
  // What changes sign then is rounding.
  const curve = held.length > 1 && Math.max(-least, greatest) <= noise;
  const kept = curve ? someOf(held) : found;
  const solutions = kept.flatMap((value) => verified(target, at(value), wish, beside));
  const reason = solutions.length > 0 ? '' : reasonOf(least, greatest, wish, beside);
  return { beside, range, betaStays, curve, solutions, reason };
}

/** The constants of a formula of which λ is no scale. */
function* scanned(
  target: Moments,
  shape: Shape,
  wish: Wanted,
  beside: Depth | undefined,
): Generator<number, ConstantsFor> {
  const of = (lambda: number, value: number): Shape => ({ ...shape, lambda, ...(beside && { [beside]: value }) });
  const out = new Float64Array(kernelSize);
  const at = (lambda: number, value: number): [number, number] => {
    const here = of(lambda, value);
    const mean = safely(() => {
      kernelOf(here)(wish.m, wish.s, lambda, here.alpha, out);
      return out[0]!;
    });
    return [mean, Number.isNaN(mean) ? mean : out[1]!];
  };
  const values = beside ? fewer(beside) : [0];
  const { places: found, curve, reason } = yield* constantsByScan(at, wish, values);
  const solutions: ConstantsSolution[] = [];
  for (const [lambda, value] of [...found].sort(([a, b], [c, d]) => a - c || b - d)) {
    const same = (one: ConstantsSolution) =>
      Math.abs(one.lambda - lambda) <= merged * lambda &&
      Math.abs((one.value ?? value) - value) <= merged * Math.max(1e-3, Math.abs(value));
    // Between places that have moments there can be one that has none.
    const exists = at(lambda, value).every(Number.isFinite);
    if (exists && !solutions.some(same)) solutions.push(...judged(target, of(lambda, value), wish, beside));
  }
  const range = beside && ranges[beside];
  const none = solutions.length === 0;
  return { beside, range, lambdas: lambdaRange, curve: curve && !none, solutions, reason: none ? reason : '' };
}

/** Nearer than this, as a part of their size, two solutions of a scan are one. */
const merged = 1e-6;

function bisect(h: (x: number) => number, from: number, to: number, atFrom: number): number {
  let [low, high] = [from, to];
  for (let i = 0; i < 100; i++) {
    const middle = 0.5 * (low + high);
    if (middle <= low || middle >= high) break;
    if (h(middle) * atFrom > 0) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** The solution with its λ, if there is one: at a pole of the ratio there is none. */
export function verified(target: Moments, shape: Shape, wish: Wanted, beside: Depth | undefined) {
  const out = new Float64Array(kernelSize);
  kernelOf(shape)(wish.m, wish.s, 1, shape.alpha, out);
  const lambda = Math.sqrt(wish.nu / out[1]!);
  if (!(lambda > 0 && lambda < Infinity)) return [];
  return judged(target, { ...shape, lambda }, wish, beside);
}

/** The solution, if the map agrees that it is one. */
function judged(target: Moments, shape: Shape, wish: Wanted, beside: Depth | undefined): ConstantsSolution[] {
  const parameters = { ...wish.layer, ...shape };
  const point = classified(kernelOf(parameters), parameters, target.mu, target.nu);
  const size = Math.sqrt(target.nu) + Math.abs(target.mu);
  if (!(point.residual <= near * Math.max(size, size * size))) return [];
  return [{ ...point, lambda: shape.lambda, ...(beside && { value: shape[beside]! }) }];
}

function reasonOf(least: number, greatest: number, wish: Wanted, beside: Depth | undefined): string {
  if (least > greatest) return 'It has no moments anywhere in that range.';
  const wanted = 'its mean over its deviation';
  if (!beside) return `λ alone scales both moments: ${wanted} is too ${least > 0 ? 'large' : 'small'} for this wish.`;
  if (least > 0) return `In all of that range ${wanted} is too large for this wish.`;
  if (greatest < 0) return `In all of that range ${wanted} is too small for this wish.`;
  return wish.mu === 0 ? 'Its mean jumps over 0.' : 'Its mean over its deviation jumps over the wish.';
}
