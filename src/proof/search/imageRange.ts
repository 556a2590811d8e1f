import { type Interval, interval, magnitude, width } from '../intervals/interval';
import type { Box } from '../moments/basis';
import { type Domain, reduce } from '../moments/domain';
import type { Cell } from '../moments/layer';
import { enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import { bisect } from './bisect';
import { effectOfS } from './effectOfS';

interface Part {
  readonly box: Box;
  readonly mean: Interval;
  readonly variance: Interval;
  /** How much the box's extent in m and in s adds to either range. */
  readonly effect: { readonly m: number; readonly s: number };
}

/** How far an end may lie beyond a value attained, as a share of the range found. */
const slack = 0.002;

/**
 * Encloses the image of a whole domain under one layer. The (m, s) rectangle is cut where a part's enclosure reaches
 * furthest beyond what the parts' middles attain, until no end of the ranges is far from an attained value or `budget`
 * boxes are spent; the hull is an enclosure at every stage.
 */
export function imageRange(domain: Domain, weights: Weights, budget = 300): Cell {
  const parts: Part[] = [];
  const attained = { mean: { lo: Infinity, hi: -Infinity }, variance: { lo: Infinity, hi: -Infinity } };
  const evaluate = (box: Box): Part => {
    const { moments: q, centre } = enclose(box, weights);
    for (const name of ['mean', 'variance'] as const) {
      const { lo, hi } = attained[name];
      attained[name] = { lo: Math.min(lo, centre.moments[name].hi), hi: Math.max(hi, centre.moments[name].lo) };
    }
    const effect = {
      m: width(box.m) * (magnitude(q.meanByM) + magnitude(q.varianceByM)),
      s: effectOfS(q.meanByS, box) + effectOfS(q.varianceByS, box),
    };
    return { box, mean: q.mean, variance: q.variance, effect };
  };
  parts.push(evaluate(reduce(domain).box));
  for (let boxes = 1; ; boxes += 2) {
    const image = { mean: hullOf(parts, 'mean'), variance: hullOf(parts, 'variance') };
    let worst = slack;
    let at = -1;
    for (const name of ['mean', 'variance'] as const) {
      const { range, lowest, highest } = image[name];
      const size = width(range);
      const below = (attained[name].lo - range.lo) / size;
      const above = (range.hi - attained[name].hi) / size;
      if (below > worst) [worst, at] = [below, lowest];
      if (above > worst) [worst, at] = [above, highest];
    }
    const halves =
      at >= 0 && boxes + 2 <= budget ? bisect(parts[at]!.box, parts[at]!.effect.m, parts[at]!.effect.s) : null;
    if (!halves) return { mu: image.mean.range, nu: image.variance.range };
    parts[at] = evaluate(halves[0]);
    parts.push(evaluate(halves[1]));
  }
}

/** The hull of one range over all parts, and the parts that reach its ends. */
function hullOf(parts: readonly Part[], name: 'mean' | 'variance') {
  let [lowest, highest] = [0, 0];
  for (const [index, part] of parts.entries()) {
    if (part[name].lo < parts[lowest]![name].lo) lowest = index;
    if (part[name].hi > parts[highest]![name].hi) highest = index;
  }
  return { range: interval(parts[lowest]![name].lo, parts[highest]![name].hi), lowest, highest };
}
