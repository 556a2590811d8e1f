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
  spent,
  traitsOf,
  usesOf,
  varianceSlopes,
} from '../../math';
import type { Moments, Parameters } from '../../math/types';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { Axis, RegimesRequest, RegimesResult } from './regimeMessages';

type Steps<T> = Generator<Step<'regimes'>, T>;

/** Cells of the request along the side of a cell of the first picture, which is there at once, and of the second. */
const coarsest = 12;
const coarse = 4;
/** Nodes of sums that the curves may take before the second picture; beyond, they come with the third. */
const beforeSecond = 8_000_000;
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
 * cell and all around it are of one kind, its fine cells are taken to be so too, and only the fixed point is followed: what is narrower than a coarse
 * cell may be missed.
 */
export function* regimesJob(request: RegimesRequest): Steps<RegimesResult> {
  const begin = performance.now();
  const { parameters, x, y, columns, rows } = request;
  const { critical } = varianceSlopes(parameters);
  const ofWeights = x.of === 'omega' && y.of === 'tau';
  let curves: readonly BifurcationCurve[] = [];
  const curveSearch = bifurcationSearch(parameters, { omega: [x.min, x.max], tau: [y.min, y.max] });
  /** Goes on with the search for curves for so many nodes of sums. */
  function* look(most: number): Steps<boolean> {
    for (let own = 0; own <= most; ) {
      const before = spent();
      const step = curveSearch.next();
      own += spent() - before;
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
    ...{ edges, curves, critical },
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
  const first = cells(coarsest);
  yield* fill(first, request, seen, at, table, (done) => ({ done: 0.02 * done }));
  yield { partial: picture(first, none) };
  const looked = !ofWeights || (yield* look(beforeSecond));
  const second = cells(coarse);
  yield* fill(second, request, seen, at, table, (done) => ({ done: 0.02 + 0.18 * done }));
  yield { partial: picture(second, none) };
  if (!looked) yield* look(Infinity);
  const fine = cellsOf(columns, rows);
  yield* fill(fine, request, seen, at, table, (done) => ({ done: 0.2 + 0.6 * done }), second);
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
  for (;;) {
    const step = search.next();
    if (step.done) return picture(fine, step.value);
    yield { done: 0.8 + 0.2 * step.value };
  }
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

/**
 * Fills every cell, or those of one row or column where the other axis changes nothing (`isSeen`); `rough` is a coarser picture of the same plane.
 */
function* fill(
  cells: Cells,
  { x, y }: RegimesRequest,
  [seenX, seenY]: readonly [boolean, boolean],
  at: (x: number, y: number) => Parameters,
  table: KernelTable | undefined,
  progress: (done: number) => Step<'regimes'>,
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
      const guess = rough && uniform(rough, Math.floor(i / coarse), Math.floor(j / coarse));
      let point = guess?.place && attractingNear(parameters, guess.place);
      if (guess && (point || !guess.place)) kinds[k] = guess.kind;
      else {
        const regime = yield* quietly(regimeSteps(parameters, table));
        point = regime.fixedPoint;
        kinds[k] = regimeKinds.indexOf(regime.kind);
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
