import type { Box } from '../moments/basis';
import type { Cell } from '../moments/layer';
import { enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import { finish } from '../quadrature/finish';
import { byEdges } from './byEdges';
import { covers } from './covers';
import { cutBox } from './cutBox';

/** Evaluations from one step to the next. */
const often = 64;

/**
 * True where mean and variance over a box of net inputs certainly lie in the union of some cells: the box is cut until
 * the enclosure of every part is covered. False where `budget` evaluations did not show it, which proves nothing.
 */
export function mapsInto(
  box: Box,
  cells: readonly Cell[],
  weights: Weights,
  budget: { left: number } = { left: 4000 },
): boolean {
  return finish(mapsIntoSteps(box, cells, weights, budget));
}

/** The same in steps: yields every few evaluations, and where moments are summed within each. */
export function* mapsIntoSteps(
  box: Box,
  cells: readonly Cell[],
  weights: Weights,
  budget: { left: number },
): Generator<undefined, boolean, void> {
  const todo = [box];
  for (let next = todo.pop(); next; next = todo.pop()) {
    if (budget.left-- <= 0) return false;
    if (budget.left % often === 0) yield undefined;
    if (weights.other) for (const _ of weights.other.prepare(next)) yield;
    const enclosure = enclose(next, weights);
    const { mean, variance } = enclosure.moments;
    if (covers(cells, { mu: mean, nu: variance })) continue;
    if (weights.other) {
      const over = (of: 'mean' | 'variance') => byEdges(next, enclosure, of, weights);
      if (covers(cells, { mu: over('mean'), nu: over('variance') })) continue;
    }
    const { mean: x, variance: y } = enclosure.centre.moments;
    // A point whose image lies outside all of them is not helped by cutting.
    if (cells.every(({ mu, nu }) => x.lo > mu.hi || x.hi < mu.lo || y.lo > nu.hi || y.hi < nu.lo)) return false;
    const halves = cutBox(next, enclosure, 'both', weights.other !== undefined);
    if (!halves) return false;
    todo.push(...halves);
  }
  return true;
}
