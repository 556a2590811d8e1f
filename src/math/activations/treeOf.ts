import { type Expression, parseFormula } from '../../formula';
import { textOf } from './activationTable';

/**
 * f as a tree, with λ, α and β as names in it; the reader's formula or the text of a built-in activation. Throws
 * RangeError when the text is no formula.
 */
export function treeOf(parameters: { readonly activation?: string; readonly formula?: string }): Expression {
  const found = parseFormula(textOf(parameters));
  if (!('formula' in found)) throw new RangeError(`The formula cannot be read: ${found.problem}`);
  return found.formula.tree;
}
