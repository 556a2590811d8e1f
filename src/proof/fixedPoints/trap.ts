import {
  add,
  div,
  type Interval,
  interval,
  isEmpty,
  magnitude,
  middle,
  mul,
  point,
  scale,
  sqr,
  sub,
} from '../intervals/interval';
import { sqrt } from '../intervals/sqrt';
import { type Cell, type Layer, type Matrix, prepare, throughLayer } from '../moments/layer';
import { singularValue } from '../moments/singularValue';

/** A linear map L in plain numbers, row by row: it defines the norm |x|_L = |Lx|. */
export type Norm = readonly [number, number, number, number];

/**
 * L whose norm makes H nearly normal: the inverse of its eigenvectors, or of the real and imaginary part of a complex
 * one. Plain numbers: any L with non-zero determinant is sound.
 */
export function adaptedNorm(H: Matrix): Norm {
  const [a, b, c, d] = H.map(middle) as unknown as Norm;
  const half = (a - d) / 2;
  const under = half * half + b * c;
  const mean = (a + d) / 2;
  const vector = (value: number): readonly [number, number] => {
    const [x, y] = Math.abs(b) > Math.abs(c) ? [b, value - a] : [value - d, c];
    const length = Math.sqrt(x * x + y * y);
    return length > 0 ? [x / length, y / length] : [1, 0];
  };
  const root = Math.sqrt(Math.abs(under));
  if (under < 0) return Math.abs(b) > Math.abs(c) ? inverse([b, 0, mean - a, root]) : inverse([mean - d, root, c, 0]);
  if (Math.abs(b) + Math.abs(c) < 1e-12 * (Math.abs(a) + Math.abs(d))) return [1, 0, 0, 1];
  const [p, q] = [vector(mean + root), vector(mean - root)];
  return inverse([p[0], q[0], p[1], q[1]]);
}

function inverse([a, b, c, d]: Norm): Norm {
  const det = a * d - b * c;
  return Math.abs(det) > 1e-6 ? [d / det, -b / det, -c / det, a / det] : [1, 0, 0, 1];
}

function inverseOf([a, b, c, d]: Norm): Matrix {
  const det = sub(mul(point(a), point(d)), mul(point(b), point(c)));
  return [div(point(d), det), div(point(-b), det), div(point(-c), det), div(point(a), det)];
}

function product(x: Matrix, y: Matrix): Matrix {
  const cell = (i: 0 | 2, j: 0 | 1) => add(mul(x[i], y[j]), mul(x[i === 0 ? 1 : 3], y[j === 0 ? 2 : 3]));
  return [cell(0, 0), cell(0, 1), cell(2, 0), cell(2, 1)];
}

/**
 * Upper bound of the norm of H as a map of the plane with |·|_L: σmax(L H L⁻¹). Infinity where nothing is enclosed, so
 * that an H without members contracts nothing.
 */
export function operatorNorm(H: Matrix, norm: Norm): number {
  const L = norm.map(point) as unknown as Matrix;
  const { lo, hi } = singularValue(...product(product(L, H), inverseOf(norm)));
  return 0 <= hi && lo <= hi ? hi : Infinity;
}

/** Upper bound of |y − x|_L over all y of a cell and x of another; Infinity where a cell is empty. */
export function distance(y: Cell, x: Cell, [a, b, c, d]: Norm): number {
  const [dx, dy] = [sub(y.mu, x.mu), sub(y.nu, x.nu)];
  const away = sqrt(add(sqr(add(scale(a, dx), scale(b, dy))), sqr(add(scale(c, dx), scale(d, dy)))));
  return away.lo <= away.hi ? away.hi : Infinity;
}

/**
 * Upper bound of |LHd|/|Ld| over the directions d in which a cell extends: operatorNorm where it extends in both, and
 * 0 for a single point. Infinity where nothing is enclosed, or the cell has no points.
 */
