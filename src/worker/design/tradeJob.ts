import { pointByAffine, pointsByConstants, type Solution, solve, wayOf } from '../../math';
import type { FixedPoint } from '../../math/types';
import { every } from '../heat/every';
import type { Step } from '../messages';
import { certifiedSize, isProvable } from './certifiedSize';
import type { CertifiedBoxes, Own, TradeRequest, TradeResult } from './designMessages';

type Steps<T> = Generator<Step<'trade'>, T>;

/** Targets along the side of a cell of the first boxes, and of the last. */
const coarse = 9;
const fine = 3;
/** Cells along a side of the first picture of an activation's own constants, and the last of a typed formula's. */
const coarsest = 27;

/**
 * Rate and norm of the fixed point at each target of a plane; then, if asked for, the largest box around it that is
 * certified to contract to it, coarse first.
 */
export function* tradeJob(request: TradeRequest): Steps<TradeResult> {
  if (request.own) return yield* own(request, request.own);
  const { columns, rows, boxes: wanted } = request;
  const [mus, nus] = [centres(request.mu, columns), centres(request.nu, rows)];
  const rate = new Float32Array(columns * rows).fill(Number.NaN);
  const norm = rate.slice();
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const point = solutionAt(mus[i]!, nus[row]!, request);
      if (!point) continue;
      rate[row * columns + i] = radius(point);
      norm[row * columns + i] = point.norm;
    }
    yield {};
  }
  const picture = (boxes: CertifiedBoxes | null): TradeResult => ({ request, by: 'selu', rate, norm, boxes });
  if (!wanted || !isProvable(request)) return picture(null);
  const first = yield* certified(request, every(mus, coarse), every(nus, coarse), coarse, 0, 0.15);
  yield { partial: picture(first) };
  return picture(yield* certified(request, every(mus, fine), every(nus, fine), fine, 0.15, 1, first));
}

/** The same of an activation's own constants, coarse first, or of a·f + c; without boxes. */
function* own(request: TradeRequest, { shape, ...dropping }: Own): Steps<TradeResult> {
  const layer = { ...request, ...dropping };
  const by = wayOf(shape);
  const sides = by === 'affine' ? [request.columns] : typed(shape) ? [coarse, coarsest] : [coarsest, request.columns];
  for (const columns of sides) {
    const rows = columns === request.columns ? request.rows : columns;
    const last = columns === sides.at(-1);
    const [mus, nus] = [centres(request.mu, columns), centres(request.nu, rows)];
    const targets = [...nus].flatMap((nu) => [...mus].map((mu) => ({ mu, nu })));
    const points: (FixedPoint | undefined)[] = [];
    if (by === 'constants') {
      const steps = pointsByConstants(targets, layer, shape);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield { done: last ? 0.1 + 0.9 * step.value : 0.1 * step.value };
      points.push(...step.value);
    } else
      for (const [k, target] of targets.entries()) {
        points.push(pointByAffine(target, layer, shape));
        if (k % columns === 0) yield { done: k / targets.length };
      }
    const result: TradeResult = {
      request: { ...request, columns, rows },
      ...{ by, boxes: null },
      rate: Float32Array.from(points, (point) => (point ? radius(point) : Number.NaN)),
      norm: Float32Array.from(points, (point) => point?.norm ?? Number.NaN),
    };
    if (last) return result;
    yield { partial: result };
  }
  throw new Error('The last picture ends it.');
}

function* certified(
  request: TradeRequest,
  mus: Float64Array,
  nus: Float64Array,
  stride: number,
  from: number,
  to: number,
  rough?: CertifiedBoxes,
): Steps<CertifiedBoxes> {
  const [columns, rows] = [mus.length, nus.length];
  const found = new Float32Array(columns * rows).fill(Number.NaN);
  for (let k = 0; k < found.length; k++) {
    const point = solutionAt(mus[k % columns]!, nus[Math.floor(k / columns)]!, request);
    if (!point || !(radius(point) < 1)) continue;
    const guess = rough ? sizeAt(rough, (k % columns) * stride, Math.floor(k / columns) * stride) : found[k - 1];
    const steps = certifiedSize(point, { ...point, omega: request.omega, tau: request.tau }, guess);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done: from + ((to - from) * k) / found.length };
    found[k] = step.value;
  }
  return { stride, columns, rows, sizes: found };
}

/** The size found for the cell that a target lies in. */
function sizeAt({ stride, columns, sizes }: CertifiedBoxes, i: number, j: number): number {
  return sizes[Math.floor(j / stride) * columns + Math.floor(i / stride)]!;
}

/** The one λ > 0, α ≥ 0 for a target and what its fixed point is like; undefined where there is none. */
function solutionAt(mu: number, nu: number, layer: TradeRequest): Solution | undefined {
  return solve({ mu, nu }, layer).find(({ admissible }) => admissible);
}

const typed = ({ activation }: Own['shape']) => activation === 'formula';
const radius = ({ eigenvalues: [{ re, im }] }: FixedPoint) => Math.hypot(re, im);

function centres([from, to]: readonly [number, number], count: number): Float64Array {
  // The middle one of an odd number is exactly half-way, so that μ* = 0 is among those of a symmetric range.
  return Float64Array.from(
    { length: count },
    (_, k) => (from + to) / 2 + ((k - (count - 1) / 2) * (to - from)) / count,
  );
}
