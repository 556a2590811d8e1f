import { classify } from '../fixedPoints/classify';
import { reducedAt } from '../fixedPoints/limitCase';
import { comingSide } from '../fixedPoints/slowlyNear';
import { kernelSize } from '../kernel';
import { type CellGrid, columnCentres, rowCentres } from '../map/cellGrid';
import { kernelOf } from '../map/kernelOf';
import { stepOf } from '../map/stepOf';
import { beginTurn, spent } from '../moments/quadrature/effort';
import { finish } from '../numeric/finish';
import { until } from '../numeric/until';
import type { Moments, Outcome, Parameters } from '../types';
import { inside } from './limits';
import { orbitSteps } from './orbit';
import { slowTrap } from './slowTrap';

/** What starts of a whole region end at. */
export interface Attractor {
  /** `cycles` also when the cycle lies on ν = 0; `sinks` where starts come to it ever more slowly. */
  readonly kind: 'converges' | 'collapses' | 'cycles' | 'sinks';
  /** One point, or those of the cycle in the order in which it is run through. */
  readonly points: readonly Moments[];
  /** Its unit of μ, squared that of ν: √ν of the smallest variance, the largest |μ| on ν = 0, or 1 at (0, 0). */
  readonly scale: number;
  /** In that unit: starts this near to one of its points end there, as far as samples tell. */
  readonly trap: number;
  /** Factor of the error per layer near it: 1 where it sinks. */
  readonly rate: number;
  /** True of (0, 0) where it takes in starts from some directions only, which the limit of the map there tells. */
  readonly partly?: true;
  /**
   * True of a whole line of fixed points, as ReLU's with He initialisation, on which every start has an end of its own:
   * all those in one direction (μ, √ν), of which `points` names one. `trap` is then an angle.
   */
  readonly line?: true;
  /**
   * Of a half-stable point the unit direction, in units of (scale, scale²), about which its side lies: starts within
   * `sideCosine` of it come to the point, all others are followed.
   */
  readonly side?: readonly [number, number];
}

/** Deviations beyond which no density is left in doubles. */
const beyond = 39;

/** The cosine of the angle within which a start is on a half-stable point's side. */
export const sideCosine = 0.3;

/** Layers an orbit may take until it shows where it tends. */
const patience = 1000;
/** Sizes of a neighbourhood that are tried, largest first. */
const sizes = [0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005];
/** From this rate on an orbit takes too long to be followed to the core, and sizes go on to smaller ones. */
const slow = 0.985;
const smallSizes = [...sizes, 0.002, 0.001, 0.0005, 0.0002];
/** Starts on the edge of each of the nested boxes that are tried. */
const perSide = 6;
const nested = [1, 0.7, 0.4, 0.15];

/** The attractors that the orbits from the centres of a grid's cells end at, until it is over; yields after each orbit. */
export function* attractorSteps(
  parameters: Parameters,
  grid: CellGrid,
  isOver = () => false,
): Generator<void, Attractor[]> {
  const found: Attractor[] = [];
  for (const nu of rowCentres(grid))
    for (const mu of columnCentres(grid)) {
      const next = yield* until(attractorSearch({ mu, nu }, parameters, found), isOver);
      if (next) found.push(next);
      yield;
    }
  return found.sort(byPlace);
}

/** The same in one go. */
export function attractors(parameters: Parameters, grid: CellGrid): Attractor[] {
  return finish(attractorSteps(parameters, grid));
}

/**
 * The attractor of one start, undefined when it has none that is sure and not yet known; yields every few milliseconds
 * of work.
 */
