import {
  boxImageSteps,
  evaluationCost,
  explainAbsenceSteps,
  type FixedPointSearch,
  fieldSteps,
  fixedPointSteps,
  gradientGain,
  isOnContinuum,
  kernelOf,
  linearMap,
  nullclineSteps,
  onlyVariable,
  orbitSteps,
  searchWords,
  unresolvedIn,
  varianceCurve,
} from '../../math';
import { classified } from '../../math/fixedPoints/limitCase';
import type { FixedPoint, Orbit, Parameters, Window } from '../../math/types';
import { sixDigits } from '../../words/sixDigits';
import type { MapRequest, MapResult, Step } from '../messages';
import { quietly } from '../quietly';
import { listFixedPoints } from './listFixedPoints';

/** Fixed points are looked for at least here, so that those off the window are known too. */
const usual: Window = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };

/**
 * Layers that all orbits together may look ahead for what becomes of them:
 * about 1 ms, and up to 20 where evaluating the map takes long.
 */
const lookAhead = 6000;
const patience = 40;
/** Orbits whose last layers are tried for fixed points where the search cannot be complete. */
const mostSeeds = 8;
/** Evaluations of the map that the search for fixed points may take: about 6 ms; most settings take some hundreds. */
const searchBudget = 50_000;

/** Everything the plane shows for one state. */
export function mapJob(request: MapRequest): Generator<Step<'map'>, MapResult> {
  return quietly(steps(request));
}

function* steps(request: MapRequest): Generator<void, MapResult> {
  const begin = performance.now();
  const { parameters, window, nuScale, columns, rows, starts, layers, box } = request;
  const share = Math.min(1, patience / evaluationCost(parameters));
  const maxLayers = Math.min(2500, Math.max(300, Math.ceil((share * lookAhead) / starts.length)));
  const orbits: Orbit[] = [];
  for (const start of starts) {
    orbits.push(yield* orbitSteps(start, parameters, layers, { maxLayers }));
    yield;
  }
  const search = yield* fixedPointSteps(
    parameters,
    {
      muMin: Math.min(window.muMin, usual.muMin),
      muMax: Math.max(window.muMax, usual.muMax),
      nuMin: 0,
      nuMax: Math.max(window.nuMax, usual.nuMax),
    },
    searchBudget,
    { near: window, seeds: orbits.flatMap(({ points }) => points.slice(-1)).slice(0, mostSeeds) },
  );
  yield;
  const points = [...search.points, ...beyond(parameters, search, orbits)];
  const listed = listFixedPoints(points, window);
  const arrows = yield* fieldSteps(parameters, window, { columns, rows, nuScale });
  const lines = yield* nullclineSteps(parameters, window, { nuScale });
  const curve = varianceCurve(parameters, curveRange(parameters, window), nuScale);
  yield;
  const doubts = yield* doubt(parameters, { ...search, points }, window);
  const images = box ? yield* boxImageSteps(box, parameters) : null;
  return {
    request,
    field: arrows,
    fixedPoints: listed.points,
    linearMaps: listed.points.map(({ kink, H }) => (kink ? null : linearMap(H))),
    gradients: listed.points.map((point) => gradientsAt(point, parameters)),
    continua: search.continua,
    nearMisses: search.nearMisses,
    doubt: `${listed.sentence} ${doubts}`.trim(),
    searched: search.complete ? searchWords(search) : '',
    nullclines: lines,
    orbits,
    varianceCurve: curve,
    boxImages: images,
    elapsed: performance.now() - begin,
  };
}

/** χ, where it is meant: one unit has no gradients of a layer, and a point with ν = 0 says nothing of units. */
function gradientsAt(point: FixedPoint, parameters: Parameters): number | null {
  if (parameters.layer !== 'random' || point.nu === 0) return null;
  const gain = gradientGain(point, parameters);
  return gain < Infinity ? gain : null;
}

/** The variances of the window, or the second moments of all its points. */
function curveRange(parameters: Parameters, { muMin, muMax, nuMin, nuMax }: Window): readonly [number, number] {
  const square = onlyVariable(parameters) === 'q' ? Math.max(muMin * muMin, muMax * muMax) : 0;
  return [nuMin, nuMax + square];
}

/** What the reader should know about a search that found nothing, or may have missed something. */
function* doubt(parameters: Parameters, search: FixedPointSearch, window: Window): Generator<void, string> {
  const named = search.continua.map(({ words }) => words);
  const open = search.complete ? '' : searchWords(search);
  return [...named, (yield* explainAbsenceSteps(parameters, search)) ?? open, yield* missedWords(parameters, window)]
    .filter((words) => words !== '')
    .join(' ');
}

/** What sums miss in the window where a formula oscillates too fast for them. */
function* missedWords(parameters: Parameters, window: Window): Generator<void, string> {
  const missed = yield* unresolvedIn(parameters, window);
  if (!missed) return '';
  const size = sixDigits(Number(missed.error.toPrecision(1)));
  return `The formula oscillates too fast to be summed where the net input’s variance is above ${sixDigits(missed.s)}: moments there may be off by some ${size} of their size, and no nullcline or fixed point is shown that may be no more than that.`;
}

/** Fixed points that orbits end at, farther out than was searched; those of a line are named with it. */
function beyond(
  parameters: Parameters,
  { points, continua }: FixedPointSearch,
  orbits: readonly Orbit[],
): FixedPoint[] {
  const found: FixedPoint[] = [];
  for (const { outcome } of orbits) {
    if (outcome.kind !== 'converges') continue;
    const { mu, nu } = outcome.to;
    const scale = Math.sqrt(nu) + Math.abs(mu);
    const known = [...points, ...found].some(
      (point) => Math.abs(point.mu - mu) <= 1e-6 * scale && Math.abs(point.nu - nu) <= 1e-6 * scale * scale,
    );
    if (!known && outcome.rate < 1 && !isOnContinuum(continua, outcome.to))
      found.push(classified(kernelOf(parameters), parameters, mu, nu));
  }
  return found;
}
