import type { Expression } from '../Expression';
import { toNumber } from './big';
import { compile, type Run } from './compile';
import { extended } from './extended';
import { jumpAt, kinksOf } from './kinks';
import { type Removable, removablesOf, withSeries } from './removable';
import { type RoundingError, roundingError } from './roundingOf';

/** The values of the page's constants. */
export interface FormulaConstants {
  readonly lambda: number;
  readonly alpha: number;
  readonly beta: number;
}

/** A formula as a function of z. */
export interface BoundFormula {
  readonly value: (z: number) => number;
  /** f′(z), of the branch that is taken at z; where its rule says nothing, a difference quotient of f. */
  readonly slope: (z: number) => number;
  /** Whether f(z) is a number, but one beyond the range of doubles. */
  readonly isHuge: (z: number) => boolean;
  /** Where f or one of its derivatives may jump, ascending; each to the last bit, at worst to 1e-24.
   *  `domainProblem` refuses more than 128. */
  readonly kinks: readonly number[];
  /** More of them in a stretch beyond |z| = 50, searched for at every 1/32: abs(sin(z)) has them without end. */
  readonly kinksBetween: (from: number, to: number) => readonly number[];
  /** f(k⁺) − f(k⁻) at each kink k, 0 where f is continuous. */
  readonly jumps: readonly number[];
  /** Where the formula as it stands is 0/0 or loses its digits, and the Taylor series that are used there. */
  readonly series: readonly Removable[];
  /** The error of its values by rounding. */
  readonly rounding: () => RoundingError;
}

/**
 * What a formula is made of for its values: the tree as it is written, its stable form, and the stable form of its
 * slope.
 */
export interface Trees {
  readonly tree: Expression;
  readonly stable: Expression;
  readonly slope: Expression;
}

/**
 * A formula as a function, with these values of its constants. What doubles cannot hold on the way is worked out beyond
 * their range (`extended.ts`), and 0/0 by series (`removable.ts`); all else is as fast as it is written.
 */
export function bindFormula(
  { stable, slope: derivative }: Pick<Trees, 'stable' | 'slope'>,
  constants: FormulaConstants,
): BoundFormula {
  const far = extended(stable, constants);
  const { kinks: seams, between } = kinksOf(stable, constants);
  const removables = removablesOf(stable, constants, seams);
  const value = withSeries(orExtended(asRun(compile(stable, constants)), stable, constants), removables, 'value');
  const rule = orExtended(asRun(compile(derivative, constants)), derivative, constants);
  const slope = withSeries(orQuotient(rule, value), removables, 'slope');
  const more = removables.filter(({ broken, at }) => broken && !seams.includes(at)).map(({ at }) => at);
  const kinks = more.length === 0 ? seams : [...seams, ...more].sort((a, b) => a - b);
  return {
    value,
    slope,
    isHuge: (z) => {
      const { m, k } = far(z);
      return m !== 0 && Number.isFinite(m) && k >= 1024;
    },
    kinks,
    kinksBetween: between,
    jumps: kinks.map((kink) => jumpAt(kink, value, slope)),
    series: removables,
    rounding: () => roundingError(stable, constants),
  };
}

/** A function that is asked again beyond the range of doubles where it has no finite value in them. */
function orExtended(plain: Run, tree: Expression, constants: FormulaConstants): Run {
  const far = extended(tree, constants);
  return (z) => {
    const here = plain(z);
    if (Number.isFinite(here)) return here;
    const there = toNumber(far(z));
    return Number.isNaN(there) ? here : there;
  };
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
