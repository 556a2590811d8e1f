import {
  boxImages,
  evaluationCost,
  explainAbsence,
  type FixedPointSearch,
  field,
  linearMap,
  nullclines,
  orbit,
  searchFixedPoints,
  varianceCurve,
} from '../../math';
import type { Parameters, Window } from '../../math/types';
import type { MapRequest, MapResult, Step } from '../messages';
import { listFixedPoints } from './listFixedPoints';

/** Fixed points are looked for at least here, so that those off the window are known too. */
const usual: Window = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };

/** Layers that all orbits together may look ahead for what becomes of them: about 1 ms, and up to 20 where evaluating the map takes long. */
const lookAhead = 6000;
const patience = 40;
/** Evaluations of the map that the search for fixed points may take: about 6 ms; most settings take some hundreds. */
const searchBudget = 50_000;

/** Everything the plane shows for one state. It is quick, so it yields nothing. */
export function* mapJob(request: MapRequest): Generator<Step<'map'>, MapResult> {
  const begin = performance.now();
  const { parameters, window, nuScale, columns, rows, starts, layers, box } = request;
  const search = searchFixedPoints(
    parameters,
    {
      muMin: Math.min(window.muMin, usual.muMin),
      muMax: Math.max(window.muMax, usual.muMax),
      nuMin: 0,
      nuMax: Math.max(window.nuMax, usual.nuMax),
    },
    searchBudget,
  );
  const listed = listFixedPoints(parameters, search.points, window);
  const share = Math.min(1, patience / evaluationCost(parameters));
  const maxLayers = Math.min(2500, Math.max(300, Math.ceil((share * lookAhead) / starts.length)));
  return {
    request,
    field: field(parameters, window, { columns, rows, nuScale }),
    fixedPoints: listed.points,
    linearMaps: listed.points.map(({ kink, H }) => (kink ? null : linearMap(H))),
    nearMisses: search.nearMisses,
    doubt: `${listed.sentence} ${doubt(parameters, search)}`.trim(),
    nullclines: nullclines(parameters, window, { nuScale }),
    orbits: starts.map((start) => orbit(start, parameters, layers, { maxLayers })),
    varianceCurve: varianceCurve(parameters, [window.nuMin, window.nuMax], nuScale),
    boxImages: box ? boxImages(box, parameters) : null,
    elapsed: performance.now() - begin,
  };
}

/** What the reader should know about a search that found nothing, or may have missed something. */
function doubt(parameters: Parameters, search: FixedPointSearch): string {
  const absence = explainAbsence(parameters, search);
  if (absence !== null) return absence;
  return search.complete
    ? ''
    : 'The search for fixed points was given up before it had covered the whole plane; there may be more.';
}
