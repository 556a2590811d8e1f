import { kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { marchingSquares } from '../numeric/marchingSquares';
import type { Parameters, Polyline } from '../types';

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
/** A mean this small leaves ω = m/μ̃ open; its neighbours on the curve tell. */
const noMean = 1e-9;

/**
 * Beyond this many deviations above 0 the net input is never negative to a billionth: SELU is λ times it, every fixed point is
 * one of a line of them, and signs on the grid would be rounding.
 */
const linear = 6;

const out = new Float64Array(kernelSize);
const kinds = ['fold', 'flip', 'neimarkSacker'] as const satisfies readonly Bifurcation[];

/**
 * The curves in the plane of (ω, τ) on which a fixed point with ν > 0 changes its stability, within the given ranges.
 *
 * Every net input (m, s) belongs to one fixed point: (μ, ν) = (μ̃, ν̃)(m, s), at ω = m/μ̃ and τ = s/ν̃. So the (m, s) plane
 * lists all fixed points of all settings, and nothing has to be searched for: with a, b, c, d = ∂μ̃/∂m, ∂μ̃/∂s, ∂ν̃/∂m, ∂ν̃/∂s
 * the condition det(H ∓ 1) = 0, multiplied by μ̃ so that it has no pole, is m(a(τd ∓ 1) − τbc) ∓ μ̃(τd ∓ 1) = 0, and det H = 1
 * is mτ(ad − bc) = μ̃. Their zero sets are traced by marching squares in (asinh m, ln s), each vertex solved for on its edge.
 * Kept is where the other eigenvalue is inside the unit circle, that is, where something that attracts stops to.
 */
export function bifurcationCurves(parameters: Shape, range: Range): BifurcationCurve[] {
  const search = bifurcationSearch(parameters, range);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

type Shape = Omit<Parameters, 'omega' | 'tau'>;
interface Range {
  readonly omega: readonly [number, number];
  readonly tau: readonly [number, number];
}

/** The same in steps, for a worker that must answer meanwhile: yields the part done, row by row of the grid. */
export function* bifurcationSearch(parameters: Shape, range: Range): Generator<number, BifurcationCurve[]> {
  const { lambda, alpha } = parameters;
  const kernel = kernelOf(parameters);
  const far = Math.asinh(largestMean);
  const xs = Float64Array.from({ length: columns + 1 }, (_, k) => -far + (2 * far * k) / columns);
  const [low, high] = variances.map(Math.log) as [number, number];
  const ys = Float64Array.from({ length: rows + 1 }, (_, k) => low + ((high - low) * k) / rows);
  const evaluate = (x: number, y: number) => {
    const [m, s] = [Math.sinh(x), Math.exp(y)];
    kernel(m, s, lambda, alpha, out);
    return { m, s, tau: s / out[1]! };
  };
  type At = ReturnType<typeof evaluate>;
  const conditions: Readonly<Record<Bifurcation, (at: At) => number>> = {
    fold: (at) => throughUnit(at, 1),
    flip: (at) => throughUnit(at, -1),
    neimarkSacker: ({ m, tau }) => finite(m * tau * (out[3]! * out[6]! - out[4]! * out[5]!) - out[0]!),
  };
  const curves: BifurcationCurve[] = [];
  // One evaluation serves all three kinds.
  const grids = kinds.map(() => new Float64Array(xs.length * ys.length));
  let k = 0;
  for (const y of ys) {
    for (const x of xs) {
      const here = evaluate(x, y);
      kinds.forEach((kind, index) => {
        grids[index]![k] = conditions[kind](here);
      });
      k++;
    }
    yield k / (xs.length * ys.length);
  }
  for (const [index, kind] of kinds.entries()) {
    const at = (x: number, y: number) => conditions[kind](evaluate(x, y));
    const values = grids[index]!;
    yield 1;
    for (const line of marchingSquares(xs, ys, values, at)) {
      let points: number[] = [];
      let moments: number[] = [];
      const close = () => {
        if (points.length >= 4)
          curves.push({ kind, points: Float64Array.from(points), moments: Float64Array.from(moments) });
        points = [];
        moments = [];
      };
      for (let i = 0; i < line.length; i += 2) {
        const { m, s, tau } = evaluate(line[i]!, line[i + 1]!);
        const [mu = 0, nu = 0] = out;
        if (Math.abs(mu) < noMean) continue;
        const omega = m / mu;
        if (
          m > linear * Math.sqrt(s) ||
          !inside(omega, range.omega) ||
          !inside(tau, range.tau) ||
          !atTheEdge(kind, omega, tau)
        )
          close();
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

/** μ̃ det(H ∓ 1) from the derivatives in `out`. */
function throughUnit({ m, tau }: { readonly m: number; readonly tau: number }, unit: 1 | -1): number {
  const slope = tau * out[6]! - unit;
  return finite(m * (out[3]! * slope - tau * out[4]! * out[5]!) - unit * out[0]! * slope);
}

/** Where ν̃ is lost to the double range there is no τ and no curve; any number of one sign says so. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : 1;
}

function inside(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}

/** True where the eigenvalue that is not on the unit circle, or the trace of a complex pair, leaves the fixed point attracting on one side. */
function atTheEdge(kind: Bifurcation, omega: number, tau: number): boolean {
  const determinant = omega * tau * (out[3]! * out[6]! - out[4]! * out[5]!);
  return kind === 'neimarkSacker' ? Math.abs(omega * out[3]! + tau * out[6]!) < 2 : Math.abs(determinant) < 1;
}
