import {
  attractingNear,
  type BifurcationCurve,
  bifurcationSearch,
  type KernelTable,
  kernelOf,
  kernelTable,
  regimeEdges,
  regimeKinds,
  regimeSteps,
  traitsOf,
  until,
  usesOf,
  varianceSlopes,
} from '../../math';
import type { Moments, Parameters } from '../../math/types';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { Axis, RegimesRequest, RegimesResult } from './regimeMessages';

type Steps<T> = Generator<Step<'regimes'>, T>;

/** Cells of the request along the side of a cell of the first picture, which is there at once, and of the second. */
const coarsest = 12;
const coarse = 4;
/**
 * Work (`worked`) that the curves may take before the second picture, and after it if they come with the third; that each
 * of the first two pictures may take; and all that may have been taken once the third is filled, and once its edges are found.
 */
const [beforeSecond, afterSecond] = [8_000_000, 300_000_000];
const [forFirst, forSecond, tillThird, tillEdges] = [60_000_000, 200_000_000, 600_000_000, 750_000_000];
/** A table of a kernel is made up to this cost, in evaluations of SELU: of a dearer one a single patch takes long. */
const tabled = 200;
/** How often a change between two cells is narrowed down: to 1/16 of a cell. */
const halvings = 3;

/** One picture's cells, row by row from the lowest. */
interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly mu: Float32Array<ArrayBuffer>;
  readonly nu: Float32Array<ArrayBuffer>;
  readonly rate: Float32Array<ArrayBuffer>;
}

/**
 * What becomes of starts over a plane of two parameters, in large cells, in coarse ones, then in its own. Where a coarse
 * cell and all around it are of one kind, its fine cells are taken to be so too, and only the fixed point is followed:
 * what is narrower than a coarse cell may be missed. Where sums take so long that the work is bounded, cells keep what a
 * coarser picture says, or are undecided, and the result is `early`.
 */
export function regimesJob(request: RegimesRequest, patience?: number): Steps<RegimesResult> {
  return countedly((used) => steps(request, used), patience);
}

function* steps(request: RegimesRequest, used: () => number): Steps<RegimesResult> {
  const begin = performance.now();
  const { parameters, x, y, columns, rows } = request;
  const { critical } = varianceSlopes(parameters);
  const ofWeights = x.of === 'omega' && y.of === 'tau';
  let curves: readonly BifurcationCurve[] = [];
  const curveSearch = bifurcationSearch(parameters, { omega: [x.min, x.max], tau: [y.min, y.max] });
  let early = false;
  /** Whether so much work is done. */
  const past = (most: number) => () => {
    early ||= used() > most;
    return used() > most;
  };
  /** Goes on with the search for curves for so much work. */
  function* look(most: number): Steps<boolean> {
    for (const end = used() + most; used() <= end; ) {
      const step = curveSearch.next();
      if (step.done) {
        curves = step.value;
        return true;
      }
      yield {};
    }
    return false;
  }
  const picture = (cells: Cells, edges: Float64Array<ArrayBuffer>): RegimesResult => ({
    request,
    ...{ columns: cells.columns, rows: cells.rows },
    ...{ kinds: cells.kinds, nu: cells.nu, rate: cells.rate, names: regimeKinds },
    ...{ edges, curves, critical, early },
    elapsed: performance.now() - begin,
  });
  const none = new Float64Array(0);
  const at = (px: number, py: number): Parameters => ({ ...parameters, [x.of]: px, [y.of]: py });
  const { lambda, alpha } = parameters;
  const kernel = kernelOf(parameters);
  const traits = traitsOf(kernel);
  const table =
    ofWeights && traits.slow && traits.cost(lambda, alpha) < tabled ? kernelTable(kernel, lambda, alpha) : undefined;
  const seen = [isSeen(parameters, x), isSeen(parameters, y)] as const;
  const cells = (side: number) => cellsOf(Math.ceil(columns / side), Math.ceil(rows / side));
  const plane: Plane = { request, seen, at, table };
  const first = cells(coarsest);
  yield* fill(first, plane, (done) => ({ done: 0.02 * done }), { isOver: past(used() + forFirst) });
  yield { partial: picture(first, none) };
  const looked = !ofWeights || (yield* look(beforeSecond));
  const second = cells(coarse);
  const toSecond = { isOver: past(used() + forSecond), instead: first };
  yield* fill(second, plane, (done) => ({ done: 0.02 + 0.18 * done }), toSecond);
  yield { partial: picture(second, none) };
  if (!looked && !(yield* look(afterSecond))) early = true;
  const fine = cellsOf(columns, rows);
  const toThird = { isOver: past(tillThird), instead: second };
  yield* fill(fine, plane, (done) => ({ done: 0.2 + 0.6 * done }), toThird, second);
  yield { partial: picture(fine, none) };
  /** Kinds by the only parameter that changes anything, where the other does not. */
  const alike = new Map<number, number>();
  function* kindAt(px: number, py: number): Generator<void, number> {
    const key = seen[0] && seen[1] ? Number.NaN : seen[0] ? px : py;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const kind = regimeKinds.indexOf((yield* regimeSteps(at(px, py), table)).kind);
    if (!Number.isNaN(key)) alike.set(key, kind);
    return kind;
  }
  const search = regimeEdges(centres(x, columns), centres(y, rows), fine.kinds, kindAt, halvings);
  for (const isOver = past(tillEdges); !isOver(); ) {
    const step = search.next();
    if (step.done) return picture(fine, step.value);
    yield { done: 0.8 + 0.2 * step.value };
  }
  return picture(fine, none);
}

