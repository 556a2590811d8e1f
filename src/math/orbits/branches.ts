import { fixedPointSteps } from '../fixedPoints/fixedPoints';
import type { KernelTable } from '../moments/table/kernelTable';
import { finish } from '../numeric/finish';
import type { Moments, Parameters, Polyline } from '../types';
import { type Regime, regimeSteps } from './regime';

/** Where fixed points are looked for; a wide window is still quick, for the search narrows it down by itself. */
const everywhere = { muMin: -1e3, muMax: 1e3, nuMin: 0, nuMax: 1e6 };
/** The largest jump of μ or of √ν between neighbouring samples that still counts as one branch. */
const jump = 0.4;

/** What one value of the parameter has: its fixed points, and what becomes of starts there. */
export interface BranchSample {
  readonly value: number;
  readonly points: readonly (Moments & { readonly stable: boolean; readonly boundary: boolean })[];
  readonly regime: Regime;
}

/** The fixed points and the regime at one setting. */
export function branchSample(parameters: Parameters, value: number): BranchSample {
  return finish(branchSampleSteps(parameters, value));
}

/** The same in steps; with a `table` of the kernel starts are followed by that. */
export function* branchSampleSteps(
  parameters: Parameters,
  value: number,
  table?: KernelTable,
): Generator<void, BranchSample> {
  const found = yield* fixedPointSteps(parameters, everywhere);
  const points = found.points.map(({ mu, nu, kind, boundary }) => ({
    ...{ mu, nu, boundary },
    stable: kind === 'attracting',
  }));
  yield;
  return { value, points, regime: yield* regimeSteps(parameters, table) };
}

/** A curve of fixed points of one stability: triples of the parameter, μ and ν. */
export interface Branch {
  readonly stable: boolean;
  readonly points: Polyline;
}

/**
 * Joins the fixed points of neighbouring samples to curves: each goes on with the nearest in (μ, √ν) that is within
 * reach and likewise on ν = 0 or not. Where a curve's stability changes a new one begins at the last point of the old.
 */
export function branches(samples: readonly BranchSample[]): Branch[] {
  const done: Branch[] = [];
  interface Open {
    readonly stable: boolean;
    readonly boundary: boolean;
    readonly last: Moments;
    readonly numbers: number[];
  }
  const close = ({ stable, numbers }: Open) => done.push({ stable, points: Float64Array.from(numbers) });
  let open: Open[] = [];
  for (const { value, points } of samples) {
    const pairs = open
      .flatMap((line, from) => points.map((point, to) => ({ from, to, far: distance(line, point) })))
      .filter(({ far }) => far <= jump)
      .sort((a, b) => a.far - b.far);
    const next = new Map<number, Open>();
    const used = new Set<number>();
    for (const { from, to } of pairs) {
      if (used.has(from) || next.has(to)) continue;
      used.add(from);
      const [line, point] = [open[from]!, points[to]!];
      const numbers = line.stable === point.stable ? line.numbers : line.numbers.slice(-3);
      if (numbers !== line.numbers) close(line);
      numbers.push(value, point.mu, point.nu);
      next.set(to, { stable: point.stable, boundary: point.boundary, last: point, numbers });
    }
    open.forEach((line, index) => {
      if (!used.has(index)) close(line);
    });
    open = points.map(
      (point, index) =>
        next.get(index) ?? {
          ...{ stable: point.stable, boundary: point.boundary, last: point },
          numbers: [value, point.mu, point.nu],
        },
    );
  }
  for (const line of open) close(line);
  return done;
}

function distance({ last, boundary }: { last: Moments; boundary: boolean }, point: BranchSample['points'][number]) {
  if (boundary !== point.boundary) return Infinity;
  const scale = Math.max(1, Math.sqrt(last.nu), Math.abs(last.mu));
  return Math.max(Math.abs(last.mu - point.mu), Math.abs(Math.sqrt(last.nu) - Math.sqrt(point.nu))) / scale;
}
