import { activationOf } from '../activations/activationOf';
import { activationNamed } from '../activations/activationTable';
import { constantsOf } from '../activations/formula';
import { classify } from '../fixedPoints/classify';
import type { Shape } from '../gains/spread';
import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import type { FixedPoint, Moments } from '../types';
import { type Dropping, type Wanted, wantedOf } from './wanted';

/** A constant that is looked for beside λ. */
export type Depth = 'alpha' | 'beta';

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
  /** By rising value of that constant. */
  readonly solutions: readonly ConstantsSolution[];
  /** Why there is none, in a sentence; empty where there is one. */
  readonly reason: string;
}

/** α from 0 to 100 and β from −10 to 10, closer together near 0. */
const ranges = { alpha: [0, 100], beta: [-10, 10] } as const;
const places = (beside: Depth): number[] => {
  const up = Array.from({ length: 61 }, (_, k) => (10 ** (k / 15 - 3) * ranges[beside][1]) / 10);
  return beside === 'alpha' ? [0, ...up] : [...up.map((x) => -x).reverse(), 0, ...up];
};
/** How many digits two solutions and a solution's moments agree in. */
const near = 1e-9;

/**
 * Every (λ, α) of an activation with which a layer keeps (μ*, ν*); (λ, β) where it has β and no α. λ is a scale in all
 * of them: what is wished for the moments is (μ_f, ν_f) of `wantedOf`, so that E f/√Var f = μ_f/√ν_f is an equation
 * without λ, whose changes of sign over the stated range are polished by bisection, and λ = √(ν_f/Var f₁) follows. Two
 * roots between neighbouring places of the scan are not seen. Each solution is verified by the map. A formula of which
 * λ is no scale is refused with that reason. Yields the part done. Throws RangeError like `kernelOf`.
 */
export function* constantsFor(target: Moments, layer: Dropping, shape: Shape): Generator<number, ConstantsFor> {
  const wish = wantedOf(target, layer);
  const uses =
    shape.activation === 'formula' ? constantsOf(shape.formula ?? '') : activationNamed(shape.activation).uses;
  const beside: Depth | undefined = uses.includes('alpha') ? 'alpha' : uses.includes('beta') ? 'beta' : undefined;
  const range = beside && ranges[beside];
  const nothing = { beside, range, solutions: [] };
  if (wish.problem !== '') return { ...nothing, reason: wish.problem };
  if (!uses.includes('lambda')) return { ...nothing, reason: 'It has no λ.' };
  if (!isScale(shape)) return { ...nothing, reason: 'λ is no scale of this formula.' };
  const at = (value: number | undefined): Shape => ({ ...shape, lambda: 1, ...(beside && { [beside]: value }) });
  const ratio = ratioOf(wish);
  const miss = (value: number | undefined) => ratio(at(value)) - wish.mu / Math.sqrt(wish.nu);
  const found: (number | undefined)[] = [];
  let least = Infinity;
  let greatest = -Infinity;
  const grid = beside ? places(beside) : [undefined];
  let before = Number.NaN;
  for (const [k, value] of grid.entries()) {
    const here = safely(() => miss(value));
    if (Number.isFinite(here)) [least, greatest] = [Math.min(least, here), Math.max(greatest, here)];
    if (Math.abs(here) <= near * near || (value === undefined && Math.abs(here) <= near)) found.push(value);
    else if (before * here < 0) found.push(bisect(miss, grid[k - 1]!, value!, before));
    before = here;
    yield k / grid.length;
  }
  const solutions = found.flatMap((value) => verified(target, at(value), wish, beside));
  const reason = solutions.length > 0 ? '' : reasonOf(least, greatest, wish, beside);
  return { beside, range, solutions, reason };
}

/** E f/√Var f under the net input. */
function ratioOf({ m, s }: Wanted): (shape: Shape) => number {
  const out = new Float64Array(kernelSize);
  return (shape) => {
    kernelOf(shape)(m, s, shape.lambda, shape.alpha, out);
    return out[0]! / Math.sqrt(out[1]!);
  };
}

/** A formula that is no activation with some constants has no ratio there. */
function safely(read: () => number): number {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}

/** Whether f is λ times something, as far as values at a few places tell. */
function isScale(shape: Shape): boolean {
  const [single, double] = [1, 2].map((lambda) => activationOf({ ...shape, lambda }).value) as [Value, Value];
  return [-3, -1.1, -0.3, 0.2, 0.7, 1.9, 4].every(
    (z) => Math.abs(double(z) - 2 * single(z)) <= 1e-12 * Math.abs(double(z)),
  );
}

type Value = (z: number) => number;

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

/** The solution with its λ, if the map agrees that it is one: at a pole of the ratio there is none. */
function verified(target: Moments, shape: Shape, wish: Wanted, beside: Depth | undefined) {
  const out = new Float64Array(kernelSize);
  kernelOf(shape)(wish.m, wish.s, 1, shape.alpha, out);
  const lambda = Math.sqrt(wish.nu / out[1]!);
  if (!(lambda > 0 && lambda < Infinity)) return [];
  const parameters = { ...wish.layer, ...shape, lambda };
  const point = classify(kernelOf(parameters), parameters, target.mu, target.nu);
  const size = Math.sqrt(target.nu) + Math.abs(target.mu);
  if (!(point.residual <= near * Math.max(size, size * size))) return [];
  return [{ ...point, lambda, ...(beside && { value: shape[beside]! }) }];
}

function reasonOf(least: number, greatest: number, wish: Wanted, beside: Depth | undefined): string {
  if (least > greatest) return 'It has no moments anywhere in that range.';
  const wanted = 'its mean over its deviation';
  if (!beside) return `λ alone scales both moments: ${wanted} is too ${least > 0 ? 'large' : 'small'} for this wish.`;
  if (least > 0) return `In all of that range ${wanted} is too large for this wish.`;
  if (greatest < 0) return `In all of that range ${wanted} is too small for this wish.`;
  return wish.mu === 0 ? 'Its mean jumps over 0.' : 'Its mean over its deviation jumps over the wish.';
}
