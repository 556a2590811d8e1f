import { type Box, overlap } from '../placeLabels';
import { clearance } from './clearance';

/** Clearances by the classes they are of, which are asked about once for each kind, and are never changed. */
const rooms = new WeakMap<Uint8Array, Int32Array>();

/**
 * The middle of the roomiest place in a class's cells for a label of the given size in cells, as (column, row);
 * undefined where it does not fit, or there are none. Keeps away from the places of `avoid`, (column, row), whose own
 * labels run to the right and left, by its height at least, and off what is taken, in cells from the lower left.
 */
export function regionPlace(
  classes: Uint8Array,
  columns: number,
  rows: number,
  kind: number,
  width: number,
  height: number,
  avoid: readonly (readonly [number, number])[] = [],
  taken: readonly Box[] = [],
): readonly [number, number] | undefined {
  if (!classes.includes(kind)) return undefined;
  const step = Math.max(1, Math.floor(Math.min(columns, rows) / 60));
  const across = Math.ceil(columns / step);
  const up = Math.ceil(rows / step);
  const classAt = (x: number, y: number) =>
    classes[Math.min(rows - 1, y * step) * columns + Math.min(columns - 1, x * step)]!;
  const own = (x: number, y: number) => classAt(x, y) === kind;
  const room = rooms.get(classes) ?? clearance(classAt, across, up);
  rooms.set(classes, room);
  const halfWidth = Math.ceil(width / 2 / step);
  const halfHeight = Math.ceil(height / 2 / step);
  const fits = (x: number, y: number) => {
    if (x < halfWidth || x + halfWidth >= across || y < halfHeight || y + halfHeight >= up) return false;
    for (let j = y - halfHeight; j <= y + halfHeight; j++)
      for (let i = x - halfWidth; i <= x + halfWidth; i++) if (!own(i, j)) return false;
    return true;
  };
  let best: readonly [number, number] | undefined;
  let most = 0;
  for (let y = 0; y < up; y++)
    for (let x = 0; x < across; x++) {
      if (!own(x, y) || room[y * across + x]! * step <= most) continue;
      const place = [(x + 0.5) * step, (y + 0.5) * step] as const;
      const clear = avoid.map(([i, j]) => Math.max(Math.abs(i - place[0]) * (height / width), Math.abs(j - place[1])));
      if (clear.some((distance) => distance < height)) continue;
      const score = Math.min(room[y * across + x]! * step, ...clear);
      if (score <= most || !fits(x, y)) continue;
      const [left, top] = [place[0] - width / 2, place[1] - height / 2];
      if (taken.some((box) => overlap(box, { left, top, right: left + width, bottom: top + height }))) continue;
      most = score;
      best = place;
    }
  return best;
}
