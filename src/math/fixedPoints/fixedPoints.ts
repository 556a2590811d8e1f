import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import { unresolvedIn } from '../map/unresolvedIn';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import type { FixedPoint, Moments, Parameters, Window } from '../types';
import { searchBoundary } from './boundaryFixedPoints';
import { classify } from './classify';
import { multiplePoint, namedLimitCase } from './limitCase';
import type { Continuum } from './search/Continuum';
import { everything, ray, segment, traced } from './search/continua';
import { type Enclosure, encloseSteps, resolution } from './search/enclose';
import { fixedDirections, isHomogeneous, keepsVariance, scaledVariance } from './search/homogeneous';
import { isFlat } from './search/isFlat';
import { isOnContinuum } from './search/isOnContinuum';
import { isUnsure } from './search/isUnsure';
import { isNearMiss } from './search/nearMiss';
import { raisesMeans } from './search/raisesMeans';
import { sample } from './search/sample';
import { traceFixedCurve } from './search/trace';

/** With nuMin = 0 the search for ν > 0 starts here; what lies below is not told apart from ν = 0. */
export const nuFloor = 1e-12;

/**
 * Evaluations allowed: about 15 ms. Hundreds are usual;
 * SELU with λω = 1 and τλ² = 0.99, nearly neutral in both, takes 80 000.
 */
const usualBudget = 100_000;
/**
 * An activation that takes longer than three evaluations of SELU gets fewer,
 * so that the search takes at most three times as long.
 */
const patience = 3;
/** From here on, in evaluations of SELU, one of an activation takes so long that far places come last. */
const lasting = 100;
/** A move of less than this, as a part of the size, is within what sums and Newton’s method leave. */
const undecided = 1e-11;
const between = new Float64Array(kernelSize);
/** An eigenvalue this near to 1 is tried for a whole curve of fixed points. */
const neutral = 1e-8;
/** Variances above an attracting point, in parts of μ², and above how many such points. */
const heights = [1e-3, 0.01, 0.1];
const mostAbove = 12;
/** About a limit case nothing is told apart from it within this, in units of √ν + |μ|. */
const multiple = 1e-3;

export interface FixedPointSearch {
  /**
   * All fixed points found, by rising ν, then μ; of a continuum its ends on ν = 0 and one sample,
   * which has `continuum` set.
   */
  readonly points: readonly FixedPoint[];
  /** Curves all of whose points are fixed. */
  readonly continua: readonly Continuum[];
  /** Where two fixed points nearly exist, or cannot be told apart. */
  readonly nearMisses: readonly Moments[];
  /**
   * False when more points may exist in the window: the search gave up before it had settled all of it, or the
   * activation's bends have no bound, so that it was sampled (`sample`).
   */
  readonly complete: boolean;
  /**
   * Where fixed points were looked for: the window, with `floor` for nuMin. ν = 0 itself is searched apart,
   * where the window has it.
   */
  readonly searched: Window;
  /** The variance above which all was searched: nuMin, or `nuFloor` when that is larger. */
  readonly floor: number;
  /** How often the map was evaluated. */
  readonly evaluations: number;
}

/** Where to look first and closest when not everything can be settled. */
export interface SearchHints {
  /** The part of the window that matters most: its part with |μ| ≤ 3, ν ≤ 12 unless told. */
  readonly near?: Window;
  /** Places near which a fixed point may lie, such as where orbits end or slow down. */
  readonly seeds?: readonly Moments[];
}

/**
 * Every fixed point of g in the window, its edges included: those with ν > 0, and with nuMin = 0 those on ν = 0 too.
 * None is missed unless two lie within a relative distance of 1e-5, one has 0 < ν < `floor`, or `complete` is false
 * (see `enclose`). The search may evaluate the map `budget` times, less often where that takes long (`evaluationCost`).
 */
export function searchFixedPoints(
  parameters: Parameters,
  window: Window,
  budget?: number,
  hints?: SearchHints,
): FixedPointSearch {
  return finish(fixedPointSteps(parameters, window, budget, hints));
}

