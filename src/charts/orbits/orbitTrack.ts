import type { Moments } from '../../math/types';
import { bounded } from '../drawing/chartFrame';
import { followedPart } from '../drawing/linePath';
import { markRadius } from '../fixedPoints/fixedPointLabels';
import type { PlaneFrame } from '../plane/planeFrame';

export interface OrbitTrack {
  /** Path data of the segments up to the playhead, and of those after it. */
  readonly past: string;
  readonly future: string;
  /** Path data of the dots so far and ahead, one empty line per visible layer; round line caps make the dots. */
  readonly dots: string;
  readonly dotsAhead: string;
  /** Centres of the visible dots with their layer, doubled ones left out. */
  readonly places: readonly { readonly x: number; readonly y: number; readonly layer: number }[];
}

type Marks = readonly { readonly x: number; readonly y: number }[];

const written = (value: number) => Math.round(value * 10) / 10;

/**
 * An orbit on screen. A layer at infinity, or at ν = 0 on a log axis, is drawn as a segment that leaves in its
 * direction, and ends the track. Written as segments, not by D3's line, for they end, part and are left out one by one.
 * @param until layers after this one belong to the future
 * @param marks centres of the fixed points' marks: what would lie on a mark is left out, so that it stays readable
 */
export function orbitTrack(points: readonly Moments[], frame: PlaneFrame, until: number, marks: Marks): OrbitTrack {
  let past = '';
  let future = '';
  let dots = '';
  let dotsAhead = '';
  const places: { x: number; y: number; layer: number }[] = [];
  let x0 = Number.NaN;
  let y0 = Number.NaN;
  let covered0 = false;
  const radius = markRadius(frame);
  for (let layer = 0; layer < points.length; layer += 1) {
    const point = points[layer]!;
    let x = frame.xScale(point.mu);
    let y = frame.yScale(point.nu);
    if (Number.isNaN(x) || Number.isNaN(y)) break;
    const leaves = Math.abs(x) + Math.abs(y) === Infinity;
    if (leaves) {
      if (layer === 0) break;
      x = bounded(x);
      y = bounded(y);
    }
    const covered = layer > 0 && isCovered(marks, radius, x, y);
    const seen = layer > 0 && !(covered && covered0) && followedPart([x0, y0], [x, y]);
    if (seen) {
      const [[ax, ay], [bx, by]] = seen;
      const at = (t: number) => `${written(ax + t * (bx - ax))} ${written(ay + t * (by - ay))}`;
      const gaps = covered || covered0 ? [] : gapsAt(marks, radius, ax, ay, bx - ax, by - ay);
      const segment = `M${at(0)}${gaps.map(([from, to]) => `L${at(from)}M${at(to)}`).join('')}L${at(1)}`;
      if (layer <= until) past += segment;
      else future += segment;
    }
    if (leaves) break;
    x0 = x;
    y0 = y;
    covered0 = covered;
    if (covered || !frame.shows(point)) continue;
    const previous = places.at(-1);
    if (previous && Math.abs(previous.x - x) < 0.1 && Math.abs(previous.y - y) < 0.1) continue;
    const dot = `M${written(x)} ${written(y)}h0`;
    if (layer <= until) dots += dot;
    else dotsAhead += dot;
    places.push({ x, y, layer });
  }
  return { past, future, dots, dotsAhead, places };
}

function isCovered(marks: Marks, radius: number, x: number, y: number): boolean {
  for (const mark of marks) if ((mark.x - x) ** 2 + (mark.y - y) ** 2 < radius ** 2) return true;
  return false;
}

/** The parts of a segment that cross marks, in parts of its length, in order. */
function gapsAt(
  marks: Marks,
  radius: number,
  x0: number,
  y0: number,
  dx: number,
  dy: number,
): readonly (readonly [number, number])[] {
  const length = Math.hypot(dx, dy);
  const gaps: (readonly [number, number])[] = [];
  for (const { x, y } of marks) {
    // Most are far from it.
    if (Math.abs(2 * (x - x0) - dx) > 2 * radius + Math.abs(dx)) continue;
    if (Math.abs(2 * (y - y0) - dy) > 2 * radius + Math.abs(dy)) continue;
    const middle = ((x - x0) * dx + (y - y0) * dy) / length ** 2;
    const half = Math.sqrt(radius ** 2 - (((x - x0) * dy - (y - y0) * dx) / length) ** 2) / length;
    if (middle - half > 0 && middle + half < 1) gaps.push([middle - half, middle + half]);
  }
  return gaps.sort(([a], [b]) => a - b);
}
