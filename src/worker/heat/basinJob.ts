import {
  type Attractor,
  attractorSearch,
  attractorSteps,
  type Basins,
  basins,
  columnCentres,
  farFieldSteps,
  firstAttractor,
  type Known,
  rowCentres,
  type TrackedCounts,
  type TrackedOptions,
  trackedCounts,
  undecidedClass,
  unknownClass,
  until,
} from '../../math';
import type { HeatPicture } from '../../math/HeatPicture';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import { cellAt, every } from './every';
import type { HeatRequest } from './heatMessages';
import { patience } from './stretches';
import { coarse, survey, uniformBlocks } from './uniformBlocks';
import { upperEnd } from './upperEnd';

type Steps<T> = Generator<Step<'heat'>, T>;

/** Cells of the request along the sides of the cells of a picture before the coarse one, where moments are sums. */
const coarsest = 32;
/** Orbits across and up that the attractors are first looked for with. */
const lookout = 7;
/** Undecided cells of each picture that are looked at closely for further attractors. */
const closely = 12;
/** Cells from one step to the next, where each may take milliseconds. */
const few = 4;
/** Layers after which a start is undecided: enough for a slow attractor's error to fall by e⁴, within these bounds. */
const [fewestLayers, mostLayers] = [300, 1000];
/** Work (`worked`) after which no more is looked for of the far field, of attractors, of the first picture, and at all. */
const most = { far: 50_000_000, attractors: 150_000_000, first: 300_000_000, all: 600_000_000 };
/** A start has converged when it is this near, relative to the scale of where it ends. */
const arrived = 0.01;

/**
 * Where the starts of each cell end, and how many layers they take to within 1 % of it; coarse first.
 * Cells of the last picture whose surroundings in a survey of every fourth cell end at one place are not followed
 * themselves for basins: what is narrower than four cells may be missed. Where sums take so long that the work is
 * bounded, the last picture is the finest that was whole by then, and `early`.
 *
 * @param used the work taken so far
 */
export function* basinJob(request: HeatRequest, used: () => number): Steps<HeatPicture> {
  const { parameters } = request;
  const past = (part: keyof typeof most) => () => used() > most[part];
  const far = (yield* quietly(until(farFieldSteps(parameters), past('far')))) ?? (() => unknownClass);
  const known = yield* lookOut(request, past('attractors'));
  const slowest = Math.max(0, ...known.map(({ kind, rate, side }) => (kind === 'sinks' && !side ? 0 : rate)));
  const maxLayers = Math.min(mostLayers, Math.max(fewestLayers, Math.ceil(4 / (1 - slowest))));
  let range = [0, 1] as readonly [number, number];
  const picture = (stride: number, { classes, layers }: Followed, early = false): HeatPicture => ({
    request,
    stride,
    columns: Math.ceil(request.columns / stride),
    rows: Math.ceil(request.rows / stride),
    values: request.heat === 'layers' ? layers : new Float32Array(0),
    ...{ classes, range, attractors: [...known], maxLayers, contour: [], early },
  });
  const ranged = ({ layers }: Followed) => {
    range = [0, Math.max(1, upperEnd(layers))];
  };
  let before: Followed | undefined;
  if (patience(parameters, 0) === 0) {
    before = yield* until(follow(request, known, maxLayers, coarsest, far), past('first'));
    before ??= undecided(request, coarsest);
    ranged(before);
    yield { partial: picture(coarsest, before) };
  }
  const first = yield* until(follow(request, known, maxLayers, coarse, far), past(before ? 'first' : 'all'));
  if (!first) return picture(coarsest, before ?? undecided(request, coarsest), true);
  ranged(first);
  yield { partial: picture(coarse, first) };
  const track = { maxLayers, known: far, reach: arrived };
  const counting = request.heat === 'layers';
  const over = past('all');
  const following = () => until(trackCells(request, known, track), over);
  let tracked = counting ? yield* following() : undefined;
  const count = known.length;
  const surveyed = yield* until(follow(request, known, maxLayers, survey, far, tracked), over);
  if (!surveyed) return picture(coarse, first, true);
  if (counting && known.length > count) tracked = yield* following();
  const uniform = uniformBlocks(request, surveyed.classes, first.classes);
  const last = yield* until(follow(request, known, maxLayers, 1, far, tracked, uniform), over);
  return last ? picture(1, last) : picture(survey, surveyed, true);
}

/** The attractors that a few orbits of the window end at. */
function* lookOut(request: HeatRequest, isOver: () => boolean): Steps<Attractor[]> {
  return yield* quietly(attractorSteps(request.parameters, { ...request, columns: lookout, rows: lookout }, isOver));
}

/** What is said where not even the coarsest picture was filled. */
function undecided({ columns, rows }: HeatRequest, stride: number): Followed {
  const cells = Math.ceil(columns / stride) * Math.ceil(rows / stride);
  return { classes: new Uint8Array(cells).fill(undecidedClass), layers: new Float32Array(cells).fill(Number.NaN) };
}

