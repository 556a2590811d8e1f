import { type Interval, interval, isSubset, middle, point } from '../intervals/interval';
import type { Side } from '../moments/domain';
import { type Cell, type Layer, prepare, throughLayer } from '../moments/layer';
import { type Weights, weightsOf } from '../moments/Weights';
import type { Verdict } from '../search/Certificate';
import { limitFrom } from './limitFrom';
import { otherFixedPoint } from './otherFixedPoint';
import { adaptedNorm, distance, findTrap, halves, type Norm, normAlong, normOver, type Trap } from './trap';

export interface AttractionOptions {
  /** Most evaluations of the layer, 20000 where left out. */
  readonly budget?: number;
  /** Try only whether the box maps into itself and contracts, which is soon known; 'unknown' where it does not. */
  readonly only?: 'contraction';
  readonly signal?: { readonly aborted: boolean };
}

/** Whether everything in a box converges to one fixed point. */
export interface Attraction {
  readonly verdict: Verdict;
  /** The limit, enclosed, where one was proved to exist. */
  readonly fixedPoint?: { readonly mu: Interval; readonly nu: Interval };
  /** Another fixed point of the box, enclosed; only where it refutes. */
  readonly other?: { readonly mu: Interval; readonly nu: Interval };
  /**
   * 'contraction': the box maps into itself and every layer contracts it.
   * 'trap': every start enters a contracting neighbourhood.
   */
  readonly method?: 'contraction' | 'trap';
  /** Contraction factor per layer in the norm, in the box or in the trap. */
  readonly rate?: number;
  /** L of the norm |x|_L = |Lx| on (μ, ν), row by row; the plain norm's is the identity. */
  readonly norm?: Norm;
  /** Layers after which every start is in the contracting region; 0 for 'contraction'. */
  readonly layers?: number;
  /** One sentence. */
  readonly reason: string;
  /** Cells of the box that are left over; empty where proved. */
  readonly open: readonly { readonly mu: Interval; readonly nu: Interval }[];
  readonly boxes: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** One layer at exactly these doubles; λ₀₁ and α₀₁ where λ and α are left out, or weights as they stand. */
export interface LayerParameters {
  readonly omega: number;
  readonly tau: number;
  readonly lambda?: number;
  readonly alpha?: number;
  readonly weights?: Weights;
}

/** Runs attractionSteps to its end. */
export function attraction(...question: Parameters<typeof attractionSteps>): Attraction {
  const steps = attractionSteps(...question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Decides rigorously whether g, at exactly the given doubles (ω, τ, λ, α; λ₀₁ and α₀₁ where left out), takes every
 * (μ, ν) of a box to one fixed point. That point is enclosed by Krawczyk's operator. Then either g maps the box into
 * itself and contracts it in the plain norm or in a norm |Lx| fitted to H at the point (Banach), or every cell of the
 * box is followed layer by layer until it lies in a ball of that norm which g contracts. Yields every few dozen
 * evaluations of the layer, so that a worker can listen in between. Throws a RangeError for a window or parameters that
 * make no sense.
 */
export function* attractionSteps(
  window: { readonly mu: Side; readonly nu: Side },
  parameters: LayerParameters,
  options: AttractionOptions = {},
): Generator<void, Attraction, void> {
  const start = performance.now();
  const total = options.budget ?? 20000;
  const budget = { left: total };
  const box = { mu: range('mu', window.mu), nu: range('nu', window.nu) };
  const layer = layerOf(parameters);
  const end = (verdict: Verdict, reason: string, rest: Partial<Attraction> = {}): Attraction => ({
    verdict,
    reason,
    open: [],
    ...rest,
    boxes: total - Math.max(0, budget.left),
    elapsed: performance.now() - start,
  });
  const fixed = yield* limitFrom([middle(box.mu), middle(box.nu)], layer, budget);
  if (!fixed)
    return end('unknown', 'No fixed point with ν > 0 could be enclosed where the middle of the box leads.', {
      open: [box],
    });
  const known = { fixedPoint: fixed };
  const holdsFixed = isSubset(fixed.mu, box.mu) && isSubset(fixed.nu, box.nu);
  if (box.nu.lo === 0) {
    const stays = 'The box touches ν = 0, and a point with ν = 0 keeps ν = 0 for ever';
    return holdsFixed
      ? end('refuted', `${stays}, while the fixed point in it has ν > 0.`, { ...known, open: [box] })
      : end('unknown', `${stays}; where the box collapses to is not examined.`, { open: [box] });
  }
  // Banach's fixed point lies in the box; only when the enclosed one does too are they the same.
  const shrinking =
    holdsFixed && (yield* mapsIntoItself(box, layer, budget)) ? yield* contraction(box, fixed, layer, budget) : null;
  if (shrinking) {
    const { verdict, reason, ...rest } = shrinks(shrinking.norm, shrinking.rate);
    return end(verdict, reason, { ...known, ...rest });
  }
  if (options.only === 'contraction')
    return end('unknown', 'The box could not be shown to map into itself and to contract.', { ...known, open: [box] });
  yield;
  const trap = yield* findTrap(fixed, layer, budget);
  const followed = trap
    ? yield* follow(box, fixed, trap, layer, budget, options.signal)
    : { layers: 0, open: [box], reason: 'The fixed point could not be shown to attract its neighbourhood.' };
  if (trap && followed.open.length === 0) {
    const { layers } = followed;
    const how = `After ${layers} ${layers === 1 ? 'layer' : 'layers'} every start is in a neighbourhood where each layer shrinks distances to at most ${percent(trap.rate)} in ${fitted}.`;
    return end('proved', how, { ...known, method: 'trap', rate: trap.rate, norm: trap.norm, layers });
  }
  const { open, reason } = followed;
  const other = yield* otherFixedPoint(box, fixed, open, layer);
  const centre = { mu: point(middle(box.mu)), nu: point(middle(box.nu)) };
  const arrives =
    other && !holdsFixed && trap && (yield* layersIntoTrap(centre, fixed, trap, layer, { left: 400 })) !== null;
  // Another fixed point alone is no counterexample: something of the box must also be shown to end at the first one.
  if (other && (holdsFixed || arrives)) {
    return end('refuted', 'The box holds another fixed point, which never moves.', { ...known, other, open });
  }
  return end('unknown', reason, { ...known, open });
}

/** What is known of a box that maps into itself where every layer contracts it in a norm (Banach). */
export function shrinks(norm: Norm, rate: number) {
  const how = `The box maps into itself and every layer shrinks distances to at most ${percent(rate)} in ${norm.join() === plain.join() ? 'the plain norm' : fitted}.`;
  return { verdict: 'proved', method: 'contraction', rate, norm, layers: 0, reason: how } as const;
}

/** The plain norm of the plane. */
const plain: Norm = [1, 0, 0, 1];
const fitted = 'a norm fitted to the Jacobian';

/**
 * A factor by which every layer shrinks distances in a box, in the plain norm or else in the fitted one;
 * null where neither shrinks.
 */
function* contraction(box: Cell, fixed: Cell, layer: Layer, budget: { left: number }) {
  const { H } = throughLayer(fixed, layer);
  for (const norm of [plain, adaptedNorm(H)]) {
    const some = { left: 400 };
    let rate = yield* normOver(box, layer, norm, 1, some);
    // That factor is only below 1; halving its distance to the one at the fixed point sharpens it.
    let least = normAlong(box, H, norm);
    for (let round = 0; round < 3 && rate < 1 && least < rate; round++) {
      const goal = 0.5 * (rate + least);
      const few = { left: 50 };
      const sharper = yield* normOver(box, layer, norm, goal, few);
      some.left -= 50 - Math.max(0, few.left);
      if (sharper < rate) rate = sharper;
      else least = goal;
    }
    budget.left -= 400 - some.left;
    if (rate < 1) return { norm, rate };
  }
  return null;
}

function range(name: string, [lo, hi]: Side): Interval {
  if (!Number.isFinite(lo) || !Number.isFinite(hi) || lo > hi)
    throw new RangeError(`${name} must be a range, not [${lo}, ${hi}].`);
  if (name === 'nu' && lo < 0) throw new RangeError(`nu must not be negative, but starts at ${lo}.`);
  return interval(lo, hi);
}

/** The layer at exactly these doubles. Throws a RangeError unless ω is finite and τ positive and finite. */
export function layerOf(parameters: LayerParameters): Layer {
  const { omega, tau, lambda, alpha } = parameters;
  if (!Number.isFinite(omega)) throw new RangeError(`omega must be finite, not ${omega}.`);
  if (!(tau > 0 && tau < Infinity)) throw new RangeError(`tau must be positive, not ${tau}.`);
  return { omega: point(omega), tau: point(tau), weights: parameters.weights ?? weightsOf(lambda, alpha) };
}

function* mapsIntoItself(box: Cell, layer: Layer, budget: { left: number }): Generator<void, boolean> {
  const todo: Cell[] = [box];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (budget.left-- <= 0) return false;
    yield* prepare(next, layer);
    const { image } = throughLayer(next, layer);
    if (isSubset(image.mu, box.mu) && isSubset(image.nu, box.nu)) continue;
    if (todo.length > 10) return false;
    todo.push(...halves(next));
  }
  return true;
}

function* follow(
  box: Cell,
  fixed: Cell,
  trap: Trap,
  layer: Layer,
  budget: { left: number },
  signal?: { readonly aborted: boolean },
) {
  const todo: Cell[] = [box];
  let layers = 0;
  const stop = (reason: string, cell: Cell) => ({ layers, open: [cell, ...todo], reason });
  for (let cell = todo.pop(); cell; cell = todo.pop()) {
    yield;
    const arrived = yield* layersIntoTrap(cell, fixed, trap, layer, budget);
    if (arrived !== null) layers = Math.max(layers, arrived);
    else if (signal?.aborted) return stop('The search was cancelled.', cell);
    else if (budget.left <= 0) return stop('The budget of boxes is spent.', cell);
    else if (todo.length > 50) return stop('Some starts could not be followed to the fixed point.', cell);
    else todo.push(...halves(cell));
  }
  return { layers, open: [], reason: '' };
}

/** Layers until the whole cell is in the trap; null where twelve layers in a row bring its image no closer. */
export function* layersIntoTrap(
  cell: Cell,
  fixed: Cell,
  trap: Trap,
  layer: Layer,
  budget: { left: number },
): Generator<void, number | null> {
  let image: Cell = cell;
  let closest = Infinity;
  for (let count = 0, idle = 0; idle < 12 && budget.left > 0; count++, idle++) {
    const away = distance(image, fixed, trap.norm);
    if (away <= trap.radius) return count;
    if (away < closest) {
      closest = away;
      idle = 0;
    }
    budget.left--;
    yield* prepare(image, layer);
    image = throughLayer(image, layer).image;
  }
  return null;
}

function percent(rate: number): string {
  return `${(Math.ceil(rate * 1000) / 10).toFixed(1)} %`;
}
