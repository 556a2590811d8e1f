import {
  attractingNear,
  type BifurcationCurve,
  bifurcationSearch,
  type KernelTable,
  kernelOf,
  kernelTables,
  type Regime,
  regimeEdges,
  regimeKinds,
  type Told,
  toldSteps,
  until,
  usesOf,
  varianceSlopes,
} from '../../math';
import type { Parameters } from '../../math/types';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { Axis, RegimesRequest, RegimesResult } from './regimeMessages';

type Steps<T> = Generator<Step<'regimes'>, T>;

/**
 * Cells of the request along the side of a cell of the first two pictures, which are there at once, and of the third, by
 * which its own cells are guessed.
 */
const large = [24, 12] as const;
const coarse = 4;
/**
 * Work (`worked`) that the curves may take before the third picture, and after it if they come with the last; that the
 * first two pictures may take, and the third; and all that may have been taken once the last is filled, and once its
 * edges are found.
 */
const [beforeThird, afterThird] = [8_000_000, 300_000_000];
const [forLarge, forThird, tillLast, tillEdges] = [75_000_000, 200_000_000, 600_000_000, 750_000_000];
/** Parts of the way between two cells, to one of which a change is narrowed down: it is right to 1/16 of a cell. */
const parts = 8;

/** One picture's cells, row by row from the lowest. */
interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly mu: Float32Array<ArrayBuffer>;
  readonly nu: Float32Array<ArrayBuffer>;
  readonly rate: Float32Array<ArrayBuffer>;
  /** What is known of the cells that were followed. */
  readonly told: Told[];
}

/**
 * What becomes of starts over a plane of two parameters, in large cells, in coarse ones, then in its own. A fine cell is
 * taken to be of its coarse one's kind, and only the fixed point is followed, unless one beside it is of another: then
 * its starts are, and where they end otherwise, those of the cells beside it too. So what is narrower than a coarse
 * cell and touches no line between kinds may be missed. Where sums take so long that the work is bounded, cells keep
 * what a coarser picture says, or are undecided, and the result is `early`.
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
  const tables = kernelTables(kernelOf(parameters), parameters, [x, y]);
  const tableOf = ({ lambda, alpha }: Parameters) => tables(lambda, alpha);
  const seen = [isSeen(parameters, x), isSeen(parameters, y)] as const;
  const cells = (side: number) => cellsOf(Math.ceil(columns / side), Math.ceil(rows / side));
  const plane: Plane = { request, seen, at, tableOf };
  let before: Cells | undefined;
  const isLargeOver = past(used() + forLarge);
  for (const [k, side] of large.entries()) {
    const next = cells(side);
    yield* fill(next, plane, (done) => ({ done: 0.01 * (k + done) }), isLargeOver, before);
    yield { partial: picture(next, none) };
    before = next;
  }
  const looked = !ofWeights || (yield* look(beforeThird));
  const third = cells(coarse);
  yield* fill(third, plane, (done) => ({ done: 0.02 + 0.18 * done }), past(used() + forThird), before);
  yield { partial: picture(third, none) };
  if (!looked && !(yield* look(afterThird))) early = true;
  const fine = cellsOf(columns, rows);
  yield* fill(fine, plane, (done) => ({ done: 0.2 + 0.6 * done }), past(tillLast), third, true);
  yield { partial: picture(fine, none) };
  /** Kinds by the only parameter that changes anything, where the other does not. */
  const alike = new Map<number, number>();
  function* kindAt(px: number, py: number, from: number, to: number): Generator<void, number> {
    const key = seen[0] && seen[1] ? Number.NaN : seen[0] ? px : py;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const toldOf = (k: number) =>
      fine.told[k] ?? { regime: { kind: regimeKinds[fine.kinds[k]!]!, cycles: [] }, ends: [] };
    const here = at(px, py);
    const told = yield* toldSteps(here, tableOf(here), [toldOf(from), toldOf(to)]);
    const kind = regimeKinds.indexOf(told.regime.kind);
    if (!Number.isNaN(key)) alike.set(key, kind);
    return kind;
  }
  const search = regimeEdges(centres(x, columns), centres(y, rows), fine.kinds, kindAt, parts);
  for (const isOver = past(tillEdges); !isOver(); ) {
    const step = search.next();
    if (step.done) return picture(fine, step.value);
    yield { done: 0.8 + 0.2 * step.value };
  }
  return picture(fine, none);
}

/** What is told of a cell's fixed point, and of a cell. */
const ofPoint = ['mu', 'nu', 'rate'] as const;
const all = ['kinds', ...ofPoint] as const;

