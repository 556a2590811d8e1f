import { type Kernel, kernelSize } from '../kernel';
import { keepsZeroVariance } from '../layer/keepsZeroVariance';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import type { FixedPoint, Parameters } from '../types';
import { classify } from './classify';
import { namedSinking } from './sinking';

const moments = new Float64Array(kernelSize);
/** Relative width at which halving stops. */
const finest = 1e-7;
/** Relative width of what counts as more than a point. */
const wide = 1e-4;
/** Evaluations of f for each piece between two kinks. */
const most = 4000;
/** Parts of an interval at which all of it is tried. */
const places = Array.from({ length: 30 }, (_, k) => 0.7 * 2 ** -k).flatMap((part) => [part, 1 - part]);

export interface BoundarySearch {
  /** By rising μ; of a segment the ends. */
  readonly points: readonly FixedPoint[];
  /** From μ to μ: all between is fixed. */
  readonly segments: readonly (readonly [number, number])[];
  /** False when the evaluations ran out, or f jumps or bends in ways that samples do not bound. */
  readonly complete: boolean;
}

/**
 * The fixed points on ν = 0 with muMin ≤ μ ≤ muMax: a unit without variance maps μ to κμ + f(ωμ + b), so they solve
 * μ = κμ + f(ωμ + b). Their eigenvalues are κ + ω f′ along the axis and κ² + τ f′² across it.
 * Found by interval Newton steps on each side of every kink; two within a relative distance of 1e-7 may pass for one.
 * A segment of fixed points (SELU with λω = 1, μ ≥ 0) yields its ends only.
 *
 * Dropout gives a unit without variance the variance b(f − c)², so that only the μ which f maps to c can be fixed. In a
 * random layer units of equal inputs differ, unless f is the same for all of them: there (f(b)/(1 − κ), 0) is the only
 * candidate.
 */
export function boundaryFixedPoints(
  parameters: Parameters,
  range: { readonly muMin: number; readonly muMax: number },
): FixedPoint[] {
  return [...searchBoundary(parameters, range).points];
}

/** The same with segments, and whether all was searched. */
export function searchBoundary(
  parameters: Parameters,
  { muMin, muMax }: { readonly muMin: number; readonly muMax: number },
): BoundarySearch {
  const kernel = kernelOf(parameters);
  const { lambda, alpha, skip = 0 } = parameters;
  const layer = stepOf(parameters, kernel);
  const dropout = traitsOf(kernel).dropout?.(lambda, alpha);
  if (dropout !== undefined || !keepsZeroVariance(parameters)) {
    layer(0, 0, moments);
    const to = dropout ? dropout.gain * dropout.origin + dropout.shift : moments[0]!;
    // 0 + … turns −0 into 0.
    const mu = 0 + (skip < 1 ? to / (1 - skip) : 0);
    const fixed = mu >= muMin && mu <= muMax && excess(layer, mu) === 0 && moments[1] === 0;
    return {
      points: fixed ? [namedSinking(layer, classify(kernel, parameters, mu, 0))] : [],
      ...{ segments: [], complete: true },
    };
  }
  const { sure, kinks } = shapeOf(kernel, lambda, alpha);
  const exact: number[] = [];
  const found: number[] = [];
  const segments: (readonly [number, number])[] = [];
  const all = cutsOf(kernel, parameters);
  for (const cut of all) if (muMin <= cut && cut <= muMax && excess(layer, cut) === 0) exact.push(cut);
  const ends = [muMin, ...all.filter((cut) => muMin < cut && cut < muMax), muMax];
  // Where f jumps, its value at a cut belongs to one side only.
  const inward = kinks.some(({ leaps }) => leaps) ? 1e-12 : 0;
  let complete = sure;
  for (let k = 1; k < ends.length; k++) {
    const from = ends[k - 1]! + inward * (1 + Math.abs(ends[k - 1]!));
    const to = ends[k]! - inward * (1 + Math.abs(ends[k]!));
    if (isSegment(layer, from, to)) {
      const [low, high] = [from, to].map((end) => {
        const known = exact.find((other) => same(other, end));
        if (known === undefined) exact.push(end);
        return known ?? end;
      });
      segments.push([low!, high!]);
    } else if (!search(kernel, parameters, from, to, [exact, found])) complete = false;
  }
  const own = found.filter((mu) => !isFlat(layer, mu));
  return {
    points: merged(layer, [...exact, ...own]).map((mu) => namedSinking(layer, classify(kernel, parameters, mu, 0))),
    segments: joined(segments),
    complete,
  };
}

const same = (p: number, q: number) => Math.abs(p - q) <= finest * Math.abs(q);

/**
 * Ascending, with one for those that cannot be told apart: near each other, and between them the excess and its slope
 * vanish up to rounding, as for tanh with λω = 1 around 0. The nearest to 0 stays.
 */
