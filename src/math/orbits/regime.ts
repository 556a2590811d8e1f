import { boundaryFixedPoints } from '../fixedPoints/boundaryFixedPoints';
import { marginalWidth } from '../fixedPoints/classify';
import { boundaryCycle, innerCycle } from '../fixedPoints/cycle';
import { sinkingNear } from '../fixedPoints/sinking';
import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import { beginTurn, spent } from '../moments/quadrature/effort';
import { finish } from '../numeric/finish';
import type { Moments, Outcome, Parameters } from '../types';
import { leavesAlways } from './leavesAlways';
import { type Limits, limitsOf } from './limits';
import { mostEffort, orbitSteps } from './orbit';

/**
 * What becomes of starts at one setting, by the ends of their orbits. `mixed`: it depends on the start, and one end is
 * an attracting fixed point with ν > 0. `fails`: it depends on the start, and no end is one. Undecided ends count only
 * alone.
 */
export const regimeKinds = ['diverges', 'undecided', 'converges', 'collapses', 'cycles', 'mixed', 'fails'] as const;
export type RegimeKind = (typeof regimeKinds)[number];

export interface Regime {
  readonly kind: RegimeKind;
  /** The attracting fixed point with ν > 0 that the first start to find one converges to, and its rate per layer. */
  readonly fixedPoint?: Moments & { readonly rate: number };
  /** The points of every attracting cycle found, also of those on ν = 0. */
  readonly cycles: readonly (readonly Moments[])[];
}

/** Near the usual inputs, nearly without variance on both sides of 0, and far out. */
const starts: readonly Moments[] = [
  { mu: 0.1, nu: 1.05 },
  { mu: 0.5, nu: 1.5 },
  { mu: -1, nu: 0.01 },
  { mu: 0.1, nu: 0.01 },
  { mu: -2, nu: 8 },
  { mu: 3, nu: 16 },
];
const everywhere = { muMin: -1e3, muMax: 1e3 };
/**
 * Layers that are run through before an end is looked for, the first time and, while none shows yet, the later times.
 */
const ahead = [40, 260, 1500];
/** Layers between looks whether a start is near a known end, which cost next to nothing. */
const glance = 10;
/** An end this many times its reach away is taken for the one that a start tends to after all those layers. */
const patience = 10;
/** Longest cycle looked for. */
const longestPeriod = 8;
/** Beyond this μ² + ν it is asked whether a start has gone, and again at the `again`th power. */
const gone = 1e16;
const again = 1.5;
const overflow = 1e280;
/** Layers for a start that none of this decides. */
const atLast = 5000;

/** What a start tends to; `reach` is how near counts as arrived, in units of √ν + |μ|. */
interface End {
  readonly kind: RegimeKind;
  readonly points: readonly Moments[];
  readonly rate: number;
  readonly reach: number;
}

/** A setting, and what follows from it once for all starts. */
interface Layer {
  readonly parameters: Parameters;
  readonly kernel: Kernel;
  readonly step: Step;
  readonly limits: Limits;
  readonly leaves: ReturnType<typeof leavesAlways>;
}

const diverges: End = { kind: 'diverges', points: [], rate: Infinity, reach: 0 };
const undecided: End = { kind: 'undecided', points: [], rate: 1, reach: 0 };

/**
 * Where six starts end, and whether a point on ν = 0 attracts as well. Attractors that none of this meets are missed.
 */
export function regimeOf(parameters: Parameters): Regime {
  return finish(regimeSteps(parameters));
}

/** The same in steps: yields after every start, and where the map takes long every few milliseconds of work. */
export function* regimeSteps(parameters: Parameters): Generator<void, Regime> {
  const kinds = new Set<RegimeKind>();
  const ends: End[] = [];
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const limits = limitsOf(parameters, kernel, step);
  const layer: Layer = { parameters, kernel, step, limits, leaves: leavesAlways(parameters, kernel) };
  for (const start of starts) {
    const end = yield* endOf(start, layer, ends);
    yield;
    kinds.add(end.kind);
    if (end.points.length > 0 && !ends.includes(end)) ends.push(end);
  }
  if (!kinds.has('collapses') && attractsOnAxis(parameters)) kinds.add('collapses');
  if (kinds.size > 1) kinds.delete('undecided');
  const settled = ends.filter(({ kind }) => kind === 'converges');
  const [first] = settled;
  const only = [...kinds][0] ?? 'undecided';
  return {
    kind: kinds.size <= 1 && settled.length < 2 ? only : first ? 'mixed' : 'fails',
    cycles: ends.filter(({ kind }) => kind === 'cycles').map(({ points }) => points),
    ...(first && { fixedPoint: { ...first.points[0]!, rate: first.rate } }),
  };
}

/** The attracting fixed point with ν > 0 that Newton's method finds from a place near it, if any. */
export function attractingNear(parameters: Parameters, place: Moments): Regime['fixedPoint'] {
  const found = innerCycle(kernelOf(parameters), parameters, place, 1);
  return found && found.radius < 1 ? { ...found.points[0]!, rate: found.radius } : undefined;
}

