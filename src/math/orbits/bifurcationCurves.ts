import { isHomogeneous } from '../fixedPoints/search/homogeneous';
import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { boundOf } from '../moments/boundOf';
import { beginTurn, spent } from '../moments/quadrature/effort';
import { traitsOf } from '../moments/traits';
import { finish } from '../numeric/finish';
import { marchingSquaresSteps } from '../numeric/marchingSquares';
import type { Parameters, Polyline } from '../types';
import { straightLayer } from './straightLayer';

/** How a fixed point loses its stability: an eigenvalue +1, an eigenvalue −1, or a complex pair of modulus 1. */
export type Bifurcation = 'fold' | 'flip' | 'neimarkSacker';

export interface BifurcationCurve {
  readonly kind: Bifurcation;
  /** Pairs ω, τ. */
  readonly points: Polyline;
  /** The fixed point at each of them, pairs μ, ν. */
  readonly moments: Polyline;
}

/** Cells across and up that curves are looked for in; odd, so that no line of the grid lies at m = 0. */
const columns = 161;
const rows = 160;
/** The part of the (m, s) plane that is looked at: |m| below, s between. */
const largestMean = 100;
const variances = [1e-6, 1e6] as const;
/** asinh |m| of the two columns beside m = 0 is less. */
const nextToNothing = 0.2;
/** A mean this small leaves ω = m/μ̃ open; its neighbours on the curve tell. */
const noMean = 1e-9;

/**
 * Beyond this many deviations above 0 the net input is never negative but for some 3e-7: SELU is λ times it, every fixed
 * point is one of a line of them, and signs on the grid would be rounding. Vertices are off by up to 4e-8 of √s here, and
 * were by 3e-5 at 6 deviations; a curve ends some 1e-8 earlier for that.
 */
const linear = 5;

/** Nodes of sums that the grid may take, and a row of it: what oscillates under wide Gaussians is looked at no farther. */
const mostEffort = 150_000_000;
const mostOfRow = 3_000_000;

const out = new Float64Array(kernelSize);
const kinds = ['fold', 'flip', 'neimarkSacker'] as const satisfies readonly Bifurcation[];

/**
 * The curves in the plane of (ω, τ) on which a fixed point with ν > 0 changes its stability, within the given ranges.
 *
 * Every net input (m, s) belongs to one fixed point, μ = E f/(1 − κ) and ν = Var f/(1 − κ²), at ω = (m − b)/μ and, of
 * one unit, τ = s/ν, in a random layer τ = (s − σ_b²)/(ν + μ²). So the (m, s) plane lists all fixed points of all
 * settings, and nothing has to be searched for. With H as in `stepOf`, whose first column is multiplied by μ so that it
 * has no pole, det(H ∓ 1) = 0 is (μH₁₁ ∓ μ)(H₂₂ ∓ 1) = H₁₂ μH₂₁, and det H = 1 is μH₁₁ H₂₂ − H₁₂ μH₂₁ = μ. Their zero
 * sets are traced by marching squares in (asinh m, ln s), each vertex solved for on its edge. With κ = 1 the variance
 * never falls, and nothing with ν > 0 is fixed.
 * Kept is where the other eigenvalue is inside the unit circle, that is, where something that attracts stops to. Where every
 * fixed point is one of a line of them, as ReLU's, and a straight f's in one unit, det(H − 1) is 0 at all (m, s), and no
 * setting stands out: there are no curves. None is looked for where sums do not resolve an activation that oscillates, or
 * take too long to.
 */
export function bifurcationCurves(parameters: Shape, range: Range): BifurcationCurve[] {
  return finish(bifurcationSearch(parameters, range));
}

type Shape = Omit<Parameters, 'omega' | 'tau'>;
interface Range {
  readonly omega: readonly [number, number];
  readonly tau: readonly [number, number];
}