interface Followed {
  readonly classes: Uint8Array<ArrayBuffer>;
  /** NaN where the start does not converge. */
  readonly layers: Float32Array<ArrayBuffer>;
}

/**
 * Follows every `stride`-th cell but those that are `tracked` already. `uniform` has the class of each survey block with like surroundings.
 * Attractors that undecided cells reveal when some of them are followed further are added to `known`.
 */
function* follow(
  request: HeatRequest,
  known: Attractor[],
  maxLayers: number,
  stride: number,
  far: Known,
  tracked?: TrackedCounts,
  uniform?: Uint8Array,
): Steps<Followed> {
  const { heat, parameters, columns, rows } = request;
  const counting = heat === 'layers';
  const elsewhere = uniform && !counting ? lookUp(request, uniform, far) : far;
  const classifier = () =>
    basins(parameters, known, { maxLayers, known: elsewhere, ...(counting && { reach: arrived }) });
  const mus = every(columnCentres(request), stride);
  const nus = every(rowCentres(request), stride);
  const often = Math.min(mus.length, patience(parameters, few));
  const classes = new Uint8Array(mus.length * nus.length);
  const layers = new Float32Array(counting ? classes.length : 0);
  const settle = (k: number, found: Basins) => {
    classes[k] = found.classify(mus[k % mus.length]!, nus[Math.floor(k / mus.length)]!);
    const end = known[classes[k]! - firstAttractor];
    if (counting) layers[k] = end && end.kind !== 'sinks' && !end.line ? found.layers : Number.NaN;
  };
  const across = Math.ceil(columns / survey);
  const found = classifier();
  const undecided: number[] = [];
  // Not in the body of the generator, whose loops run at half the speed.
  const settleCells = (row: number, from: number, to: number) => {
    const base = row * mus.length;
    const cells = cellAt(row, stride, rows) * columns;
    for (let i = from; i < to; i++) {
      const k = base + i;
      const cell = tracked ? cells + cellAt(i, stride, columns) : 0;
      if (tracked && tracked.classes[cell] !== unknownClass) {
        classes[k] = tracked.classes[cell]!;
        layers[k] = tracked.layers[cell]!;
        continue;
      }
      const block = uniform ? uniform[(row >> 2) * across + (i >> 2)]! : unknownClass;
      // Where starts converge, the layers still have to be counted one by one.
      if (block === unknownClass || (counting && block >= firstAttractor)) settle(k, found);
      else {
        classes[k] = block;
        if (counting) layers[k] = Number.NaN;
      }
      if (classes[k] === undecidedClass) undecided.push(k);
    }
  };
  for (let row = 0; row < nus.length; row++) {
    for (let i = 0; i < mus.length; i += often) {
      settleCells(row, i, Math.min(mus.length, i + often));
      yield { done: stride === 1 ? row / nus.length : 0 };
    }
  }
  const before = known.length;
  for (let n = 0; n < Math.min(closely, undecided.length); n++) {
    const k = undecided[Math.floor((n * undecided.length) / Math.min(closely, undecided.length))]!;
    const start = { mu: mus[k % mus.length]!, nu: nus[Math.floor(k / mus.length)]! };
    const next = yield* quietly(attractorSearch(start, parameters, known));
    if (next) known.push(next);
    yield {};
  }
  if (known.length > before) {
    const more = classifier();
    for (const [n, k] of undecided.entries()) {
      settle(k, more);
      if (n % often === 0) yield {};
    }
  }
  return { classes, layers };
}

/** The layers of most cells, from few orbits; what is left unknown is followed cell by cell. */
function* trackCells(request: HeatRequest, known: readonly Attractor[], options: TrackedOptions): Steps<TrackedCounts> {
  return yield* quietly(trackedCounts(request.parameters, known, request, options));
}

/** The class of the uniform block a point of the window lies in, or that of the far field. */
function lookUp({ window, nuScale, columns, rows }: HeatRequest, uniform: Uint8Array, far: Known): Known {
  const log = nuScale === 'log';
  const { muMin, muMax } = window;
  const low = log ? Math.log(window.nuMin) : window.nuMin;
  const high = log ? Math.log(window.nuMax) : window.nuMax;
  const across = Math.ceil(columns / survey);
  const perMu = columns / (muMax - muMin) / survey;
  const perNu = rows / (high - low) / survey;
  return (mu, nu) => {
    if (!(mu >= muMin && mu < muMax)) return far(mu, nu);
    const y = log ? Math.log(nu) : nu;
    if (!(y >= low && y < high)) return far(mu, nu);
    return uniform[Math.floor((y - low) * perNu) * across + Math.floor((mu - muMin) * perMu)]!;
  };
}
