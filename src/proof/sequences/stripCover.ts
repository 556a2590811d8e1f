import { hull, type Interval, intersect, interval, isEmpty } from '../intervals/interval';
import type { Cell } from '../moments/layer';
import type { Weights } from '../moments/Weights';
import { imageHullSteps } from './imageHull';
import { netInputs, type Weighing } from './weightRange';

/**
 * Encloses all that one layer of the range can make of some cells by one cell for each strip of the net input's variance
 * s between two of the given edges, which must hold all of it. In a strip, m has the hull of what the cells give there:
 * with |ω| small that is little, and the image is a narrow curve along s. The same edges for every layer keep what
 * shrinks shrinking: cells inside cells have images inside images. Yields as `imageHullSteps` does.
 */
export function* stripCoverSteps(
  cells: readonly Cell[],
  range: Weighing,
  weights: Weights,
  edges: readonly number[],
  sharpness: { readonly slack: number; readonly budget: number },
): Generator<undefined, Map<number, Cell>, void> {
  const inputs = cells.map((cell) => netInputs(cell, range));
  const images = new Map<number, Cell>();
  for (let strip = 0; strip + 1 < edges.length; strip++) {
    const whole = interval(edges[strip]!, edges[strip + 1]!);
    let m: Interval = intersect(whole, interval(1, -1));
    let s: Interval = m;
    for (const input of inputs) {
      const common = intersect(input.s, whole);
      if (isEmpty(common)) continue;
      m = hull(m, input.m);
      s = hull(s, common);
    }
    if (!isEmpty(s)) images.set(strip, yield* imageHullSteps({ m, s }, weights, sharpness.slack, sharpness.budget));
  }
  return images;
}

/** Edges of so many strips between two positive ends, in equal ratios. */
export function stripEdges({ lo, hi }: Interval, count: number): readonly number[] {
  // Any increasing numbers from end to end are sound: the ratio comes from repeated roots, count being a power of two.
  const between = (from: number, to: number, parts: number): number[] => {
    if (parts <= 1) return [to];
    const at = Math.sqrt(from) * Math.sqrt(to);
    const cut = from < at && at < to ? at : 0.5 * (from + to);
    return [...between(from, cut, parts / 2), ...between(cut, to, parts / 2)];
  };
  return [lo, ...between(lo, hi, count)];
}