/** The same in steps, for a worker that must answer meanwhile: yields row by row of the grid, and while lines are traced. */
export function* bifurcationSearch(parameters: Shape, range: Range): Generator<void, BifurcationCurve[]> {
  const { lambda, alpha, layer, bias = 0, biasVariance = 0, skip = 0 } = parameters;
  const kernel = kernelOf(parameters);
  const any = { ...parameters, omega: 0, tau: 1 };
  if (skip === 1 || isHomogeneous(any) || (layer !== 'random' && straightLayer(any, kernel))) return [];
  const far = Math.asinh(largestMean);
  const farthest = farthestIn(parameters, kernel, range);
  // One column on each side, and one row, lie beyond.
  const step = (2 * far) / columns;
  const xs = Float64Array.from({ length: columns + 1 }, (_, k) => -far + (2 * far * k) / columns).filter(
    (x) => Math.asinh(bias - farthest.mean) - x < step && x - Math.asinh(bias + farthest.mean) < step,
  );
  const [low, high] = variances.map(Math.log) as [number, number];
  const ys = Float64Array.from({ length: rows + 1 }, (_, k) => low + ((high - low) * k) / rows);
  const evaluate = (x: number, y: number) => {
    const [m, s] = [Math.sinh(x), Math.exp(y)];
    kernel(m, s, lambda, alpha, out);
    const mu = out[0]! / (1 - skip);
    const nu = out[1]! / (1 - skip * skip);
    const random = layer === 'random';
    const tau = random ? (s - biasVariance) / (nu + mu * mu) : s / nu;
    const across = random ? 2 * tau * mu * mu : 0;
    const weighted = m - bias;
    return {
      ...{ m, s, mu, nu, tau, omega: weighted / mu },
      muH11: skip * mu + weighted * out[3]! + across * out[4]!,
      muH21: weighted * out[5]! + across * out[6]!,
      h12: tau * out[4]!,
      h22: skip * skip + tau * out[6]!,
    };
  };
  type At = ReturnType<typeof evaluate>;
  const throughUnit = ({ mu, muH11, muH21, h12, h22 }: At, unit: 1 | -1) =>
    finite((muH11 - unit * mu) * (h22 - unit) - h12 * muH21);
  const conditions: Readonly<Record<Bifurcation, (at: At) => number>> = {
    fold: (at) => throughUnit(at, 1),
    flip: (at) => throughUnit(at, -1),
    neimarkSacker: ({ mu, muH11, muH21, h12, h22 }) => finite(muH11 * h22 - h12 * muH21 - mu),
  };
  const isLinear = ({ m, s }: At) => m > linear * Math.sqrt(s);
  // The other eigenvalue, but for its sign, and the trace of a complex pair, and within what they leave the fixed point
  // attracting on one side.
  const determinant = ({ mu, muH11, muH21, h12, h22 }: At) => (muH11 * h22 - h12 * muH21) / mu;
  const trace = ({ mu, muH11, h22 }: At) => muH11 / mu + h22;
  const atTheEdge = (kind: Bifurcation, at: At) =>
    kind === 'neimarkSacker' ? Math.abs(trace(at)) < 2 : Math.abs(determinant(at)) < 1;
  const curves: BifurcationCurve[] = [];
  // One evaluation serves all three kinds.
  const grids = kinds.map(() => new Float64Array(xs.length * ys.length));
  const sides = new Uint16Array(xs.length * ys.length);
  let k = 0;
  const looked = traitsOf(kernel).curve?.(lambda, alpha).unresolved?.();
  const unresolved = looked && (yield* looked);
  const turn = beginTurn();
  let known = 0;
  for (const y of ys) {
    const before = turn.spent();
    if (Math.exp(y) >= (unresolved?.s ?? Infinity) || before > mostEffort) break;
    if (known > 1 && Math.exp(ys[known - 1]!) > farthest.variance) break;
    for (const x of xs) {
      if (turn.isOver()) {
        const own = spent();
        yield;
        turn.goesOn(own);
      }
      const here = evaluate(x, y);
      kinds.forEach((kind, index) => {
        grids[index]![k] = conditions[kind](here);
      });
      sides[k] =
        sideOf(here.omega, range.omega) |
        (sideOf(here.tau, range.tau) << 3) |
        (sideOf(determinant(here), [-1, 1]) << 6) |
        (sideOf(trace(here), [-2, 2]) << 9) |
        ((isLinear(here) ? 2 : 1) << 12);
      k++;
    }
    known++;
    if (turn.spent() - before > mostOfRow) break;
    const own = spent();
    yield;
    turn.goesOn(own);
  }
  if (known < 2) return [];
  const told = ys.subarray(0, known);
  // No vertex is solved for where all around is beyond a range on one side, the fixed point attracts on neither, or f
  // is linear; but next to m = 0, at s < 1, ω and τ may take all their values within a cell. On one side of m = b, ω
  // changes its sign only beyond all bounds.
  const throughInfinity = range.omega[0] <= 0 && range.omega[1] >= 0;
  const beyond = kinds.map(() => new Uint8Array(sides.length));
  for (let k = 0; k < known * xs.length; k++) {
    const column = k % xs.length;
    if (Math.abs(xs[column]!) < nextToNothing && ys[(k - column) / xs.length]! < 0) continue;
    let around = 0;
    for (let up = -2; up <= 2; up++)
      for (let across = -2; across <= 2; across++) around |= sides[k + up * xs.length + across]!;
    const [left, right] = [xs[Math.max(0, column - 2)]!, xs[Math.min(xs.length - 1, column + 2)]!];
    const oneSide = Math.sinh(left) > bias || Math.sinh(right) < bias;
    const all =
      isBeyond(around & 7) ||
      (throughInfinity && oneSide && (around & 1) === 0) ||
      isBeyond((around >> 3) & 7) ||
      isBeyond(around >> 12);
    const real = all || isBeyond((around >> 6) & 7);
    const complex = all || isBeyond((around >> 9) & 7);
    beyond[0]![k] = beyond[1]![k] = Number(real);
    beyond[2]![k] = Number(complex);
  }
  /** The lines, none where they take so long that the rest is not looked for. */
  function* within(steps: Generator<void, Polyline[]>): Generator<void, Polyline[]> {
    while (turn.spent() < 2 * mostEffort) {
      const step = steps.next();
      if (step.done) return step.value;
      const own = spent();
      yield;
      turn.goesOn(own);
    }
    return [];
  }
  for (const [index, kind] of kinds.entries()) {
    const at = (x: number, y: number) => conditions[kind](evaluate(x, y));
    const values = grids[index]!;
    for (const line of yield* within(marchingSquaresSteps(xs, told, values, at, beyond[index]))) {
      let points: number[] = [];
      let moments: number[] = [];
      const close = () => {
        if (points.length >= 4)
          curves.push({ kind, points: Float64Array.from(points), moments: Float64Array.from(moments) });
        points = [];
        moments = [];
      };
      for (let i = 0; i < line.length; i += 2) {
        const here = evaluate(line[i]!, line[i + 1]!);
        const { mu, nu, omega, tau } = here;
        if (Math.abs(mu) < noMean) continue;
        if (isLinear(here) || !inside(omega, range.omega) || !inside(tau, range.tau) || !atTheEdge(kind, here)) close();
        else {
          points.push(omega, tau);
          moments.push(mu, nu);
        }
      }
      close();
    }
  }
  return curves;
}

/** How far m may lie from the bias, and how large s may be, for ω and τ in the ranges: of a bounded f |μ| and ν are, too. */
function farthestIn(parameters: Shape, kernel: Kernel, { omega, tau }: Range): { mean: number; variance: number } {
  const { lambda, alpha, layer, biasVariance = 0, skip = 0 } = parameters;
  const { curve, dropout } = traitsOf(kernel);
  const bound = curve && !dropout ? boundOf(curve(lambda, alpha)) : Infinity;
  const mu = bound / (1 - skip);
  const nu = bound ** 2 / (1 - skip * skip) + (layer === 'random' ? mu * mu : 0);
  return { mean: mu * Math.max(...omega.map(Math.abs)), variance: biasVariance + nu * tau[1] };
}

/** Where ν̃ is lost to the double range there is no τ and no curve; any number of one sign says so. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 1;
}

/** 1 within a range, 2 below it, 4 above it. */
function sideOf(value: number, [low, high]: readonly [number, number]): number {
  return value < low ? 2 : value > high ? 4 : 1;
}

const isBeyond = (sides: number) => sides === 2 || sides === 4;

function inside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
