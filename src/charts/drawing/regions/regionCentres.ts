import { clearance } from './clearance';

/** One connected region of like cells. */
export interface RegionCentre {
  readonly kind: number;
  /** A cell deep inside it. */
  readonly column: number;
  readonly row: number;
  /** Cells from there to the nearest other kind or to the edge. */
  readonly room: number;
}

/** Cells across and up that regions are told apart in at most. */
const most = 64;

/**
 * The connected regions of a classified grid, each with its most interior cell, the roomiest region first. Regions
 * thinner than a 64th of the grid may be left out or split.
 */
export function regionCentres(kinds: Uint8Array, columns: number, rows: number): readonly RegionCentre[] {
  const step = Math.max(1, Math.ceil(Math.max(columns, rows) / most));
  const across = Math.max(1, Math.floor(columns / step));
  const up = Math.max(1, Math.floor(rows / step));
  const middle = step >> 1;
  const kindAt = (x: number, y: number) => kinds[(y * step + middle) * columns + x * step + middle]!;
  const own = (k: number) => kindAt(k % across, Math.floor(k / across));
  const room = clearance(kindAt, across, up);
  const seen = new Uint8Array(across * up);
  const found: RegionCentre[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start]) continue;
    const kind = own(start);
    const stack = [start];
    seen[start] = 1;
    let best = start;
    for (let k = stack.pop(); k !== undefined; k = stack.pop()) {
      if (room[k]! > room[best]!) best = k;
      for (const next of neighbours(k, across, up)) {
        if (seen[next] || own(next) !== kind) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    found.push({
      kind,
      column: (best % across) * step + middle,
      row: Math.floor(best / across) * step + middle,
      room: room[best]! * step,
    });
  }
  return found.sort((a, b) => b.room - a.room);
}

function neighbours(k: number, across: number, up: number): number[] {
  const x = k % across;
  const y = Math.floor(k / across);
  const next: number[] = [];
  if (x > 0) next.push(k - 1);
  if (x < across - 1) next.push(k + 1);
  if (y > 0) next.push(k - across);
  if (y < up - 1) next.push(k + across);
  return next;
}
