import {
  add,
  type Interval,
  intersect,
  interval,
  isEmpty,
  isInterior,
  middle,
  mul,
  one,
  point,
  scale,
  sub,
} from '../intervals/interval';
import { type Cell, type Layer, prepare, throughLayer } from '../moments/layer';

type Numbers = readonly [number, number];

/**
 * C ≈ (H − I)⁻¹ at the cell's middle, in plain numbers: any value is sound, a good one converges. Null where singular.
 */
function preconditioner(cell: Cell, layer: Layer): readonly [number, number, number, number] | null {
  const { H } = throughLayer(cell, layer);
  const [a, b, c, d] = [middle(H[0]) - 1, middle(H[1]), middle(H[2]), middle(H[3]) - 1];
  const det = a * d - b * c;
  return Number.isFinite(1 / det) ? [d / det, -b / det, -c / det, a / det] : null;
}

/**
 * Krawczyk's operator for g(p) = p on a cell X with middle p̂: K(X) = p̂ − C (g(p̂) − p̂) + (I − C (H(X) − I))(X − p̂).
 * Every fixed point in X lies in K(X); K(X) inside X proves that there is exactly one. Null where no preconditioner is
 * found.
 */
export function krawczykStep(cell: Cell, layer: Layer): Cell | null {
  const centre = { mu: point(middle(cell.mu)), nu: point(middle(cell.nu)) };
  const C = preconditioner(centre, layer);
  if (!C) return null;
  const { image } = throughLayer(centre, layer);
  const { H } = throughLayer(cell, layer);
  const residual = [sub(image.mu, centre.mu), sub(image.nu, centre.nu)] as const;
  const offset = [sub(cell.mu, centre.mu), sub(cell.nu, centre.nu)] as const;
  const row = (p: number, q: number, start: Interval, own: 0 | 1): Interval => {
    const byMu = add(scale(p, sub(H[0], one)), scale(q, H[2]));
    const byNu = add(scale(p, H[1]), scale(q, sub(H[3], one)));
    const spread = add(
      mul(own === 0 ? sub(one, byMu) : scale(-1, byMu), offset[0]),
      mul(own === 1 ? sub(one, byNu) : scale(-1, byNu), offset[1]),
    );
    return add(sub(start, add(scale(p, residual[0]), scale(q, residual[1]))), spread);
  };
  return { mu: row(C[0], C[1], centre.mu, 0), nu: row(C[2], C[3], centre.nu, 1) };
}

/**
 * A cell that holds exactly one fixed point of g for every (ω, τ) of the layer, near a start;
 * null where none could be proved.
 * The start is improved by plain Newton steps first, then a small cell around it is inflated until Krawczyk's operator
 * maps it inside, from the relative radius `smallest` on (a layer with wide ω and τ needs no tiny ones).
 */
export function enclosedFixedPoint(start: Numbers, layer: Layer, smallest = 1e-14): Cell | null {
  return ended(enclosedFixedPointSteps(start, layer, smallest));
}

/** The same in steps: yields every few enclosures, each of which takes long where f oscillates. */
export function* enclosedFixedPointSteps(
  start: Numbers,
  layer: Layer,
  smallest = 1e-14,
): Generator<void, Cell | null, void> {
  const [mu, nu] = yield* newton(start, layer);
  if (!Number.isFinite(mu) || !(nu > 0)) return null;
  let radius = smallest * Math.max(1, Math.abs(mu), nu);
  for (let step = 0; step < 40; step++, radius *= 3) {
    if (radius >= nu) return null;
    const cell = { mu: interval(mu - radius, mu + radius), nu: interval(nu - radius, nu + radius) };
    yield* prepare(cell, layer);
    const image = krawczykStep(cell, layer);
    if (image && isInterior(image.mu, cell.mu) && isInterior(image.nu, cell.nu))
      return yield* tightenedSteps(image, layer);
    yield;
  }
  return null;
}

/**
 * The same fixed points in a smaller cell: Krawczyk's operator applied until it gains nothing. An empty result would
 * come of a fault: the cell before it is kept.
 */
export function tightened(cell: Cell, layer: Layer): Cell {
  return ended(tightenedSteps(cell, layer));
}

function* tightenedSteps(cell: Cell, layer: Layer): Generator<void, Cell, void> {
  let current = cell;
  for (let step = 0; step < 12; step++) {
    yield* prepare(current, layer);
    const image = krawczykStep(current, layer);
    if (!image) return current;
    const next = { mu: intersect(image.mu, current.mu), nu: intersect(image.nu, current.nu) };
    if (isEmpty(next.mu) || isEmpty(next.nu)) return current;
    const gain = size(current) - size(next);
    current = next;
    yield;
    if (gain < 1e-3 * size(current)) return current;
  }
  return current;
}

/** What a generator returns, all its steps run. */
function ended<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function size({ mu, nu }: Cell): number {
  return mu.hi - mu.lo + (nu.hi - nu.lo);
}

/** A variance so many times as large as the start's is no improvement of it. */
const farAway = 100;

function* newton([mu, nu]: Numbers, layer: Layer): Generator<void, Numbers, void> {
  let [x, y] = [mu, nu];
  let last = Infinity;
  for (let step = 0; step < 30; step++) {
    const cell = { mu: point(x), nu: point(y) };
    yield* prepare(cell, layer);
    const { image } = throughLayer(cell, layer);
    // Where nothing is known of the image no step leads on, and asking again takes as long.
    if (!(image.nu.hi < Infinity)) return [Number.NaN, y];
    const C = preconditioner(cell, layer);
    const [dx, dy] = [middle(image.mu) - x, middle(image.nu) - y];
    if (!C) return [x, y];
    const [sx, sy] = [C[0] * dx + C[1] * dy, C[2] * dx + C[3] * dy];
    x -= sx;
    y = y - sy > 0 ? y - sy : 0.5 * y;
    // Where H has an eigenvalue near 1 steps run off, to places at which every enclosure takes long.
    if (y > farAway * Math.max(1, nu)) return [Number.NaN, y];
    const moved = Math.max(Math.abs(sx), Math.abs(sy)) / Math.max(1, Math.abs(x), y);
    // Once steps are as small as rounding they no longer shrink.
    if (moved < 1e-16 || (moved < 1e-10 && moved > 0.1 * last)) return [x, y];
    last = moved;
    yield;
  }
  return [x, y];
}