/** The same in steps: yields every few evaluations where each of them may take long. */
export function* fixedPointSteps(
  parameters: Parameters,
  window: Window,
  budget = usualBudget,
  { near = usualPart(window), seeds = [] }: SearchHints = {},
): Generator<void, FixedPointSearch> {
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const region = { ...window, nuMin: Math.max(window.nuMin, nuFloor) };
  const { lambda, alpha } = parameters;
  const continua: Continuum[] = [];
  const share = Math.min(1, patience / traitsOf(kernel).cost(lambda, alpha));
  const boundary = window.nuMin === 0 ? searchBoundary(parameters, window) : undefined;
  const hints = { near, seeds: [...seeds, ...above(boundary?.points ?? [])], continua };
  const found = yield* inside(kernel, parameters, region, share * budget, hints);
  const nearMisses = found.unresolved.filter((at) => isNearMiss(step, at));
  const points: FixedPoint[] = [];
  const missed = found.complete || found.roots.length > 0 ? yield* unresolvedIn(parameters, region) : undefined;
  for (const { mu, nu } of found.roots) {
    if (missed && (yield* isUnsure(parameters, step, { mu, nu }))) continue;
    const point = classify(kernel, parameters, mu, nu);
    yield;
    if (isOnContinuum(continua, point) || points.some((other) => same(point, other))) continue;
    const curve = isNeutral(point) ? traceFixedCurve(step, point, region) : undefined;
    if (curve) {
      continua.push(traced(kernel, parameters, curve, near));
      continue;
    }
    if (isNeutral(point) && isFlat(step, point)) continue;
    const twin = points.findIndex((other) => inseparable(step, point, other));
    if (twin === -1) points.push(point);
    else {
      if (point.residual < points[twin]!.residual) points[twin] = point;
      nearMisses.push({ mu, nu });
    }
  }
  let complete = found.complete && !missed;
  if (boundary) {
    // The window's edge is no end of a segment.
    const cut = ({ mu }: FixedPoint) =>
      (mu === window.muMin || mu === window.muMax) && boundary.segments.some((ends) => ends.includes(mu));
    points.push(...boundary.points.filter((point) => !cut(point)));
    for (const piece of boundary.segments) continua.push(segment(kernel, parameters, piece, window, near));
    complete &&= boundary.complete;
  }
  const whole = continua.find(({ kind }) => kind === 'plane');
  const named = whole ? [whole] : continua;
  const isSample = ({ mu, nu }: FixedPoint) => named.some(({ sample: one }) => one.mu === mu && one.nu === nu);
  const lone: FixedPoint[] = [];
  for (const found of whole ? [] : points) {
    if ((!found.boundary && isOnContinuum(continua, found)) || isSample(found)) continue;
    const point = namedLimitCase(step, multiplePoint(kernel, parameters, found));
    if (!point.limit || !lone.some((other) => other.limit && meets(point, other))) lone.push(point);
  }
  const all = [
    ...lone,
    ...named.map(({ sample: one, kind, across }, index) => ({ ...one, continuum: { index, kind, across } })),
  ];
  all.sort((p, q) => p.nu - q.nu || p.mu - q.mu);
  return {
    points: all,
    continua: named,
    nearMisses: nearMisses.filter(
      (at) => !isOnContinuum(continua, at) && !lone.some((point) => point.limit && meets(at, point)),
    ),
    complete,
    searched: found.searched,
    floor: region.nuMin,
    evaluations: found.evaluations,
  };
}

/** Places above what attracts on ν = 0: a saddle, where it ends to attract, is often near. */
function above(points: readonly FixedPoint[]): Moments[] {
  return points
    .filter(({ kind }) => kind === 'attracting')
    .slice(0, mostAbove)
    .flatMap(({ mu }) => heights.map((part) => ({ mu, nu: part * (mu * mu || 1) })));
}

/** Of a window, where fixed points of usual activations lie; all of it where they do not. */
function usualPart(window: Window): Window {
  const part = {
    muMin: Math.max(window.muMin, -3),
    muMax: Math.min(window.muMax, 3),
    nuMin: window.nuMin,
    nuMax: Math.min(window.nuMax, 12),
  };
  return part.muMin < part.muMax && part.nuMin < part.nuMax ? part : window;
}

interface Found extends Enclosure {
  readonly searched: Window;
}

interface Hints extends Required<SearchHints> {
  /** Gets what is known to be fixed as a whole. */
  readonly continua: Continuum[];
}

