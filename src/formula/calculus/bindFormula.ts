import type { Expression } from '../Expression';
import { compile, type Run } from './compile';
import { jumpAt, kinksOf } from './kinks';

/** The values of the page's constants. */
export interface FormulaConstants {
  readonly lambda: number;
  readonly alpha: number;
  readonly beta: number;
}

/** A formula as a function of z. */
export interface BoundFormula {
  readonly value: (z: number) => number;
  /**
   * f′(z), of the branch that is taken at z; where a part of its rule is beyond the double range,
   * a difference quotient of f.
   */
  readonly slope: (z: number) => number;
  /**
   * Where f or one of its derivatives may jump, ascending, |z| ≤ 50; each to the last bit, at worst to 1e-24. No more
   * than 129 are looked for, and `domainProblem` refuses so many.
   */
  readonly kinks: readonly number[];
  /** f(k⁺) − f(k⁻) at each kink k, 0 where f is continuous. */
  readonly jumps: readonly number[];
}

/** `derivative` is the derivative of `tree`. */
export function bindFormula(tree: Expression, derivative: Expression, constants: FormulaConstants): BoundFormula {
  const value = asRun(compile(tree, constants));
  const slope = orQuotient(asRun(compile(derivative, constants)), value);
  const kinks = kinksOf(tree, constants);
  return { value, slope, kinks, jumps: kinks.map((kink) => jumpAt(kink, value, slope)) };
}

/** ∞ · 0 and ∞/∞ in a slope say nothing about f, which may have come to rest there, as 1/(1 + e⁻ᶻ) has at z = −800. */
function orQuotient(slope: Run, value: Run): Run {
  return (z) => {
    const here = slope(z);
    if (!Number.isNaN(here)) return here;
    const step = quotientStep * Math.max(1, Math.abs(z));
    return (value(z + step) - value(z - step)) / (2 * step);
  };
}

/** For a quotient's error of about 1e-10 where f is smooth. */
const quotientStep = 2 ** -17;

const asRun = (compiled: number | Run): Run => (typeof compiled === 'number' ? () => compiled : compiled);
