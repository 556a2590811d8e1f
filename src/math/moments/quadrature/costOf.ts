import { nodesOf, type panelTable } from './panelTable';

/** Evaluations that a panel is used for before it is filled anew, where that takes long. */
const fillings = 20;
/** Nodes that take as long as an evaluation of SELU. */
const nodesPerSelu = 5;

/**
 * What an evaluation by panels costs, in those of SELU: by the nodes within 8r of 0 at r = 1 and at r = 512, as far out
 * as fixed points are looked for; their geometric mean.
 */
export function costOf(table: ReturnType<typeof panelTable>): number {
  const nodes = (k: number) => {
    let sum = 0;
    for (let i = -4; i < 4; i++)
      sum += nodesOf(table(k, i)) + (table(k, i).averages ? table(k, i).filled / fillings : 0);
    return sum;
  };
  return Math.sqrt(nodes(0) * nodes(9)) / nodesPerSelu;
}
