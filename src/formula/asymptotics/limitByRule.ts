import type { FormulaConstants } from '../calculus/bindFormula';
import type { Expression } from '../Expression';
import { asymptoticsOf } from './asymptoticsOf';
import { compareGrowth, diverges, isNumber, term } from './expansion';

/**
 * What a formula tends to on one side: a number, `linear` where it grows in proportion to |z|, `steeper` where it
 * grows faster, `slower` where it grows more slowly, `none` where it stays bounded without a limit; undefined where the
 * rules do not tell.
 */
export type RuledLimit = number | 'linear' | 'steeper' | 'slower' | 'none' | undefined;

const linear = term(1, 1);

/** The limit of a formula for z → −∞ (−1) or ∞ (1), by the rules of `asymptoticsOf.ts` alone. */
export function limitByRule(tree: Expression, constants: FormulaConstants, side: -1 | 1): RuledLimit {
  const found = asymptoticsOf(tree, constants, side);
  if (found === undefined) return undefined;
  if (found === 'bounded') return 'none';
  const { terms, rest } = found;
  const [first] = terms;
  if (first !== undefined && diverges(first)) {
    const growth = compareGrowth(first, linear);
    return growth > 0 ? 'steeper' : growth < 0 ? 'slower' : 'linear';
  }
  if (rest !== undefined && (diverges(rest) || isNumber(rest))) return undefined;
  const limit = terms.find(isNumber)?.c ?? 0;
  return Number.isFinite(limit) ? limit : undefined;
}