const out = new Float64Array(kernelSize);

/** What a start tends to: one of the known ends where it comes near that. */
function* endOf(start: Moments, layer: Layer, ends: readonly End[]): Generator<void, End> {
  const { parameters, step, limits } = layer;
  let { mu, nu } = start;
  let asked = gone;
  const close = ({ points, reach }: End, times: number) =>
    points.some((point) => near(point, { mu, nu }, times * reach));
  const turn = beginTurn();
  if (layer.leaves === 'slowly') return diverges;
  for (const [round, layers] of ahead.entries()) {
    for (let n = 0; n < layers; n++) {
      step(mu, nu, out);
      mu = out[0]!;
      nu = out[1]!;
      if (n % glance === glance - 1 && ends.length > 0) {
        const known = ends.find((end) => close(end, 1));
        if (known) return known;
      }
      const size = mu * mu + nu;
      if (turn.spent() > mostEffort) return undecided;
      if (turn.isOver()) {
        const before = spent();
        yield;
        turn.goesOn(before);
      }
      if (size < asked) continue;
      if (!limits.plain || !(size < overflow) || limits.diverges(mu, nu)) return diverges;
      asked = size ** again;
    }
    const generous = round === ahead.length - 1 ? patience : 1;
    const known = ends.find((end) => close(end, generous));
    if (known) return known;
    const growth = limits.collapses(mu, nu);
    const next = growth === undefined ? endNear(layer, { mu, nu }) : endOfNothing(growth);
    const sinking = next ? undefined : sinkingNear(layer.kernel, parameters, step, mu, nu);
    if (sinking) return endOfOrbit({ kind: 'sinks', layers, ...sinking });
    if (next && (growth !== undefined || close(next, generous)))
      return ends.find((other) => alike(other, next)) ?? next;
  }
  const last = endOfOrbit((yield* orbitSteps({ mu, nu }, parameters, 0, { maxLayers: atLast })).outcome);
  return ends.find((other) => last.points.length > 0 && alike(other, last)) ?? last;
}

/** (0, 0), which only the limit near it tells: SELU has a kink there, and no derivative decides. */
function endOfNothing(rate: number): End {
  return { kind: 'collapses', points: [{ mu: 0, nu: 0 }], rate, reach: 0 };
}

/** The end that the verdict on an orbit names. */
function endOfOrbit(outcome: Outcome): End {
  switch (outcome.kind) {
    case 'diverges':
      return diverges;
    case 'undecided':
      return undecided;
    // No rate says how fast.
    case 'sinks':
      return { kind: outcome.to.nu > 0 ? 'converges' : 'collapses', points: [outcome.to], rate: 1, reach: 0 };
    case 'cycles':
      return { kind: 'cycles', points: outcome.points, rate: outcome.rate, reach: reachOf(outcome.rate) };
    case 'converges':
      // One of a line, and every start has its own: no point stands for the setting.
      if (outcome.line) return { kind: 'converges', points: [], rate: outcome.rate, reach: 0 };
      return { kind: outcome.kind, points: [outcome.to], rate: outcome.rate, reach: reachOf(outcome.rate) };
    case 'collapses':
      return { kind: outcome.kind, points: [outcome.to], rate: outcome.rate, reach: reachOf(outcome.rate) };
  }
}

/** How near to an end of this rate a start counts as arrived. */
function reachOf(rate: number): number {
  return 0.02 * Math.max(0, 1 - rate);
}

/** The attractor that Newton's method finds from a late layer, of the shortest period that fits. */
function endNear({ kernel, step, parameters }: Layer, at: Moments): End | undefined {
  let { mu, nu } = at;
  for (let period = 1; period <= longestPeriod; period++) {
    step(mu, nu, out);
    mu = out[0]!;
    nu = out[1]!;
    if (!near(at, { mu, nu }, 0.1)) continue;
    const inner = at.nu > 0 ? innerCycle(kernel, parameters, at, period) : undefined;
    const found =
      inner && inner.radius < 1 - marginalWidth
        ? inner
        : at.nu <= 1e-2 * at.mu ** 2
          ? boundaryCycle(kernel, parameters, at.mu, period)
          : undefined;
    if (!found || !(found.radius < 1 - marginalWidth)) continue;
    const { points, radius } = found;
    const kind = period > 1 ? 'cycles' : points[0]!.nu > 0 ? 'converges' : 'collapses';
    return { kind, points, rate: radius ** (1 / period), reach: reachOf(radius) };
  }
  return undefined;
}

function attractsOnAxis(parameters: Parameters): boolean {
  return boundaryFixedPoints(parameters, everywhere).some(({ kind, marginal }) => kind === 'attracting' && !marginal);
}

function near(point: Moments, other: Moments, reach: number): boolean {
  const scale = Math.sqrt(point.nu) + Math.abs(point.mu);
  return Math.abs(point.mu - other.mu) <= reach * scale && Math.abs(point.nu - other.nu) <= reach * scale * scale;
}

function alike(a: End, b: End): boolean {
  return a.points.length === b.points.length && a.points.some((point) => near(point, b.points[0]!, 1e-6));
}
