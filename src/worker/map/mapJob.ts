import {
  boxImages,
  evaluationCost,
  explainAbsence,
  type FixedPointSearch,
  field,
  isOnContinuum,
  kernelOf,
  linearMap,
  nullclines,
  onlyVariable,
  orbit,
  searchFixedPoints,
  searchWords,
  varianceCurve,
} from '../../math';
import { classify } from '../../math/fixedPoints/classify';
import type { FixedPoint, Orbit, Parameters, Window } from '../../math/types';
import type { MapRequest, MapResult, Step } from '../messages';
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

/** Everything the plane shows for one state. It is quick, so it yields nothing. */
export function* mapJob(request: MapRequest): Generator<Step<'map'>, MapResult> {
  const begin = performance.now();
  const { parameters, window, nuScale, columns, rows, starts, layers, box } = request;
  const share = Math.min(1, patience / evaluationCost(parameters));
  const maxLayers = Math.min(2500, Math.max(300, Math.ceil((share * lookAhead) / starts.length)));
  const orbits = starts.map((start) => orbit(start, parameters, layers, { maxLayers }));
  const search = searchFixedPoints(
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
  const points = [...search.points, ...beyond(parameters, search, orbits)];
  const listed = listFixedPoints(points, window);
  return {
    request,
    field: field(parameters, window, { columns, rows, nuScale }),
    fixedPoints: listed.points,
    linearMaps: listed.points.map(({ kink, H }) => (kink ? null : linearMap(H))),
    continua: search.continua,
    nearMisses: search.nearMisses,
    doubt: `${listed.sentence} ${doubt(parameters, { ...search, points })}`.trim(),
    searched: search.complete ? searchWords(search) : '',
    nullclines: nullclines(parameters, window, { nuScale }),
    orbits,
    varianceCurve: varianceCurve(parameters, curveRange(parameters, window), nuScale),
    boxImages: box ? boxImages(box, parameters) : null,
    elapsed: performance.now() - begin,
  };
}

/** The variances of the window, or the second moments of all its points. */
function curveRange(parameters: Parameters, { muMin, muMax, nuMin, nuMax }: Window): readonly [number, number] {
  const square = onlyVariable(parameters) === 'q' ? Math.max(muMin * muMin, muMax * muMax) : 0;
  return [nuMin, nuMax + square];
}

/** What the reader should know about a search that found nothing, or may have missed something. */
function doubt(parameters: Parameters, search: FixedPointSearch): string {
  const named = search.continua.map(({ words }) => words);
  const open = search.complete ? '' : searchWords(search);
  return [...named, explainAbsence(parameters, search) ?? open].filter((words) => words !== '').join(' ');
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
      found.push(classify(kernelOf(parameters), parameters, mu, nu));
  }
  return found;
}
