import type { FixedPoint, Polyline } from '../../math/types';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { alongLine, labelDots, pixels } from '../plane/labelDots';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';
import { fixedPointLabels } from './fixedPointLabels';

/** Where a layer keeps the mean, and where the variance. */
export interface Curves {
  readonly mean: readonly Polyline[];
  readonly variance: readonly Polyline[];
}

const tries = 24;
/** A name that covers more dots of lines than that is left to the legend. */
const most = 2;

interface Drawn {
  readonly curves: Curves;
  readonly points: readonly FixedPoint[];
  readonly avoid: Avoid;
  readonly boxes: readonly (Box | null)[];
}
const drawn = new WeakMap<PlaneFrame, Drawn>();

/**
 * A place for the name of either curve beside it, as far out as possible without covering a curve, a dot or a line of
 * `avoid`, and never on its handles or on words of fixed points, which go first; null for a curve that is not in the
 * window, or that has no such place. The layers of one frame ask for the same names and get the same list.
 */
export function nullclineLabels(
  curves: Curves,
  points: readonly FixedPoint[],
  avoid: Avoid,
  frame: PlaneFrame,
): readonly (Box | null)[] {
  const last = drawn.get(frame);
  if (last?.curves === curves && last.points === points && last.avoid === avoid) return last.boxes;
  const { left, right, top, bottom, textSize } = frame;
  const bounds = { left: left + 4, top: top + 4, right: right - 4, bottom: bottom - 4 };
  const along = (lines: readonly Polyline[]) => {
    const places: number[] = [];
    for (const line of lines) alongLine(line, frame, places);
    return places;
  };
  const own = [along(curves.mean), along(curves.variance)];
  const dots = labelDots(avoid, frame).concat(...own);
  const marks = fixedPointLabels(points, avoid, frame);
  const taken = [...marks.flatMap(({ box }) => box ?? []), ...labelObstacles(avoid, frame)];
  // Beside the dots of an orbit stand the numbers of its layers.
  const numbers = pixels(avoid.dots, frame);
  const request = { clearance: 6, width: textSize * 3.4, height: textSize * 1.4 };
  const around = neighbours(
    dots,
    frame,
    2.5 * request.clearance + request.width,
    2.5 * request.clearance + request.height,
  );
  const boxes = own.map((places) => {
    let best: Box | null = null;
    let least = most + 1;
    for (const [order, [x, y]] of spread(places, frame).entries()) {
      const near = around(x, y);
      const [box] = placeLabels([{ x, y, ...request }], { bounds, taken, dots: near });
      if (!box) continue;
      const covered = within(near, box, 0) + within(numbers, box, 0.6 * textSize);
      const cost = covered + order * 0.02;
      if (cost < least) {
        least = cost;
        best = box;
      }
      if (covered === 0) break;
    }
    if (best) taken.push(best);
    return best;
  });
  drawn.set(frame, { curves, points, avoid, boxes });
  return boxes;
}

/**
 * Sorts those of the dots that are in the window into cells of this size, so that of a place its own and the eight around
 * it have all that is no farther off than that.
 */
function neighbours(
  dots: readonly number[],
  { left, right, top, bottom }: PlaneFrame,
  width: number,
  height: number,
): (x: number, y: number) => readonly number[] {
  const columns = Math.ceil((right - left) / width) + 3;
  const cell = (x: number, y: number) =>
    (1 + Math.floor((y - top) / height)) * columns + 1 + Math.floor((x - left) / width);
  const cells: number[][] = [];
  for (let k = 0; k + 1 < dots.length; k += 2) {
    const x = dots[k]!;
    const y = dots[k + 1]!;
    if (!(x >= left && x <= right && y >= top && y <= bottom)) continue;
    const at = cell(x, y);
    cells[at] ??= [];
    cells[at].push(x, y);
  }
  return (x, y) => {
    const at = cell(x, y);
    const found: number[] = [];
    for (const row of [at - columns, at, at + columns])
      for (let beside = row - 1; beside <= row + 1; beside += 1) for (const one of cells[beside] ?? []) found.push(one);
    return found;
  };
}

/** How many of the dots lie in a box, or so near to it. */
function within(dots: readonly number[], { left, right, top, bottom }: Box, near: number): number {
  let count = 0;
  for (let k = 0; k + 1 < dots.length; k += 2) {
    const x = dots[k]!;
    const y = dots[k + 1]!;
    if (x > left - near && x < right + near && y > top - near && y < bottom + near) count += 1;
  }
  return count;
}

/** A few of the places, those farthest from the middle first; right and top win between equal ends. */
function spread(
  dots: readonly number[],
  { left, right, top, bottom }: PlaneFrame,
): readonly (readonly [number, number])[] {
  const far = new Float64Array(dots.length / 2);
  for (let k = 0; k < far.length; k += 1) {
    const dx = dots[2 * k]! - (left + right) / 2;
    const dy = dots[2 * k + 1]! - (top + bottom) / 2;
    far[k] = Math.sqrt(dx * dx + dy * dy) + 0.1 * (dx - dy);
  }
  // Numbers alone are sorted without a call for each pair; what is equally far is one place met twice, nearly always.
  const order = far.slice().sort().reverse();
  const every = Math.max(1, Math.floor(order.length / tries));
  const places: (readonly [number, number])[] = [];
  for (let k = 0; k < order.length; k += every) {
    const at = far.indexOf(order[k]!);
    places.push([dots[2 * at]!, dots[2 * at + 1]!]);
  }
  return places;
}
