import type { Box } from './basis';
import type { Interval } from './interval';

/**
 * Null where the boxes tile the whole rectangle: together they cover it and no two share more than an edge. Else one sentence.
 * Exact: the boxes' ends cut the rectangle into cells, every cell must lie in exactly one box, and only comparisons are made.
 */
export function tilingProblem(whole: Box, boxes: readonly Box[]): string | null {
  for (const [index, box] of boxes.entries()) {
    for (const side of ['m', 's'] as const) {
      if (!(box[side].lo < box[side].hi)) return `Leaf ${index + 1} has no width in ${side}.`;
      if (box[side].lo < whole[side].lo || box[side].hi > whole[side].hi)
        return `Leaf ${index + 1} leaves the domain in ${side}.`;
    }
  }
  const ms = ends(
    whole.m,
    boxes.map((box) => box.m),
  );
  const ss = ends(
    whole.s,
    boxes.map((box) => box.s),
  );
  const columns = ms.values.length - 1;
  const rows = ss.values.length - 1;
  const owner = new Int32Array(columns * rows);
  for (const [index, box] of boxes.entries()) {
    for (let i = ms.index.get(box.m.lo)!; i < ms.index.get(box.m.hi)!; i++) {
      for (let j = ss.index.get(box.s.lo)!; j < ss.index.get(box.s.hi)!; j++) {
        const other = owner[i * rows + j]!;
        if (other !== 0) return `Leaves ${other} and ${index + 1} overlap.`;
        owner[i * rows + j] = index + 1;
      }
    }
  }
  const gap = owner.indexOf(0);
  if (gap < 0) return null;
  const [i, j] = [Math.floor(gap / rows), gap % rows];
  return `No leaf covers m in [${ms.values[i]}, ${ms.values[i + 1]}], s in [${ss.values[j]}, ${ss.values[j + 1]}].`;
}

function ends(whole: Interval, parts: readonly Interval[]) {
  const values = [...new Set([whole.lo, whole.hi, ...parts.flatMap(({ lo, hi }) => [lo, hi])])].sort((a, b) => a - b);
  return { values, index: new Map(values.map((value, index) => [value, index])) };
}