function merged(layer: Step, roots: readonly number[]): number[] {
  const kept: number[] = [];
  for (const mu of [...roots].sort((p, q) => p - q)) {
    const last = kept.at(-1);
    // A kink may be found as two neighbouring doubles.
    if (last !== undefined && mu - last <= 1e-14 * Math.abs(mu)) continue;
    if (last !== undefined && mu - last <= 1e-5 * Math.max(1, Math.abs(mu))) {
      const middle = 0.5 * (last + mu);
      const flat =
        Math.abs(excess(layer, middle)) <= 1e-13 * Math.max(Math.abs(last), Math.abs(mu)) &&
        Math.abs(moments[3]! - 1) <= 1e-9;
      if (flat) {
        if (Math.abs(mu) < Math.abs(last)) kept[kept.length - 1] = mu;
        continue;
      }
    }
    kept.push(mu);
  }
  return kept;
}

/** Segments that share an end, over a kink, as one. */
function joined(segments: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const [from, to] of segments) {
    const last = kept.at(-1);
    if (last && last[1] === from) kept[kept.length - 1] = [last[0], to];
    else kept.push([from, to]);
  }
  return kept;
}

/**
 * Whether f cannot be told from the identity around a root, as z/(1 + e⁻ᶻ) cannot at 40: rounding makes every neighbour
 * look fixed, and none is a fixed point of its own.
 */
function isFlat(layer: Step, mu: number): boolean {
  const aside = 1e-3 * Math.max(1, Math.abs(mu));
  return [mu - aside, mu, mu + aside].every(
    (at) => Math.abs(excess(layer, at)) <= 2e-13 * Math.abs(at) && Math.abs(moments[3]! - 1) <= 1e-9,
  );
}

/** The μ whose net input sits on a kink, and 0. */
function cutsOf(kernel: Kernel, { omega, lambda, alpha, bias = 0 }: Parameters): number[] {
  const kinks = traitsOf(kernel).curve?.(lambda, alpha).kinks ?? [0];
  const others = omega === 0 ? [] : kinks.map((kink) => 0 + (kink - bias) / omega);
  return [...new Set([0, ...others])].sort((p, q) => p - q);
}

/** κμ + f(ωμ + b) − μ; the step's slopes are left in `moments`. */
function excess(layer: Step, mu: number): number {
  layer(mu, 0, moments);
  return moments[0]! - mu;
}

/** Adds the roots from `from` to `to` that are in none of the lists to the last of them; false when it was given up. */
function search(
  kernel: Kernel,
  parameters: Parameters,
  from: number,
  to: number,
  lists: readonly (readonly number[])[],
): boolean {
  const { lambda, alpha, omega, bias = 0 } = parameters;
  const layer = stepOf(parameters, kernel);
  const { curvatureIn } = shapeOf(kernel, lambda, alpha);
  const roots = lists.at(-1) as number[];
  const add = (mu: number) => {
    if (mu < from || mu > to) return;
    if (!lists.some((list) => list.some((other) => same(other, mu)))) roots.push(mu);
  };
  const stack = [from, to];
  let budget = most;
  for (; stack.length > 0 && budget > 0; budget--) {
    const high = stack.pop()!;
    const low = stack.pop()!;
    const centre = 0.5 * (low + high);
    const half = 0.5 * (high - low);
    const value = excess(layer, centre);
    const slope = moments[3]! - 1;
    const z = Math.abs(omega * centre + bias);
    const spread = Math.abs(omega) * half;
    const bend = curvatureIn(Math.max(0, z - spread), z + spread) * omega * omega;
    if (Math.abs(value) > Math.abs(slope) * half + 0.5 * bend * half * half) continue;
    const most = Math.abs(value) + Math.abs(slope) * half + 0.5 * bend * half * half;
    // The identity, as far as doubles tell, over more than a point's width: no root of its own.
    if (half > wide * Math.abs(centre) && most <= 1e-12 * Math.abs(centre)) continue;
    if (Math.abs(slope) > bend * half) {
      // The excess is monotone here: at most one root, and it is simple.
      const root = newton(layer, centre, low, high);
      if (root !== undefined) add(root);
    } else if (half > finest * Math.abs(centre) && half > 1e-12) stack.push(low, centre, centre, high);
    else if (Math.abs(value) <= 1e-13 * Math.abs(centre)) add(centre);
  }
  return stack.length === 0;
}

/**
 * Whether all of [from, to] is fixed: at enough places, many near its ends,
 * both the excess and its slope vanish up to rounding.
 */
function isSegment(layer: Step, from: number, to: number): boolean {
  for (const part of places) {
    const mu = from + (to - from) * part;
    const value = excess(layer, mu);
    if (Math.abs(value) > 1e-13 * Math.abs(mu) || Math.abs(moments[3]! - 1) > 1e-13) return false;
  }
  return true;
}

/** The root of a monotone excess in [low, high] by bisection-guarded Newton steps, or undefined when signs agree. */
function newton(layer: Step, start: number, from: number, to: number): number | undefined {
  let low = from;
  let high = to;
  const atLow = excess(layer, low);
  const atHigh = excess(layer, high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (atLow > 0 === atHigh > 0) return undefined;
  let mu = start;
  for (let step = 0; step < 80; step++) {
    const value = excess(layer, mu);
    const slope = moments[3]! - 1;
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
