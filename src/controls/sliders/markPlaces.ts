import type { Parameter } from '../../state/tables/parameterTable';

/**
 * Where the marks' labels stand, in percent of the track and in the order of the marks: at their ticks, or moved apart
 * and inwards as little as keeps them `room` percent from each other.
 */
export function markPlaces(row: Parameter, room: number): readonly { readonly tick: number; readonly label: number }[] {
  const ticks = row.marks.map((mark) => (100 * (mark.value - row.min)) / (row.max - row.min));
  const centre = ticks.reduce((sum, tick) => sum + tick, 0) / ticks.length;
  const crowded = ticks.some((tick, index) => tick - (ticks[index - 1] ?? Number.NEGATIVE_INFINITY) < room);
  const half = ((ticks.length - 1) * room) / 2;
  const middle = Math.min(100 - half - room / 2, Math.max(half + room / 2, centre));
  return ticks.map((tick, index) => ({
    tick,
    label: crowded ? middle - half + index * room : Math.min(100 - room / 2, Math.max(room / 2, tick)),
  }));
}
