import { marginalWidth } from '../fixedPoints/classify';
import { boundaryCycle, innerCycle } from '../fixedPoints/cycle';
import { sinkingNear } from '../fixedPoints/sinking';
import { type Kernel, kernelSize } from '../kernel';
import { kernelOf } from '../map/kernelOf';
import { type Step, stepOf } from '../map/stepOf';
import { beginTurn, spent, type Turn } from '../moments/quadrature/effort';
import type { KernelTable } from '../moments/table/kernelTable';
import type { Moments, Parameters } from '../types';
import { leap, seen } from './leap';
import { leavesAlways } from './leavesAlways';
import { inside, type Limits, limitsOf, underflow } from './limits';
import { mostEffort, orbitSteps } from './orbit';
import { diverges, type End, endOfNothing, endOfOrbit, isNear, known, nearest, reachOf, undecided } from './startEnd';

/** Layers between looks whether a start is near a known end, which cost next to nothing. */
const glance = 6;
/** Times that so many layers are followed, each but the last with a leap where there is one. */
const mostWindows = 200;
/** The same of a setting between two others, where it is asked only on which side of a line it is. */
const fewWindows = 60;
/** After so many of them a start may be `patience` times as far from an end. */
const patienceAfter = 150;
/** A drift that goes on for less than this, in a leap's units, leads to an end that is worth looking for. */
const inSight = 0.3;
/** An end this many times its reach away is taken for the one that a start tends to after all those layers. */
const patience = 10;
/** How far an end may be that a start comes nearer to and that no other is looked for beside. */
const approach = 0.3;
/** Steps that it takes Newton's method from a layer to an attractor that is worth waiting for. */
const newtonSteps = 8;
/** Longest cycle looked for. */
const longestPeriod = 8;
/** From this size on, or below 1 over it, the limits are asked: where that is too soon, the map is not near them yet. */
const limiting = 1e3;
/** Beyond this μ² + ν it is asked whether a start has gone, and again at the `again`th power. */
const gone = limiting ** 2;
const again = 1.5;
const overflow = 1e280;
/** Below this μ² + ν nothing is left of a start, and from (0, 0) no number tells it. */
const vanished = 1e-200;
/** Layers for a start that none of this decides. */
const atLast = 5000;
/** Its first layers from each of which Newton's method may find an attractor. */
const wandering = 250;

/** A setting, and what follows from it once for all starts. */
export interface Layer {
  readonly parameters: Parameters;
  readonly kernel: Kernel;
  readonly step: Step;
  /** The same, without derivatives, as far as a table tells where there is one: right to some 1e-8. */
  readonly quick: Step;
  /** What Newton's method goes by: the kernel itself, or in brief, where no end is kept, a table of it. */
  readonly sloped: Kernel;
  /** As `quick`, with derivatives, for Newton's method to come near; undefined where there is no table, or no need. */
  readonly near: Step | undefined;
  readonly limits: Limits;
  readonly leaves: ReturnType<typeof leavesAlways>;
  /** Whether a start that has no end after a while is undecided. */
  readonly brief: boolean;
  /** Where a start is, as what a layer writes, and the layers of its present window. */
  readonly at: Float64Array;
  readonly mus: Float64Array;
  readonly nus: Float64Array;
}

/** @param brief whether a start that has no end after a while is undecided */
export function layerOf(parameters: Parameters, table: KernelTable | undefined, brief: boolean): Layer {
  const kernel = kernelOf(parameters);
  const step = stepOf(parameters, kernel);
  const quick = table ? stepOf(parameters, table.moments) : step;
  return {
    ...{ parameters, kernel, step, quick, brief },
    sloped: (brief && table?.slopes) || kernel,
    near: table && !brief ? stepOf(parameters, table.slopes) : undefined,
    limits: limitsOf(parameters, kernel, step, limiting, quick),
    leaves: leavesAlways(parameters, kernel),
    at: new Float64Array(kernelSize),
    mus: new Float64Array(seen + 1),
    nus: new Float64Array(seen + 1),
  };
}

const out = new Float64Array(kernelSize);

/** What a start tends to: one of the known ends where it comes near that. */
export function* endOf(start: Moments, layer: Layer, ends: readonly End[]): Generator<void, End> {
  if (layer.leaves !== 'no') return diverges;
  const turn = beginTurn();
  const goOn = follow(start, layer, ends, turn);
  for (;;) {
    const next = goOn();
    if (next === 'later') {
      const before = spent();
      yield;
      turn.goesOn(before);
    } else if ('kind' in next) return next;
    else if (layer.brief) return undecided;
    else {
      const last = endOfOrbit((yield* orbitSteps(next, layer.parameters, 0, { maxLayers: atLast })).outcome);
      if (last !== undecided) return known(ends, last);
      // What wanders about without an end may pass an attractor, which then is that of other starts.
      let { mu, nu } = start;
      for (let n = 0; n < wandering; n++) {
        layer.step(mu, nu, out);
        mu = out[0]!;
        nu = out[1]!;
        const passed = endNear(layer, { mu, nu });
        if (passed) return known(ends, passed);
        yield;
      }
      return last;
    }
  }
}

