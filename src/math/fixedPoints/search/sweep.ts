import { kernelSize } from '../../kernel';
import type { Step } from '../../map/stepOf';
import type { Moments, Window } from '../../types';

/** Coordinates (u, v) of the plane: place[0…5] = μ, σ = √ν, ∂μ/∂u, ∂μ/∂v, ∂σ/∂u, ∂σ/∂v. */
export type Coordinates = (u: number, v: number, place: Float64Array) => void;

export interface Grid {
  readonly coordinates: Coordinates;
  /** Ascending. */
  readonly us: readonly number[];
  readonly vs: readonly number[];
  /** Cells wholly outside are not looked at. */
  readonly region: Window;
}

export interface Sweep {
  /**
   * Newton's method from a place: the fixed point it reaches, if any;
   * the number of evaluations it took is added to `evaluations`.
   */
  readonly polish: (mu: number, nu: number) => Moments | undefined;
  readonly found: (point: Moments) => void;
  /** Counts up to `most`; then the sweep ends. */
  readonly work: { evaluations: number };
  readonly most: number;
}

/** u, v, μ, σ, F₁, F₂, then ∂F₁/∂u, ∂F₁/∂v, ∂F₂/∂u, ∂F₂/∂v. */
type Corner = Float64Array | undefined;
const U = 0;
const V = 1;
const F = 4;
const slopes = 6;
const size = 10;

/** The lower left, lower right, upper left and upper right corner of a cell. */
interface Cell {
  readonly corners: readonly [Corner, Corner, Corner, Corner];
  readonly level: number;
}

/** Share of the corners' disagreement by which a component may dip between them. */
const dip = 0.6;
/** How often a cell is quartered. */
const deepest = 5;
/** From this quartering on Newton's method starts in every cell left. */
const eager = 2;
const moments = new Float64Array(kernelSize);
const place = new Float64Array(6);

/**
 * Looks for fixed points where nothing bounds the activation's bends. The components F₁ = w/√(1 + w²)
 * with w = (μ̃ − μ)/√(μ² + ν) and F₂ = (ν̃ − ν)/(ν̃ + ν), which keep within ±1 however fast f grows, and their slopes
 * are taken at the corners of a grid's cells. How far each corner's tangent misses the other corners tells how much a
 * component bends in the cell; where it keeps its sign at all corners, and by more than 0.6 of that, it has no zero
 * there, as far as four corners tell.
 * From the cells left Newton's method starts, and they are quartered up to five times, until their corners' slopes
 * agree so well that a second fixed point has no room. What is not finite is outside. Yields after every cell.
 */
export function* sweep(
  step: Step,
  { coordinates, us, vs, region }: Grid,
  { polish, found, work, most }: Sweep,
): Generator<void, void> {
  const sigmaMin = Math.sqrt(region.nuMin);
  const sigmaMax = Math.sqrt(region.nuMax);
  const known = new Map<string, Corner>();
  /** Neighbouring cells share their corners. */
  const corner = (u: number, v: number): Corner => {
    const key = `${u} ${v}`;
    if (!known.has(key)) known.set(key, evaluate(u, v));
    return known.get(key);
  };
  const evaluate = (u: number, v: number): Corner => {
    coordinates(u, v, place);
    const [mu, sigma] = [place[0]!, place[1]!];
    if (!(sigma > 0 && sigma < 1e150 && Math.abs(mu) < 1e150)) return undefined;
    const nu = sigma * sigma;
    step(mu, nu, moments);
    work.evaluations++;
    for (let k = 0; k < kernelSize; k++) if (!Number.isFinite(moments[k]!)) return undefined;
    const at = new Float64Array(size);
    const unit = Math.hypot(mu, sigma);
    const w = (moments[0]! - mu) / unit;
    const length = Math.sqrt(1 + w * w);
    const shrink1 = 1 / (unit * length ** 3);
    const f1Mu = (moments[3]! - 1 - (w * mu) / unit) * shrink1;
    const f1Sigma = (2 * sigma * moments[4]! - (w * sigma) / unit) * shrink1;
    const variance = moments[1]!;
    const both = variance + nu;
    const shrink2 = (2 * sigma) / (both * both);
    const f2Mu = moments[5]! * sigma * shrink2;
    const f2Sigma = 2 * (nu * moments[6]! - variance) * shrink2;
    at.set([u, v, mu, sigma, w / length, (variance - nu) / both]);
    at[6] = f1Mu * place[2]! + f1Sigma * place[4]!;
    at[7] = f1Mu * place[3]! + f1Sigma * place[5]!;
    at[8] = f2Mu * place[2]! + f2Sigma * place[4]!;
    at[9] = f2Mu * place[3]! + f2Sigma * place[5]!;
    return at;
  };
  const isOutside = (corners: readonly (readonly [number, number])[]) =>
    corners.every(([mu]) => mu < region.muMin) ||
    corners.every(([mu]) => mu > region.muMax) ||
    corners.every(([, sigma]) => sigma < sigmaMin) ||
    corners.every(([, sigma]) => sigma > sigmaMax);
  const spot = (u: number, v: number): readonly [number, number] => {
    coordinates(u, v, place);
    return [place[0]!, place[1]!];
  };

  let cells: Cell[] = [];
  for (let j = 0; j + 1 < vs.length; j++)
    for (let i = 0; i + 1 < us.length; i++) {
      const [left, right, below, above] = [us[i]!, us[i + 1]!, vs[j]!, vs[j + 1]!];
      const places = [
        [left, below],
        [right, below],
        [left, above],
        [right, above],
      ] as const;
      if (isOutside(places.map(([u, v]) => spot(u, v)))) continue;
      if (work.evaluations >= most) return;
      const [p, q, r, s] = places.map(([u, v]) => corner(u, v));
      cells.push({ corners: [p, q, r, s], level: 0 });
      yield;
    }

  while (cells.length > 0) {
    const next: Cell[] = [];
    for (const { corners, level } of cells) {
      const [p, q, r, s] = corners;
      if (!p || !q || !r || !s || excluded([p, q, r, s])) continue;
      if (work.evaluations >= most) return;
      yield;
      const simple = start([p, q, r, s], level >= eager, (mu, nu) => {
        const point = polish(mu, nu);
        if (point) found(point);
        return point !== undefined;
      });
      if (simple || level >= deepest) continue;
      const [u, v] = [0.5 * (p[U]! + q[U]!), 0.5 * (p[V]! + r[V]!)];
      const [below, left, middle, right, above] = [
        corner(u, p[V]!),
        corner(p[U]!, v),
        corner(u, v),
        corner(q[U]!, v),
        corner(u, r[V]!),
      ];
      next.push(
        { corners: [p, below, left, middle], level: level + 1 },
        { corners: [below, q, middle, right], level: level + 1 },
        { corners: [left, middle, r, above], level: level + 1 },
        { corners: [middle, right, above, s], level: level + 1 },
      );
    }
    cells = next;
  }
}

