import { type Box, overlap } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import type { PlaneFrame } from './planeFrame';
import { type Sides, visibleBox } from './visibleBox';

/** What was found of a box, as its mark and its words say it. */
export interface BoxWords extends Sides {
  readonly words: string;
}

/**
 * Where mark and words of a box stand: above its right upper corner, or at another of its corners, the first of them
 * that covers nothing of what is taken. Undefined where the box is off the window.
 */
export function boxWordsPlace({ mu, nu, words }: BoxWords, taken: readonly Box[], frame: PlaneFrame): Box | undefined {
  const { left, right, top, bottom, textSize, x, y } = frame;
  if (!(x(mu[1]) >= left && x(mu[0]) <= right && y(nu[0]) >= top && y(nu[1]) <= bottom)) return undefined;
  const { x0, x1, y0, y1 } = visibleBox({ mu, nu }, frame);
  const scale = textSize / 13;
  const [width, height] = [22 * scale + textWidth(words, textSize), 16 * scale];
  const inside = (from: number) => Math.min(right - width - 2 * scale, Math.max(left + 2 * scale, from));
  const [above, below] = [y1 - 5 * scale - height, y0 + 5 * scale];
  const [under, over] = [y1 + 8 * scale, y0 - 8 * scale - height];
  const columns = [x1 - width, x0, (x0 + x1) / 2 + 14 * scale, (x0 + x1) / 2 - 14 * scale - width];
  const rows = [above, below, above - height, below + height, under, over].filter(
    (row) => row >= top - 8 * scale && row + height <= bottom,
  );
  const places = rows.flatMap((row) =>
    columns.map((column) => {
      const from = inside(column);
      return { left: from, top: row, right: from + width, bottom: row + height };
    }),
  );
  return places.find((place) => !taken.some((other) => overlap(place, other))) ?? places[0];
}

/** Where the name of what a box has become stands: inside the box's left upper corner, whatever it has become. */
export function filmNamePlace(start: Sides, frame: PlaneFrame): Box {
  const { x0, y1 } = visibleBox(start, frame);
  const { textSize } = frame;
  return { left: x0 + 5, top: y1 + 4, right: x0 + 5 + 5.7 * textSize, bottom: y1 + 4 + 1.4 * textSize };
}

/** A point of the plane that decides something, with its words. */
export interface PointWords {
  readonly point: { readonly mu: number; readonly nu: number };
  /** A few words beside the mark. */
  readonly words?: string;
  /** On which side of the mark the words stand, where there is room. */
  readonly side?: 'left' | 'right';
  /** Pixels, at the usual size of type, up and to the left by which the mark stands beside a mark of another kind. */
  readonly aside?: number;
}

/**
 * Centre of the point's mark, and what mark and words cover: beside the mark, or in a row above or below it, the first
 * place that covers nothing of what is taken. Undefined where the point is off the window.
 */
export function pointWordsPlace(
  { point, words = '', side, aside = 0 }: PointWords,
  taken: readonly Box[],
  frame: PlaneFrame,
) {
  const { textSize, left, right, top, bottom } = frame;
  if (!frame.shows(point)) return undefined;
  const scale = textSize / 13;
  const [x, y] = [frame.x(point.mu) - aside * scale, frame.y(point.nu) - aside * scale];
  const width = textWidth(words, textSize);
  const [before, behind] = [x - 12 * scale - width, x + 12 * scale];
  const columns = side === 'left' ? [before, behind] : [behind, before];
  const radius = 8 * scale;
  const mark: Box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  const inside = (from: number) => Math.max(left + 2 * scale, Math.min(right - width - 2 * scale, from));
  const places = [-0.6, 1.9, -1.9].flatMap((row) =>
    columns.map((column): Box => {
      const line = y + row * textSize;
      const from = row === -0.6 ? column : inside(column);
      return { left: from, top: line - textSize, right: from + width, bottom: line + textSize * 0.3 };
    }),
  );
  const within = places.filter((box) => box.left > left && box.right < right);
  const box =
    within.find((box) => box.top >= top && box.bottom <= bottom && !taken.some((other) => overlap(box, other))) ??
    within[0] ??
    places[0]!;
  return { x, y, scale, boxes: words === '' ? [mark] : [mark, box] };
}