export function* attractorSearch(
  start: Moments,
  parameters: Parameters,
  known: readonly Attractor[],
): Generator<void, Attractor | undefined> {
  const { outcome } = yield* orbitSteps(start, parameters, 1, { maxLayers: patience });
  if (outcome.kind === 'diverges' || outcome.kind === 'undecided') return undefined;
  if ('line' in outcome && outcome.line) {
    const { kind, to } = outcome;
    const angle = directionOf(to.mu, to.nu);
    const isKnown = known.some(
      ({ line, points: [at] }) => line && Math.abs(directionOf(at!.mu, at!.nu) - angle) < 1e-6,
    );
    if (isKnown || !(outcome.rate < 1)) return undefined;
    // On a half of ν = 0: so far from the kink that nothing of the other side is left.
    const trap =
      to.nu > 0
        ? yield* lineTrap(angle, parameters)
        : Math.atan(Math.abs(parameters.omega) / (beyond * Math.sqrt(parameters.tau)));
    return {
      kind,
      points: [to],
      scale: Math.sqrt(to.nu) || Math.abs(to.mu),
      trap,
      rate: outcome.rate,
      line: true,
    };
  }
  const partly = outcome.kind === 'collapses' && isPartly(parameters, outcome.to);
  if (outcome.kind !== 'sinks' && !(outcome.rate < 1 || partly)) return undefined;
  const points = pointsOf(outcome);
  const scale = scaleOf(points);
  const same = ({ mu, nu }: Moments) =>
    Math.abs(mu - points[0]!.mu) <= 1e-6 * scale && Math.abs(nu - points[0]!.nu) <= 1e-6 * scale * scale;
  if (known.some((other) => other.points.length === points.length && other.points.some(same))) return undefined;
  if (outcome.kind === 'sinks') return yield* sinkingAt(points[0]!, scale, parameters);
  const { kind, rate } = outcome;
  if (partly) return { kind, points, scale, trap: inside, rate: Math.min(rate, 1 - Number.EPSILON), partly };
  return { kind, points, scale, trap: yield* trapOf(points, scale, rate, parameters), rate };
}

/** Whether a point is (0, 0) and not attracting from every side. */
function isPartly(parameters: Parameters, { mu, nu }: Moments): boolean {
  return mu === 0 && nu === 0 && classify(kernelOf(parameters), parameters, 0, 0).kind !== 'attracting';
}

function pointsOf(outcome: Exclude<Outcome, { kind: 'diverges' | 'undecided' }>): readonly Moments[] {
  return outcome.kind === 'cycles' ? outcome.points : [outcome.to];
}

function scaleOf(points: readonly Moments[]): number {
  const smallest = Math.min(...points.map(({ nu }) => nu));
  if (smallest > 0) return Math.sqrt(smallest);
  return Math.max(...points.map(({ mu }) => Math.abs(mu))) || 1;
}

/**
 * The largest tried size at which all starts on the edges of nested boxes come to the core,
 * where the rate alone decides.
 */
function* trapOf(
  points: readonly Moments[],
  scale: number,
  rate: number,
  parameters: Parameters,
): Generator<void, number> {
  const step = stepOf(parameters);
  const out = new Float64Array(kernelSize);
  const core = 1e-3 * (1 - rate ** points.length);
  if (rate > slow && points.length === 1 && points[0]!.nu > 0)
    return slowTrap(points[0]!, scale, parameters, smallSizes) ?? core;
  const arrives = (startMu: number, startNu: number) => {
    let mu = startMu;
    let nu = startNu;
    for (let layer = 0; layer < patience; layer++) {
      for (const point of points) {
        if (Math.abs(mu - point.mu) <= core * scale && Math.abs(nu - point.nu) <= core * scale * scale) return true;
      }
      step(mu, nu, out);
      mu = out[0]!;
      nu = out[1]!;
      if (!(mu * mu + nu < 1e16)) return false;
    }
    return false;
  };
  function* holds(size: number): Generator<void, boolean> {
    const turn = beginTurn();
    for (const point of points)
      for (const part of nested)
        for (let k = 0; k < 4 * perSide; k++) {
          const [across, up] = aroundSquare(k);
          const mu = point.mu + across * part * size * scale;
          const nu = point.nu + up * part * size * scale * scale;
          if (nu > 0 && !arrives(mu, nu)) return false;
          if (k % perSide > 0 && !turn.isOver()) continue;
          const before = spent();
          yield;
          turn.goesOn(before);
        }
    return true;
  }
  for (const size of sizes) if (size > core && (yield* holds(size))) return size;
  return core;
}

