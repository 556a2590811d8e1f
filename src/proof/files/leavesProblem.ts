import type { Box } from '../moments/basis';
import { type Domain, reduce } from '../moments/domain';
import { type Enclosure, enclose } from '../moments/moments';
import type { Weights } from '../moments/Weights';
import type { Statement } from '../statements/Statement';
import { tilingProblem } from './tiling';

/** What a partition is to show. */
export interface Shown {
  readonly statement: Statement;
  readonly domain: Domain;
  readonly weights: Weights;
  /** The bound that is claimed for the whole domain. */
  readonly bound: number;
}

/**
 * Null where the boxes tile the domain's rectangle of net inputs, the claim follows on each of them, and the bound is
 * what they give together; else one sentence. `more` looks at what else is written about a box: its number from 0, what
 * is enclosed there and the value found.
 */
export function leavesProblem(
  { statement, domain, weights, bound }: Shown,
  boxes: readonly Box[],
  more: (index: number, enclosure: Enclosure, value: number) => string | null,
): string | null {
  const reduced = reduce(domain);
  const gap = tilingProblem(reduced.box, boxes);
  if (gap) return gap;
  const sign = statement.sense === 'below' ? 1 : -1;
  let worst = -Infinity;
  for (const [index, box] of boxes.entries()) {
    const enclosure = enclose(box, weights);
    const value = statement.worst(enclosure, box, reduced, weights);
    const problem = more(index, enclosure, value);
    if (problem) return `Leaf ${index + 1}: ${problem}`;
    const holds =
      Number.isFinite(value) &&
      (sign * value < sign * statement.limit || (!statement.strict && value === statement.limit));
    if (!holds) return `Leaf ${index + 1}: the claim does not follow there (${value} against ${statement.limit}).`;
    worst = Math.max(worst, sign * value);
  }
  if (sign * worst !== bound) return `The bound is ${bound}, the leaves give ${sign * worst}.`;
  return null;
}
