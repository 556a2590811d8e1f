import { expPair } from '../functions/exp';
import { newPair } from '../functions/pair';
import { finish } from './finish';
import { halvesOf, type Panel } from './Panel';
import { NotEnclosed, type PanelTable } from './PanelTable';

/** Deviations beyond which a guess sees nothing. */
const reach = 7;
const exponential = newPair();

/**
 * About E f and E f² for N(m, s), by the rule of the panels that are worked out anyway and without any error counted:
 * some hundred products. NaN where f could not be worked out.
 */
export function guessed(table: PanelTable, m: number, s: number, p: number): readonly [mean: number, square: number] {
  const root = Math.sqrt(s);
  const [sums, total] = [[0, 0] as [number, number], { weight: 0 }];
  const visit = (panel: Panel): void => {
    const { lo, hi, nodes, weights, f, square } = panel;
    if (hi < m - reach * root || lo > m + reach * root) return;
    const halves = hi - lo > root ? halvesOf(panel, table.evaluator) : undefined;
    if (halves) {
      for (const half of halves) visit(half);
      return;
    }
    for (let i = 0; i < nodes.length; i++) {
      const x = (nodes[i]! - m) / root;
      expPair(-0.5 * x * x, 0, exponential);
      const weight = weights[i]! * exponential[0]!;
      total.weight += weight;
      sums[0] += weight * f.value[i]!;
      sums[1] += weight * square.value[i]!;
    }
  };
  try {
    for (const panel of finish(table.over(m - reach * root, m + reach * root, p))) visit(panel);
  } catch (error) {
    if (!(error instanceof NotEnclosed)) throw error;
    return [Number.NaN, Number.NaN];
  }
  return [sums[0] / total.weight, sums[1] / total.weight];
}