/**
 * Follows a start to its end, over a leap wherever it drifts slowly. What is returned goes on, but for turns that are over
 * (`later`), until the end shows, or gives the place where it has not; no loop runs in a generator's body, where loops
 * are slower.
 */
function follow(start: Moments, layer: Layer, ends: readonly End[], turn: Turn): () => End | 'later' | Moments {
  // Numbers that closures share are kept on the heap, each anew.
  const { step, quick, limits, at, mus, nus } = layer;
  at[0] = start.mu;
  at[1] = start.nu;
  let asked = gone;
  let windows = 0;
  /** How many layers of the present window there are. */
  let k = 0;
  let nextLook = 2;
  /** An attractor that was found from a layer, but is not reached yet. */
  let sought: End | undefined;
  const close = (end: End, times: number) => {
    for (const point of end.points) if (isNear(point, at[0]!, at[1]!, times * end.reach)) return true;
    return false;
  };
  const arrived = (times: number): End | undefined => {
    for (const end of ends) if (close(end, times)) return end;
    return sought && close(sought, times) ? sought : undefined;
  };
  /** Whether it has come nearer to an end, and is near it, since the window began: Newton's method would find no other. */
  const isApproached = ({ points }: End) => {
    const now = nearest(points, at[0]!, at[1]!);
    return now < approach && now < nearest(points, mus[0]!, nus[0]!);
  };
  const look = (): End | undefined => {
    const [mu, nu] = [at[0]!, at[1]!];
    const growth = limits.collapses(mu, nu);
    if (growth !== undefined) return known(ends, endOfNothing(growth));
    if (ends.some(isApproached) || (sought && isApproached(sought))) return undefined;
    const next = endNear(layer, { mu, nu });
    if (next) sought = known(ends, next);
    else {
      const sinking = sinkingNear(layer.kernel, layer.parameters, step, mu, nu);
      if (sinking) return endOfOrbit({ kind: 'sinks', layers: 0, ...sinking });
    }
    return undefined;
  };
  return () => {
    while (windows < (layer.brief ? fewWindows : mostWindows)) {
      if (k === 0) {
        mus[0] = at[0]!;
        nus[0] = at[1]!;
      }
      while (k < seen) {
        if (turn.isOver()) return 'later';
        k++;
        quick(at[0]!, at[1]!, at);
        const mu = at[0]!;
        const nu = at[1]!;
        mus[k] = mu;
        nus[k] = nu;
        if (k % glance === 0) {
          const end = arrived(1);
          if (end) return end;
        }
        const size = mu * mu + nu;
        if (size < vanished && limits.keepsZero) {
          // At every size next to (0, 0) the map does the same: the direction tells whether a start grows again from there.
          const lost = nu < underflow && mus[k - 1]! ** 2 + nus[k - 1]! > inside * inside;
          const { growth, ...next } = limits.fromNothing(mu, nu, size === 0 || lost);
          if (growth < 1) return known(ends, endOfNothing(growth));
          at[0] = next.mu;
          at[1] = next.sigma * next.sigma;
          continue;
        }
        if (size < asked) continue;
        if (!limits.plain || !(size < overflow) || limits.diverges(mu, nu)) return diverges;
        asked = size ** again;
      }
      k = 0;
      windows++;
      if (turn.spent() > mostEffort) return undecided;
      const ahead = leap(mus, nus);
      if (windows >= nextLook || (ahead && ahead.left < inSight && !sought)) {
        if (windows >= nextLook) nextLook *= 2;
        const end = look() ?? arrived(windows > patienceAfter ? patience : 1);
        if (end) return end;
      }
      if (ahead) {
        at[0] = ahead.mu;
        at[1] = ahead.nu;
      }
    }
    return { mu: at[0]!, nu: at[1]! };
  };
}

/**
 * The attractor that Newton's method finds from a late layer, of the shortest period that fits: a longer one is tried
 * only where the orbit comes back twice as near as after every shorter one.
 */
function endNear({ kernel, quick, sloped, near, parameters }: Layer, at: Moments): End | undefined {
  let { mu, nu } = at;
  const square = at.mu * at.mu + at.nu;
  let closest = 0.1;
  for (let period = 1; period <= longestPeriod; period++) {
    quick(mu, nu, out);
    mu = out[0]!;
    nu = out[1]!;
    const back = Math.max(Math.abs(mu - at.mu) / Math.sqrt(square), Math.abs(nu - at.nu) / square);
    if (!(back <= closest)) continue;
    closest = 0.5 * back;
    const inner = at.nu > vanished ? innerCycle(sloped, parameters, at, period, newtonSteps, near) : undefined;
    const found =
      inner && inner.radius < 1 - marginalWidth
        ? inner
        : at.nu <= 1e-2 * at.mu ** 2 && at.mu ** 2 > vanished
          ? boundaryCycle(kernel, parameters, at.mu, period)
          : undefined;
    if (!found || !(found.radius < 1 - marginalWidth)) continue;
    const { points, radius } = found;
    // Two numbers next to 0 that rounding keeps are no cycle.
    if (!(points[0]!.mu ** 2 + points[0]!.nu > vanished)) continue;
    const kind = period > 1 ? 'cycles' : points[0]!.nu > 0 ? 'converges' : 'collapses';
    return { kind, points, rate: radius ** (1 / period), reach: reachOf(radius) };
  }
  return undefined;
}
