import { type Interval, interval } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Cell } from '../moments/layer';
import { type Enclosure, enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import { byEdges } from './byEdges';
import { cutBox } from './cutBox';

interface Part {
  readonly mean: Interval;
  readonly variance: Interval;
  readonly halves: (of: 'mean' | 'variance') => readonly [Box, Box] | null;
}

/**
 * Encloses mean and variance over a box of net inputs by a rectangle. Parts are cut where one reaches furthest beyond
 * what the parts' middles attain, until no end is further than `slack` from an attained value, or `budget` parts were
 * evaluated; the hull is an enclosure at every stage. An end of ν is measured by its own size, since near ν = 0 a share of
 * a wide range would say nothing; an end of μ by the range's width. Yields after every cut, since of some activations an
 * enclosure takes a millisecond.
 */
export function* imageHullSteps(
  box: Box,
  weights: Weights,
  slack: number,
  budget = 400,
): Generator<undefined, Cell, void> {
  const attained = { mean: interval(Infinity, -Infinity), variance: interval(Infinity, -Infinity) };
  const note = ({ centre }: Enclosure) => {
    for (const name of ['mean', 'variance'] as const) {
      const { lo, hi } = attained[name];
      attained[name] = interval(Math.min(lo, centre.moments[name].hi), Math.max(hi, centre.moments[name].lo));
    }
  };
  // SELU's own formulas take so little time that more parts are better than more about each.
  const edges = weights.other !== undefined;
  function* evaluate(part: Box): Generator<undefined, Part> {
    if (weights.other) for (const _ of weights.other.prepare(part)) yield;
    const enclosure = enclose(part, weights);
    note(enclosure);
    const over = (of: 'mean' | 'variance') =>
      edges ? byEdges(part, enclosure, of, weights, note) : enclosure.moments[of];
    return { mean: over('mean'), variance: over('variance'), halves: (of) => cutBox(part, enclosure, of, edges) };
  }
  const parts = [yield* evaluate(box)];
  for (let count = 1; ; count += 2) {
    const { mu, nu, at, of, excess } = reach(parts, attained);
    const halves = excess > slack && count + 2 <= budget ? parts[at]!.halves(of) : null;
    if (!halves) return { mu, nu };
    parts[at] = yield* evaluate(halves[0]);
    parts.push(yield* evaluate(halves[1]));
    yield;
  }
}

/** The hull of all parts, and the part whose end lies furthest beyond what is attained. */
function reach(parts: readonly Part[], attained: { readonly mean: Interval; readonly variance: Interval }) {
  let [left, right, bottom, top] = [0, 0, 0, 0];
  for (const [index, { mean, variance }] of parts.entries()) {
    if (mean.lo < parts[left]!.mean.lo) left = index;
    if (mean.hi > parts[right]!.mean.hi) right = index;
    if (variance.lo < parts[bottom]!.variance.lo) bottom = index;
    if (variance.hi > parts[top]!.variance.hi) top = index;
  }
  const mu = interval(parts[left]!.mean.lo, parts[right]!.mean.hi);
  const nu = interval(parts[bottom]!.variance.lo, parts[top]!.variance.hi);
  const across = attained.mean.hi - attained.mean.lo + 1e-3 * attained.variance.hi;
  const ends = [
    [left, 'mean', (attained.mean.lo - mu.lo) / across],
    [right, 'mean', (mu.hi - attained.mean.hi) / across],
    [bottom, 'variance', (attained.variance.lo - nu.lo) / attained.variance.lo],
    [top, 'variance', (nu.hi - attained.variance.hi) / attained.variance.hi],
  ] as const;
  const [at, of, excess] = ends.reduce((most, end) => (end[2] > most[2] ? end : most));
  return { mu, nu, at, of, excess };
}
