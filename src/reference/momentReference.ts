import { parseFormula } from '../formula';
import { type Interval, point } from '../proof/intervals/interval';
import type { JetSource } from '../proof/quadrature/Jet';
import { quadratureJet } from '../proof/quadrature/quadratureJet';

/** Moments of high precision, which tests hold enclosures against; derivatives with respect to m of order 0 to 4. */
export interface MomentReference {
  readonly formula: string;
  readonly m: number;
  readonly s: number;
  /** Of E f and of E f², each high + low. */
  readonly mean: readonly (readonly [number, number])[];
  readonly square: readonly (readonly [number, number])[];
}

/** The constants that the references were made with. */
export const constants = { lambda: point(1.25), alpha: point(1.5), beta: point(0.125) };

const sources = new Map<string, JetSource>();

/** What encloses the moments of a formula, one for all its references. */
export function sourceOf(text: string): JetSource {
  const known = sources.get(text);
  if (known) return known;
  const read = parseFormula(text);
  if (!('formula' in read)) throw new Error(`${text}: ${read.problem}`);
  const made = quadratureJet(read.formula.tree, constants);
  sources.set(text, made);
  return made;
}

/** The references are right to about 50 digits absolutely: what is smaller than that says nothing. */
const floor = 1e-45;

/** Whether a reference, high + low, lies in an enclosure, as far as it can tell. */
export const holds = ({ lo, hi }: Interval, [high, low]: readonly [number, number]): boolean =>
  (lo < high || (lo === high && low >= 0) || lo <= floor) && (high < hi || (high === hi && low <= 0) || hi >= -floor);
