import {
  fieldSteps,
  fixedPointSteps,
  gradientGain,
  jacobian,
  jacobianSecondMoment,
  kernelOf,
  kernelSize,
  momentMap,
  onlyVariable,
  orbitSteps,
} from '../../math';
import type { FixedPoint, Orbit, Parameters } from '../../math/types';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import type { ComparedMap, CompareRequest, CompareResult, Comparison } from './compareMessages';

/** Samples of a curve. */
const samples = 241;
/** Where fixed points are looked for, and with how many evaluations for each activation. */
const everywhere = { muMin: -1000, muMax: 1000, nuMin: 0, nuMax: 1e6 };
const budget = 10_000;
/** Layers after which an orbit is undecided. */
const maxLayers = 400;

/** Each activation's curve, arrows, orbits and fixed points, in the same layer and from the same starts. */
export function* compareJob(request: CompareRequest): Generator<Step<'compare'>, CompareResult> {
  const maps: Comparison[] = [];
  for (const layer of request.layers) {
    maps.push(yield* quietly(compared(layer, request)));
    yield { done: maps.length / request.layers.length };
  }
  return { request, maps };
}

function* compared(layer: Parameters, request: CompareRequest): Generator<void, Comparison> {
  try {
    return yield* mapOf(layer, request);
  } catch (error) {
    // A formula that cannot be read, or an activation that is not known: its own sentence says so.
    if (error instanceof RangeError || error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

function* mapOf(layer: Parameters, request: CompareRequest): Generator<void, ComparedMap> {
  const { window, columns, rows, nuScale, starts, depth, range } = request;
  const search = yield* fixedPointSteps(layer, everywhere, budget, { near: window });
  const nearest = nearestTo01(search.points);
  const at = nearest ?? { mu: 0, nu: 1 };
  yield;
  const { outcome } = yield* orbitSteps({ mu: 0, nu: 1 }, layer, 1, { maxLayers });
  const orbits: Orbit[] = [];
  for (const start of starts) orbits.push(yield* orbitSteps(start, layer, depth, { maxLayers }));
  const arrows = yield* fieldSteps(layer, window, { columns, rows, nuScale });
  return {
    curve: curveOf(layer, range),
    field: arrows,
    orbits,
    fixedPoints: search.points,
    nearest,
    complete: search.complete,
    outcome,
    lines: search.continua.map(({ words }) => words),
    decaysSublinearly:
      (outcome.kind === 'sinks' && outcome.to.nu === 0) ||
      (outcome.kind === 'undecided' && nearest === null && decaysSublinearly(layer)),
    forward: onlyVariable(layer) === 'q' ? jacobianSecondMoment(at, layer)[1][1] : jacobian(at, layer)[1][1],
    chi: gradientGain(at, layer),
  };
}

function nearestTo01(points: readonly FixedPoint[]): FixedPoint | null {
  const distance = ({ mu, nu }: FixedPoint) => Math.hypot(mu, nu - 1);
  const [first] = points.filter(({ nu }) => nu > 0).sort((p, q) => distance(p) - distance(q));
  return first ?? null;
}

/**
 * Where the variance, or the second moment, has a map of its own: whether every layer lowers it, from a
 * million down to a millionth.
 */
function decaysSublinearly(layer: Parameters): boolean {
  const variable = onlyVariable(layer);
  if (variable === undefined) return false;
  return Array.from({ length: 49 }, (_, k) => 10 ** (k / 4 - 6)).every((before) => {
    const { mu, nu } = momentMap({ mu: 0, nu: before }, layer);
    return (variable === 'q' ? nu + mu * mu : nu) < before;
  });
}

const out = new Float64Array(kernelSize);

/** f itself: without variance the layer gives f(z). Dropout, which comes after f, is left out. */
function curveOf({ dropout: _, ...layer }: Parameters, [from, to]: readonly [number, number]) {
  const kernel = kernelOf(layer);
  const curve = new Float64Array(2 * samples);
  for (let k = 0; k < samples; k++) {
    const z = from + ((to - from) * k) / (samples - 1);
    kernel(z, 0, layer.lambda, layer.alpha, out);
    curve.set([z, out[0]!], 2 * k);
  }
  return curve;
}
