import type { FixedPoint } from '../../math/types';
import { pointKind } from '../../words/pointKind';
import { formatNumber } from '../drawing/formatNumber';
import { type Box, type LabelRequest, placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { labelDots } from '../plane/labelDots';
import { type Avoid, labelObstacles } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';

export interface FixedPointLabel {
  readonly text: string;
  /** Where the text goes; null hides it. */
  readonly box: Box | null;
  /** Path data of a line from the mark to a text that is not beside it; empty otherwise. */
  readonly leader: string;
  /** The mark's centre: the point itself, or the nearest place on the border for a point off the window. */
  readonly x: number;
  readonly y: number;
  readonly shown: boolean;
}

/** Radius of a mark in pixels, with a little air: the CSS --marker grows with the type size. */
export function markRadius(frame: PlaneFrame): number {
  return frame.textSize * 0.4 + 3;
}

const rank = (point: FixedPoint) => (point.kind === 'attracting' ? 0 : point.kind === 'saddle' ? 1 : 2);

interface Drawn {
  readonly points: readonly FixedPoint[];
  readonly avoid: Avoid;
  readonly labels: readonly FixedPointLabel[];
}
const drawn = new WeakMap<PlaneFrame, Drawn>();

/**
 * Marks and labels of the fixed points in the order given. Attracting points get their label first, points off
 * the window last; labels avoid every mark, the handles of `avoid`, the window's edges, each other and, where they can,
 * its dots and lines. An attracting point's label that finds no room beside its mark goes farther, with a line. The layers of one
 * frame ask for the same labels and get the same list.
 */
export function fixedPointLabels(
  points: readonly FixedPoint[],
  avoid: Avoid,
  frame: PlaneFrame,
): readonly FixedPointLabel[] {
  const last = drawn.get(frame);
  if (last?.points === points && last.avoid === avoid) return last.labels;
  const labels = placedLabels(points, avoid, frame);
  drawn.set(frame, { points, avoid, labels });
  return labels;
}

function placedLabels(points: readonly FixedPoint[], avoid: Avoid, frame: PlaneFrame): readonly FixedPointLabel[] {
  const { left, right, top, bottom, textSize } = frame;
  const radius = markRadius(frame);
  const inset = radius * 0.6;
  const marks = points.map((point) => {
    const shown = frame.shows(point);
    const x = Math.min(right - (shown ? 0 : inset), Math.max(left + (shown ? 0 : inset), frame.x(point.mu)));
    const y = Math.min(bottom - (shown ? 0 : inset), Math.max(top + (shown ? 0 : inset), frame.y(point.nu)));
    const text = shown
      ? `${pointKind(point)} (${formatNumber(point.mu)}, ${formatNumber(point.nu)})`
      : pointKind(point).split(', ', 1)[0]!;
    return { shown, x, y, text };
  });
  spreadApart(marks, radius * 2.2, frame);
  const order = marks.map((_, index) => index);
  const weight = (index: number) => (marks[index]!.shown ? 0 : 10) + rank(points[index]!);
  order.sort((a, b) => weight(a) - weight(b) || a - b);
  const requests = order.map((index): LabelRequest => {
    const { x, y, text, shown } = marks[index]!;
    const far = shown && points[index]!.kind === 'attracting';
    // A kind that is beyond the window is the least of the words.
    const most = shown ? Infinity : 3;
    return { x, y, far, most, clearance: radius + 3, width: textWidth(text, textSize * 0.95), height: textSize * 1.3 };
  });
  // Marks are round: a label in a quadrant comes nearer than the square around the mark.
  const half = Math.min(radius, 0.75 * (radius + 3));
  const taken = marks.map(({ x, y }) => ({ left: x - half, top: y - half, right: x + half, bottom: y + half }));
  // What a mark covers, as the last layers of an orbit that has arrived, no label can cover.
  const underMark = (x: number, y: number) => {
    for (const mark of taken) if (x > mark.left && x < mark.right && y > mark.top && y < mark.bottom) return true;
    return false;
  };
  const all = labelDots(avoid, frame);
  const dots: number[] = [];
  for (let k = 0; k + 1 < all.length; k += 2) {
    const x = all[k]!;
    const y = all[k + 1]!;
    if (!underMark(x, y)) dots.push(x, y);
  }
  const places = placeLabels(requests, {
    bounds: { left: left + 2, top: top + 2, right: right - 2, bottom: bottom - 1 },
    taken: [...taken, ...labelObstacles(avoid, frame)],
    dots,
    dotRadius: textSize * 0.6,
    // The nullclines run through every fixed point, more often level or upright than not.
    sideCost: 6,
  });
  return marks.map(({ x, y, text, shown }, index) => {
    const box = places[order.indexOf(index)] ?? null;
    return { x, y, text, shown, box, leader: box ? leader(x, y, box, radius) : '' };
  });
}

/** From the mark's edge to the nearest place of the box, when the box is farther than beside the mark. */
function leader(x: number, y: number, box: Box, radius: number): string {
  const endX = Math.max(box.left, Math.min(box.right, x));
  const endY = Math.max(box.top, Math.min(box.bottom, y));
  const distance = Math.hypot(endX - x, endY - y);
  if (distance <= radius + 4) return '';
  const start = (end: number, from: number) => (from + ((end - from) * radius) / distance).toFixed(1);
  return `M${start(endX, x)} ${start(endY, y)}L${endX.toFixed(1)} ${endY.toFixed(1)}`;
}

/** Moves marks on the border that would hide one another along it, towards the middle. */
function spreadApart(marks: { shown: boolean; x: number; y: number }[], distance: number, frame: PlaneFrame): void {
  const middleX = (frame.left + frame.right) / 2;
  const middleY = (frame.top + frame.bottom) / 2;
  for (const [index, mark] of marks.entries()) {
    if (mark.shown) continue;
    const level = mark.y < frame.top + distance || mark.y > frame.bottom - distance;
    const others = marks.slice(0, index);
    // Each step clears one neighbour at most, so as many steps as there are neighbours suffice.
    for (let step = 0; step < others.length; step++) {
      if (others.every((other) => Math.hypot(other.x - mark.x, other.y - mark.y) >= distance)) break;
      if (level) mark.x += mark.x < middleX ? distance : -distance;
      else mark.y += mark.y < middleY ? distance : -distance;
    }
  }
}
