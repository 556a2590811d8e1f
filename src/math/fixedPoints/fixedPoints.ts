import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { shapeOf } from '../moments/shape';
import { traitsOf } from '../moments/traits';
import type { FixedPoint, Moments, Parameters, Window } from '../types';
import { boundaryFixedPoints } from './boundaryFixedPoints';
import { classify } from './classify';
import { innerCycle } from './cycle';
import { type Enclosure, enclose, resolution } from './enclose';

/** With nuMin = 0 the search for ν > 0 starts here; what lies below is not told apart from ν = 0. */
export const nuFloor = 1e-12;

/** Evaluations allowed: about 15 ms. Hundreds are usual; SELU with λω = 1 and τλ² = 0.99, nearly neutral in both, takes 80 000. */
const usualBudget = 100_000;
/** An activation that takes longer than three evaluations of SELU gets fewer, so that the search takes at most three times as long. */
const patience = 3;
/** What is left of a budget where the search cannot be complete anyway. */
const unsure = 0.2;

export interface FixedPointSearch {
  /** All fixed points found, by rising ν, then μ. */
  readonly points: readonly FixedPoint[];
  /** Where two fixed points nearly exist, or cannot be told apart. */
  readonly nearMisses: readonly Moments[];
  /** False when the search gave up before it had settled the whole window; more points may exist. */
  readonly complete: boolean;
  /** The variance above which all was searched: nuMin, or `nuFloor` when that is larger. ν = 0 itself is searched apart. */
  readonly floor: number;
  /** How often the map was evaluated. */
  readonly evaluations: number;
}

/**
 * Every fixed point of g in the window, its edges included: those with ν > 0, and with nuMin = 0 those on ν = 0 too.
 * None is missed unless two lie within a relative distance of 1e-5, one has 0 < ν < `floor`, or `complete` is false
 * (see `enclose`). The search may evaluate the map `budget` times, less often where that takes long (`evaluationCost`).
 */
export function searchFixedPoints(parameters: Parameters, window: Window, budget = usualBudget): FixedPointSearch {
  const kernel = kernelOf(parameters);
  const nuMin = Math.max(window.nuMin, nuFloor);
  const { lambda, alpha } = parameters;
  const sure = shapeOf(kernel, lambda, alpha).sure ? 1 : unsure;
  const share = sure * Math.min(1, patience / traitsOf(kernel).cost(lambda, alpha));
  const found: Enclosure =
    // With all of its input added again a layer raises every variance.
    nuMin < window.nuMax && parameters.skip !== 1
      ? enclose(kernel, parameters, { ...window, nuMin }, share * budget)
      : { roots: [], unresolved: [], complete: true, evaluations: 0 };
  const nearMisses = [...found.unresolved];
  const inside: FixedPoint[] = [];
  const attracted = found.complete ? [] : ends(kernel, parameters, { ...window, nuMin });
  for (const { mu, nu } of [...found.roots, ...attracted]) {
    const point = classify(kernel, parameters, mu, nu);
    if (isIdentity(point)) continue;
    if (attracted.length > 0 && inside.some((other) => same(point, other))) continue;
    const twin = inside.findIndex((other) => inseparable(point, other));
    if (twin === -1) inside.push(point);
    else {
      if (point.residual < inside[twin]!.residual) inside[twin] = point;
      nearMisses.push({ mu, nu });
    }
  }
  const points = window.nuMin > 0 ? inside : [...boundaryFixedPoints(parameters, window), ...inside];
  points.sort((p, q) => p.nu - q.nu || p.mu - q.mu);
  return {
    points,
    nearMisses,
    complete: found.complete,
    floor: nuMin,
    evaluations: found.evaluations,
  };
}

/**
 * Whether g is the identity around the point to the last digits, as it is far out on a side where f has slope 1 when ω = τ = 1:
 * then every neighbour passes for a fixed point as well, and none of them is one on its own.
 */
function isIdentity({ H }: FixedPoint): boolean {
  return Math.max(Math.abs(H[0][0] - 1), Math.abs(H[0][1]), Math.abs(H[1][0]), Math.abs(H[1][1] - 1)) < 1e-9;
}

const starts: readonly Moments[] = [
  { mu: 0.1, nu: 1 },
  { mu: -0.5, nu: 0.3 },
  { mu: 1, nu: 4 },
];
const layers = 60;
const moments = new Float64Array(kernelSize);

/** Where three orbits end: what attracts is not to be missing when a search was given up. */
function ends(kernel: Kernel, parameters: Parameters, { muMin, muMax, nuMin, nuMax }: Window): Moments[] {
  const step = stepOf(parameters, kernel);
  return starts.flatMap((start) => {
    let { mu, nu } = start;
    for (let layer = 0; layer < layers && mu * mu + nu < 1e16; layer++) {
      step(mu, nu, moments);
      mu = moments[0]!;
      nu = moments[1]!;
    }
    const end = nu > 0 ? innerCycle(kernel, parameters, { mu, nu }, 1)?.points[0] : undefined;
    const inside = end && end.mu >= muMin && end.mu <= muMax && end.nu >= nuMin && end.nu <= nuMax;
    return inside ? [end] : [];
  });
}

/** The same point but for rounding. */
function same(p: FixedPoint, q: FixedPoint): boolean {
  return Math.abs(p.mu - q.mu) <= 1e-8 * (Math.sqrt(q.nu) + Math.abs(q.mu)) && Math.abs(p.nu - q.nu) <= 1e-8 * q.nu;
}

/** Two limit cases closer than the resolution: rounding can split one double point into such. */
function inseparable(p: FixedPoint, q: FixedPoint): boolean {
  const near = resolution * (Math.sqrt(q.nu) + Math.abs(q.mu));
  return (
    p.marginal && q.marginal && Math.abs(p.mu - q.mu) <= near && Math.abs(p.nu - q.nu) <= 2 * near * Math.sqrt(q.nu)
  );
}

/** The fixed points of `searchFixedPoints`; an empty array when none exists in the window (see `explainAbsence`). */
export function fixedPoints(parameters: Parameters, window: Window): FixedPoint[] {
  return [...searchFixedPoints(parameters, window).points];
}
