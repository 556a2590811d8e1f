import { parseFormula } from './parseFormula';

/**
 * The number that a formula without z and without the page's constants stands for, as `1/3`, `pi/10` or `sqrt(2)`;
 * undefined where a text is no such formula, or has no finite value. Never throws.
 */
export function readConstant(text: string): number | undefined {
  const read = parseFormula(text);
  if ('problem' in read) return undefined;
  const { inZ, uses, bind } = read.formula;
  if (inZ || uses.length > 0) return undefined;
  const value = bind({ lambda: 1, alpha: 1, beta: 1 }).value(0);
  return Number.isFinite(value) ? value + 0 : undefined;
}
