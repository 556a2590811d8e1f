import type { Box } from '../moments/basis';

/**
 * Null where the boxes tile the whole rectangle: together they cover it and no two share more than an edge.
 * Else one sentence.
 * A rectangle without width in m, or in s, is tiled by boxes without that width. Exact: the boxes' ends in m cut the rectangle into columns; in every column the boxes across it, in the order of s,
 * must follow each other end to end. Only comparisons are made.
 */
export function tilingProblem(whole: Box, boxes: readonly Box[]): string | null {
  for (const [index, box] of boxes.entries()) {
    for (const side of ['m', 's'] as const) {
      if (!(box[side].lo < box[side].hi) && whole[side].lo < whole[side].hi)
        return `Leaf ${index + 1} has no width in ${side}.`;
      if (box[side].lo < whole[side].lo || box[side].hi > whole[side].hi)
        return `Leaf ${index + 1} leaves the domain in ${side}.`;
    }
  }
  const cuts = [...new Set([whole.m.lo, whole.m.hi, ...boxes.flatMap(({ m }) => [m.lo, m.hi])])].sort((a, b) => a - b);
  const waiting = boxes.map((box, index) => ({ ...box, index })).sort((a, b) => b.m.lo - a.m.lo);
  let across: typeof waiting = [];
  const columns = cuts.length > 1 ? cuts.slice(0, -1) : cuts;
  for (const [column, left] of columns.entries()) {
    across = across.filter((box) => box.m.hi > left);
    while (waiting.at(-1)?.m.lo === left) across.push(waiting.pop()!);
    across.sort((a, b) => a.s.lo - b.s.lo);
    const gap = (lo: number, hi: number) =>
      `No leaf covers m in [${left}, ${cuts[column + 1] ?? left}], s in [${lo}, ${hi}].`;
    if (whole.s.lo === whole.s.hi && across.length !== 1)
      return across.length === 0
        ? gap(whole.s.lo, whole.s.hi)
        : `Leaves ${across[0]!.index + 1} and ${across[1]!.index + 1} overlap.`;
    let reached = whole.s.lo;
    let last = -1;
    for (const { s, index } of across) {
      if (s.lo > reached) return gap(reached, s.lo);
      if (s.lo < reached) return `Leaves ${Math.min(last, index) + 1} and ${Math.max(last, index) + 1} overlap.`;
      reached = s.hi;
      last = index;
    }
    if (reached < whole.s.hi) return gap(reached, whole.s.hi);
  }
  return null;
}