function cellsOf(columns: number, rows: number): Cells {
  const numbers = () => new Float32Array(columns * rows).fill(Number.NaN);
  const kinds = new Uint8Array(columns * rows).fill(regimeKinds.indexOf('undecided'));
  return { columns, rows, kinds, mu: numbers(), nu: numbers(), rate: numbers(), told: [] };
}

function centres({ min, max }: Axis, cells: number): Float64Array {
  return Float64Array.from({ length: cells }, (_, k) => min + ((k + 0.5) * (max - min)) / cells);
}

/** Whether an axis changes anything: an activation need not have its constant. Dropout may, for its own. */
function isSeen(parameters: Parameters, { of }: Axis): boolean {
  if (of !== 'lambda' && of !== 'alpha' && of !== 'beta') return true;
  return parameters.dropout !== undefined || usesOf(parameters).includes(of);
}

/** What a picture is of, which of its axes change anything (`isSeen`), and the tables of its kernel, if any. */
interface Plane {
  readonly request: RegimesRequest;
  readonly seen: readonly [boolean, boolean];
  readonly at: (x: number, y: number) => Parameters;
  readonly tableOf: (parameters: Parameters) => KernelTable | undefined;
}

/**
 * Fills every cell, or those of one row or column where the other axis changes nothing, until it is over: cells of which
 * nothing is found keep what a `coarser` picture says. If that is a `guess`, only cells beside one of another kind are
 * followed, those where the fixed point is lost, and every so many of the rim, which lies beyond the middles of coarser cells.
 */
function* fill(
  cells: Cells,
  { request: { x, y }, seen: [seenX, seenY], at, tableOf }: Plane,
  progress: (done: number) => Step<'regimes'>,
  isOver: () => boolean,
  coarser?: Cells,
  guess = false,
): Steps<void> {
  const { columns, rows, kinds, mu, nu, told } = cells;
  const [xs, ys] = [centres(x, columns), centres(y, rows)];
  /** The cell that tells of a cell. */
  const like = (k: number) => (seenY ? k - (k % columns) : 0) + (seenX ? k % columns : 0);
  const parametersAt = (k: number) => at(xs[k % columns]!, ys[Math.floor(k / columns)]!);
  const put = (k: number, point: Regime['fixedPoint']) => {
    for (const name of ofPoint) cells[name][k] = point?.[name] ?? Number.NaN;
  };
  const queue: number[] = [];
  /** Takes in the cells beside a cell that are of another kind. */
  const spread = (k: number) => {
    for (const n of [k - 1, k + 1, k - columns, k + columns]) {
      const beside = n in kinds && Math.abs((n % columns) - (k % columns)) < 2;
      if (beside && kinds[like(n)] !== kinds[k]) queue.push(like(n));
    }
  };
  const isRim = (i: number, j: number) => i === 0 || j === 0 || i === columns - 1 || j === rows - 1;
  const each = Array.from(kinds.keys()).filter((k) => like(k) === k);
  for (const k of each) {
    const i = k % columns;
    const j = (k - i) / columns;
    if (coarser) {
      const across = Math.floor((i * coarser.columns) / columns);
      const from = Math.floor((j * coarser.rows) / rows) * coarser.columns + across;
      for (const name of all) cells[name][k] = coarser[name][from]!;
    }
    if (!guess || (isRim(i, j) && (i + j) % coarse === 0)) queue.push(k);
    else if (nu[k]! > 0 && !isOver()) {
      const here = parametersAt(k);
      const point = attractingNear(here, { mu: mu[k]!, nu: nu[k]! }, tableOf(here));
      put(k, point);
      if (!point) queue.push(k);
      if (k % 4 === 3) yield progress(0);
    }
  }
  if (guess) each.forEach(spread);
  for (let n = 0; n < queue.length; n++) {
    const k = queue[n]!;
    if (told[k]) continue;
    const here = parametersAt(k);
    const found = yield* quietly(until(toldSteps(here, tableOf(here)), isOver));
    if (!found) break;
    told[k] = found;
    const { regime } = found;
    const before = kinds[k];
    kinds[k] = regimeKinds.indexOf(regime.kind);
    put(k, regime.fixedPoint);
    if (guess && kinds[k] !== before) spread(k);
    if (n % 4 === 3) yield progress(n / queue.length);
  }
  for (let k = 0; k < kinds.length; k++) for (const name of all) cells[name][k] = cells[name][like(k)]!;
}