/**
 * The attractor to which orbits sink; its trap is the largest tried size at which the orbits from the edges of nested
 * boxes, on a half-stable point's side, all do.
 */
function* sinkingAt(point: Moments, scale: number, parameters: Parameters): Generator<void, Attractor> {
  const kernel = kernelOf(parameters);
  const found = reducedAt(stepOf(parameters, kernel), classify(kernel, parameters, point.mu, point.nu));
  const side = found && comingSide(found);
  const sunk = { kind: 'sinks', points: [point], scale, rate: 1, ...(side && { side }) } as const;
  function* sinks(mu: number, nu: number): Generator<void, boolean> {
    const [x, y] = [(mu - point.mu) / scale, (nu - point.nu) / scale ** 2];
    if (nu <= 0 || (side && side[0] * x + side[1] * y < sideCosine * Math.hypot(x, y))) return true;
    const { outcome } = yield* orbitSteps({ mu, nu }, parameters, 0, { maxLayers: 100 });
    yield;
    return outcome.kind === 'sinks';
  }
  function* holds(size: number): Generator<void, boolean> {
    for (const part of nested)
      for (let k = 0; k < 4 * perSide; k++) {
        const [across, up] = aroundSquare(k);
        const there = [point.mu + across * part * size * scale, point.nu + up * part * size * scale * scale] as const;
        if (!(yield* sinks(...there))) return false;
      }
    return true;
  }
  // In the square of ν a trap is small beside that of μ; sizes beyond a tenth are not looked at.
  for (const size of sizes) if (size <= 0.1 && (yield* holds(size))) return { ...sunk, trap: size };
  return { ...sunk, trap: 0.001 };
}

/** The angle of (μ, √ν), from 0 to π. */
export function directionOf(mu: number, nu: number): number {
  return Math.atan2(Math.sqrt(nu), mu);
}

/** The largest tried angle within which all directions tried come to a line of fixed points. */
function* lineTrap(angle: number, parameters: Parameters): Generator<void, number> {
  function* holds(size: number): Generator<void, boolean> {
    for (const part of nested)
      for (const side of [-1, 1]) {
        const at = angle + side * part * size;
        if (!(at > 0 && at < Math.PI)) return false;
        const start = { mu: Math.cos(at), nu: Math.sin(at) ** 2 };
        const { outcome } = yield* orbitSteps(start, parameters, 0, { maxLayers: patience });
        yield;
        const { mu, nu } = outcome.kind === 'converges' && outcome.line ? outcome.to : start;
        if (Math.abs(directionOf(mu, nu) - angle) > 1e-6) return false;
      }
    return true;
  }
  for (const size of sizes) if (yield* holds(size)) return size;
  return 1e-6;
}

/** The k-th of the places around the square [−1, 1]². */
function aroundSquare(k: number): readonly [number, number] {
  const along = -1 + (2 * (k % perSide)) / perSide;
  const side = Math.floor(k / perSide);
  if (side === 0) return [along, -1];
  if (side === 1) return [1, along];
  if (side === 2) return [-along, 1];
  return [-1, -along];
}

const order = ['converges', 'cycles', 'collapses', 'sinks'];

/** Attractors with variance first, then the higher ones, so that a map keeps its colours while sliders move. */
function byPlace(a: Attractor, b: Attractor): number {
  const [p, q] = [a.points[0]!, b.points[0]!];
  return order.indexOf(a.kind) - order.indexOf(b.kind) || q.nu - p.nu || q.mu - p.mu;
}