export function normAlong(cell: Cell, H: Matrix, norm: Norm): number {
  // At ω = 0 the column of μ is 0 whatever the rest is: that a side is empty must be asked.
  if (isEmpty(cell.mu) || isEmpty(cell.nu)) return Infinity;
  const [inMu, inNu] = [cell.mu.lo < cell.mu.hi, cell.nu.lo < cell.nu.hi];
  if (inMu && inNu) return operatorNorm(H, norm);
  if (!inMu && !inNu) return 0;
  const [a, b, c, d] = norm.map(point) as unknown as Matrix;
  const [x, y, p, q] = inMu ? [H[0], H[2], a, c] : [H[1], H[3], b, d];
  const length = (u: Interval, v: Interval) => sqrt(add(sqr(u), sqr(v)));
  const { lo, hi } = div(length(add(mul(a, x), mul(b, y)), add(mul(c, x), mul(d, y))), length(p, q));
  return 0 <= hi && lo <= hi ? hi : Infinity;
}

/**
 * Upper bound, up to a budget of boxes, of the norm of H over a cell, in the directions in which the cell extends:
 * halves where the bound is not below the goal. Infinity on failure.
 */
export function* normOver(
  cell: Cell,
  layer: Layer,
  norm: Norm,
  goal: number,
  budget: { left: number },
): Generator<void, number> {
  const todo: Cell[] = [cell];
  let largest = 0;
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (budget.left-- <= 0) return Infinity;
    yield* prepare(next, layer);
    const value = normAlong(cell, throughLayer(next, layer).H, norm);
    if (0 <= value && value < goal) largest = Math.max(largest, value);
    else if (todo.length > 60) return Infinity;
    else todo.push(...halves(next));
  }
  return largest;
}

/** A cell cut in two across its longer side, relative to 1 in μ and to its own height in ν. */
export function halves({ mu, nu }: Cell): readonly [Cell, Cell] {
  const [x, y] = [middle(mu), middle(nu)];
  return mu.hi - mu.lo > nu.hi - nu.lo
    ? [
        { mu: interval(mu.lo, x), nu },
        { mu: interval(x, mu.hi), nu },
      ]
    : [
        { mu, nu: interval(nu.lo, y) },
        { mu, nu: interval(y, nu.hi) },
      ];
}

/**
 * A neighbourhood {x : |x − p|_L ≤ radius} of a fixed point p that g maps into itself with contraction factor `rate`.
 */
export interface Trap {
  readonly norm: Norm;
  readonly radius: number;
  readonly rate: number;
}

/**
 * A large trap around the one fixed point in a cell, by trying smaller and smaller radii for a factor half-way
 * between 1 and H's at the point: g contracts |·|_L on a rectangle that encloses the
 * ball, so the ball maps into itself and all of it converges to p. Null where even small balls fail or the budget is
 * spent.
 * Yields before every radius.
 */
export function* findTrap(fixed: Cell, layer: Layer, budget: { left: number }): Generator<void, Trap | null, void> {
  const { H } = throughLayer(fixed, layer);
  const norm = adaptedNorm(H);
  const [a, b, c, d] = inverseOf(norm);
  const reach = (x: Interval, y: Interval) => sqrt(add(sqr(x), sqr(y))).hi;
  const [wide, high] = [reach(a, b), reach(c, d)];
  const least = operatorNorm(H, norm);
  if (!(least < 1)) return null;
  const goal = 0.5 * (1 + least);
  const around = (range: Interval, by: number) => add(range, scale(by, interval(-1, 1)));
  for (let radius = (4 * Math.max(1, magnitude(fixed.nu))) / high; radius > 1e-9; radius *= 0.7) {
    const cell = { mu: around(fixed.mu, radius * wide * (1 + 1e-9)), nu: around(fixed.nu, radius * high * (1 + 1e-9)) };
    if (!(cell.nu.lo > 0)) continue;
    yield;
    if (budget.left <= 0) return null;
    const some = { left: 200 };
    const rate = yield* normOver(cell, layer, norm, goal, some);
    budget.left -= 200 - some.left;
    if (rate < 1) return { norm, radius, rate };
  }
  return null;
}