function cellsOf(columns: number, rows: number): Cells {
  const numbers = () => new Float32Array(columns * rows).fill(Number.NaN);
  return { columns, rows, kinds: new Uint8Array(columns * rows), mu: numbers(), nu: numbers(), rate: numbers() };
}

function centres({ min, max }: Axis, cells: number): Float64Array {
  return Float64Array.from({ length: cells }, (_, k) => min + ((k + 0.5) * (max - min)) / cells);
}

/** Whether an axis changes anything: an activation need not have its constant. Dropout may, for its own. */
function isSeen(parameters: Parameters, { of }: Axis): boolean {
  if (of !== 'lambda' && of !== 'alpha' && of !== 'beta') return true;
  return parameters.dropout !== undefined || usesOf(parameters).includes(of);
}

/** What a picture is of, which of its axes change anything (`isSeen`), and the table of its kernel, if any. */
interface Plane {
  readonly request: RegimesRequest;
  readonly seen: readonly [boolean, boolean];
  readonly at: (x: number, y: number) => Parameters;
  readonly table: KernelTable | undefined;
}

/** Whether no more cells are to be followed, and the coarser picture that tells the rest then. */
interface Bound {
  readonly isOver: () => boolean;
  readonly instead?: Cells;
}

/**
 * Fills every cell, or those of one row or column where the other axis changes nothing; `rough` is a coarser picture of
 * the same plane, by which cells are guessed but on the rim, which lies beyond its middles.
 */
function* fill(
  cells: Cells,
  { request: { x, y }, seen: [seenX, seenY], at, table }: Plane,
  progress: (done: number) => Step<'regimes'>,
  { isOver, instead }: Bound,
  rough?: Cells,
): Steps<void> {
  const { columns, rows, kinds, mu, nu, rate } = cells;
  const [xs, ys] = [centres(x, columns), centres(y, rows)];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const k = j * columns + i;
      const like = !seenY && j > 0 ? i : !seenX && i > 0 ? k - 1 : k;
      if (like !== k) {
        for (const each of [kinds, mu, nu, rate]) each[k] = each[like]!;
        continue;
      }
      const parameters = at(xs[i]!, ys[j]!);
      const rim = i === 0 || j === 0 || i === columns - 1 || j === rows - 1;
      const guess = rough && !rim ? uniform(rough, Math.floor(i / coarse), Math.floor(j / coarse)) : undefined;
      let point = isOver() ? undefined : guess?.place && attractingNear(parameters, guess.place);
      if (guess && (point || !guess.place)) kinds[k] = guess.kind;
      else {
        const regime = yield* quietly(until(regimeSteps(parameters, table), isOver));
        if (regime) {
          point = regime.fixedPoint;
          kinds[k] = regimeKinds.indexOf(regime.kind);
        } else if (instead) {
          const from =
            Math.floor((j * instead.rows) / rows) * instead.columns + Math.floor((i * instead.columns) / columns);
          kinds[k] = instead.kinds[from]!;
          point = { mu: instead.mu[from]!, nu: instead.nu[from]!, rate: instead.rate[from]! };
        } else kinds[k] = regimeKinds.indexOf('undecided');
      }
      if (point) {
        mu[k] = point.mu;
        nu[k] = point.nu;
        rate[k] = point.rate;
      }
      if (i % 4 === 3) yield progress((j + i / columns) / rows);
    }
  }
}

/** The kind of a coarse cell where all around it have the same, and its fixed point with ν > 0 if it has one. */
function uniform(
  { columns, rows, kinds, mu, nu }: Cells,
  i: number,
  j: number,
): { readonly kind: number; readonly place?: Moments } | undefined {
  const k = j * columns + i;
  for (let y = Math.max(0, j - 1); y <= Math.min(rows - 1, j + 1); y++)
    for (let x = Math.max(0, i - 1); x <= Math.min(columns - 1, i + 1); x++)
      if (kinds[y * columns + x] !== kinds[k]) return undefined;
  const kind = kinds[k]!;
  return Number.isNaN(nu[k]) ? { kind } : { kind, place: { mu: mu[k]!, nu: nu[k]! } };
}