type Corners = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** How far the tangents of component k at the corners miss the other corners. */
function bendOf(corners: Corners, k: 0 | 1): number {
  let bend = 0;
  for (const p of corners)
    for (const q of corners) {
      const tangent = p[slopes + 2 * k]! * (q[U]! - p[U]!) + p[slopes + 2 * k + 1]! * (q[V]! - p[V]!);
      bend = Math.max(bend, Math.abs(q[F + k]! - p[F + k]! - tangent));
    }
  return bend;
}

function excluded(corners: Corners): boolean {
  return ([0, 1] as const).some((k) => {
    const positive = corners[0][F + k]! > 0;
    let least = Infinity;
    for (const at of corners) {
      if (at[F + k]! > 0 !== positive) return false;
      least = Math.min(least, Math.abs(at[F + k]!));
    }
    return least > dip * bendOf(corners, k);
  });
}

/**
 * Starts Newton's method where the mean tangent planes have their zero, if that is near or `always`;
 * true when the cell is then settled.
 */
function start(corners: Corners, always: boolean, polish: (mu: number, nu: number) => boolean): boolean {
  const mean = (k: number) => 0.25 * (corners[0][k]! + corners[1][k]! + corners[2][k]! + corners[3][k]!);
  const [a, b, c, d] = [mean(6), mean(7), mean(8), mean(9)];
  const det = a * d - b * c;
  const [halfU, halfV] = [0.5 * (corners[1][U]! - corners[0][U]!), 0.5 * (corners[2][V]! - corners[0][V]!)];
  const u = (b * mean(F + 1) - d * mean(F)) / det / halfU;
  const v = (c * mean(F) - a * mean(F + 1)) / det / halfV;
  // Where the tangent planes are parallel, or meet far off, the middle is as good a start as any.
  const far = !(Math.abs(u) <= 2 && Math.abs(v) <= 2);
  const [x, y] = far ? [0, 0] : [Math.max(-1, Math.min(1, u)), Math.max(-1, Math.min(1, v))];
  const part = (k: number) =>
    0.25 *
    ((1 - x) * (1 - y) * corners[0][k]! +
      (1 + x) * (1 - y) * corners[1][k]! +
      (1 - x) * (1 + y) * corners[2][k]! +
      (1 + x) * (1 + y) * corners[3][k]!);
  const reached = (always || !far) && polish(part(2), part(3) ** 2);
  const [bend1, bend2] = [bendOf(corners, 0), bendOf(corners, 1)];
  const contraction = Math.max(
    (Math.abs(d) * bend1 + Math.abs(b) * bend2) / (Math.abs(det) * halfU),
    (Math.abs(c) * bend1 + Math.abs(a) * bend2) / (Math.abs(det) * halfV),
  );
  return contraction < 0.5 && (reached || far);
}
