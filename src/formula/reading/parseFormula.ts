import { differentiate } from '../calculus/differentiate';
import { partsOf } from '../calculus/partsOf';
import { stable } from '../calculus/stable';
import { type ParsedFormula, parsedFormula } from '../ParsedFormula';
import { Fault } from './Fault';
import { otherNotation } from './otherNotation';
import { expressionOf } from './statements';
import { treeOf } from './treeOf';
import { withoutHead } from './withoutHead';

/** What is wrong with a text, as one clause for a reader, and where: UTF-16 units from the text's beginning. */
export interface FormulaFault {
  readonly problem: string;
  readonly at: number;
  readonly length: number;
  /** Formulas that can be read and that the text may have meant, likeliest first; absent when there are none. */
  readonly rewritings?: readonly string[];
}

/** The longest formula. Each part takes a character at least, so this bounds their number too. */
export const longestFormula = 500;
/** The most parts of the slope, so that sampling it keeps nobody waiting; GELU's by tanh has 52. */
const mostParts = 400;
const several = 'it is a program of several statements, and a formula is one expression';
/** How many things may be wrong with a text for which a rewriting is looked for. */
const mostFaults = 4;

/**
 * Reads a formula in z. Never throws and never runs the text: it builds a tree of the few things that `treeOf.ts`
 * lists, and all else is a fault, with what may have been meant.
 */
export function parseFormula(text: string): { readonly formula: ParsedFormula } | FormulaFault {
  const read = readOnce(text);
  if (!(read instanceof Fault)) return { formula: read };
  const expression = text.length > longestFormula ? undefined : expressionOf(text);
  if (expression !== undefined && !(readOnce(expression) instanceof Fault))
    return { problem: several, at: 0, length: text.length, rewritings: [expression] };
  const { problem, at, length } = read;
  const rewritings = new Set(meant(text, read, mostFaults));
  return { problem, at, length, ...(rewritings.size > 0 && { rewritings: [...rewritings] }) };
}

/** A text, or all that it may have meant, as far as that can be read. */
function readable(text: string, faults: number): string[] {
  const read = readOnce(text);
  if (!(read instanceof Fault)) {
    const { from, to, variable } = withoutHead(text);
    return [variable === undefined || /^[zx]$/.test(variable) ? text.slice(from, to).trim() : read.text];
  }
  return faults <= 1 ? [] : meant(text, read, faults - 1);
}

function meant(text: string, { rewritings }: Fault, faults: number): string[] {
  const tried = text.length > longestFormula ? rewritings : [...rewritings, ...otherNotation(text)];
  return tried.flatMap((rewriting) => readable(rewriting, faults));
}

function readOnce(text: string): ParsedFormula | Fault {
  try {
    if (text.length > longestFormula) {
      const length = text.length - longestFormula;
      throw new Fault(`a formula has at most ${longestFormula} characters, this one has ${text.length}`, 500, length);
    }
    const tree = treeOf(text, withoutHead(text));
    const steady = stable(tree);
    const slope = stable(differentiate(steady));
    const parts = partsOf(slope);
    if (parts > mostParts) {
      throw new Fault(`it is too long: its slope has ${parts} parts, ${mostParts} are the most`, 0, text.length);
    }
    return parsedFormula(text.trim(), { tree, stable: steady, slope });
  } catch (fault) {
    if (fault instanceof Fault) return fault;
    throw fault;
  }
}