/** The fixed points with ν > 0, each way of searching where it is valid. */
function* inside(
  kernel: Kernel,
  parameters: Parameters,
  region: Window,
  budget: number,
  { near, seeds, continua }: Hints,
): Generator<void, Found> {
  const nothing: Found = { roots: [], unresolved: [], complete: true, evaluations: 0, searched: region };
  // With all of its input added again a layer raises every variance, unless f is constant.
  const { sure, slope } = shapeOf(kernel, parameters.lambda, parameters.alpha);
  if (!(region.nuMin < region.nuMax) || (parameters.skip === 1 && slope > 0)) return nothing;
  if (isHomogeneous(parameters)) {
    const { rays, everything: all, evaluations } = fixedDirections(parameters);
    if (all) continua.push(everything(kernel, parameters, near));
    for (const t of rays) continua.push(ray(kernel, parameters, t, region, near));
    return { ...nothing, evaluations };
  }
  const scaled = scaledVariance(parameters);
  if (scaled) {
    const { from, slope } = scaled;
    if (keepsVariance(scaled)) continua.push(ray(kernel, parameters, Math.atan2(1, slope), region, near, from));
    return { ...nothing, evaluations: 1 };
  }
  if (raisesMeans(parameters)) return nothing;
  const found = sure ? yield* nearFirst(kernel, parameters, region, budget) : { ...nothing, complete: false };
  if (found.complete) return { ...found, searched: region };
  yield;
  const more = yield* sample(kernel, parameters, region, { near, seeds });
  return {
    searched: more.searched,
    roots: [...found.roots, ...more.roots],
    unresolved: found.unresolved,
    complete: false,
    evaluations: found.evaluations + more.evaluations,
  };
}

/**
 * `enclose`, but where evaluations far out take long, as of a formula that oscillates, on the usual part first: what
 * cannot be settled there, with half as many evaluations again, cannot be in the whole either.
 */
function* nearFirst(
  kernel: Kernel,
  parameters: Parameters,
  region: Window,
  budget: number,
): Generator<void, Enclosure> {
  if (traitsOf(kernel).cost(parameters.lambda, parameters.alpha) > lasting) {
    const part = yield* encloseSteps(kernel, parameters, usualPart(region), 1.5 * budget);
    if (!part.complete) return part;
  }
  return yield* encloseSteps(kernel, parameters, region, budget);
}

/** Whether a place is so near to a limit case that it is told by it: what rounding makes of a multiple point. */
function meets({ mu, nu }: Moments, point: FixedPoint): boolean {
  const scale = Math.sqrt(point.nu) + Math.abs(point.mu);
  return Math.abs(mu - point.mu) <= multiple * scale && Math.abs(nu - point.nu) <= multiple * scale * scale;
}

/** Whether H has the eigenvalue 1. */
function isNeutral({ eigenvalues }: FixedPoint): boolean {
  return eigenvalues.some(({ re, im }) => Math.hypot(re - 1, im) <= neutral);
}

/** The same point but for rounding. */
function same(p: FixedPoint, q: FixedPoint): boolean {
  return Math.abs(p.mu - q.mu) <= 1e-8 * (Math.sqrt(q.nu) + Math.abs(q.mu)) && Math.abs(p.nu - q.nu) <= 1e-8 * q.nu;
}

/**
 * Two limit cases closer than the resolution, or so that half-way between them a layer moves nothing either, as far as
 * its digits tell: rounding can split one double point into such.
 */
function inseparable(step: Step, p: FixedPoint, q: FixedPoint): boolean {
  const near = resolution * (Math.sqrt(q.nu) + Math.abs(q.mu));
  if (!(p.marginal && q.marginal) || p.boundary || q.boundary) return false;
  if (Math.abs(p.mu - q.mu) <= near && Math.abs(p.nu - q.nu) <= 2 * near * Math.sqrt(q.nu)) return true;
  const [mu, nu] = [0.5 * (p.mu + q.mu), 0.25 * (Math.sqrt(p.nu) + Math.sqrt(q.nu)) ** 2];
  step(mu, nu, between);
  const moved = Math.abs(between[1]! - nu) / nu + Math.abs(between[0]! - mu) / (Math.sqrt(nu) + Math.abs(mu));
  return moved <= undecided;
}

/** The fixed points of `searchFixedPoints`; an empty array when none was found in the window (see `explainAbsence`). */
export function fixedPoints(parameters: Parameters, window: Window): FixedPoint[] {
  return [...searchFixedPoints(parameters, window).points];
}
