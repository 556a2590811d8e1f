import {
  type BoundFormula,
  domainProblem,
  type FormulaConstants,
  isFactor,
  limitByRule,
  type ParsedFormula,
  parseFormula,
} from '../../formula';
import type { Curve } from '../Curve';
import { alpha01, lambda01 } from '../constants';
import type { Kernel } from '../kernel';
import { type Quadrature, quadrature } from '../moments/quadrature/quadrature';
import { scaleMoments } from '../moments/scaleMoments';
import { once } from '../numeric/once';
import type { Activation, ShapeKey } from './Activation';
import { limitOf } from './limitOf';

interface Bound {
  readonly formula: ParsedFormula;
  readonly lambda: number;
  readonly alpha: number;
  readonly beta: number;
  readonly curve: Curve;
  readonly sums: Quadrature;
}

const constants = ['lambda', 'alpha', 'beta'] as const;
type Triple = [lambda: number, alpha: number, beta: number];

/** The settings used last, newest first: their tables are worth keeping. */
const kept: Bound[] = [];
const most = 4;
/** Share of a formula's values that rounding may change without a word: the moments are good to 1e-12. */
const usualRounding = 1e-12;
const parsed = new Map<string, ParsedFormula>();

/** Throws RangeError with the reason when the text is no formula. */
function parse(text: string): ParsedFormula {
  const known = parsed.get(text);
  if (known) return known;
  const found = parseFormula(text);
  if (!('formula' in found)) throw new RangeError(`The formula cannot be read: ${found.problem}`);
  if (parsed.size >= 32) parsed.clear();
  parsed.set(text, found.formula);
  return found.formula;
}

/** The constants that a formula uses, of λ, α and β. Throws RangeError when the text is no formula. */
export const constantsOf = (text: string): readonly ShapeKey[] => parse(text).uses;

/**
 * Constants that the formula has not are 1, so that settings which differ in those alone share their tables. Throws
 * RangeError when the function cannot be an activation with these constants.
 */
function bind(formula: ParsedFormula, ...given: readonly [lambda: number, alpha: number, beta: number]): Bound {
  const [lambda, alpha, beta] = constants.map((name, k) => (formula.uses.includes(name) ? given[k]! : 1)) as Triple;
  for (let i = 0; i < kept.length; i++) {
    const bound = kept[i]!;
    if (bound.formula === formula && bound.lambda === lambda && bound.alpha === alpha && bound.beta === beta)
      return bound;
  }
  const bound = { lambda, alpha, beta };
  const f = formula.bind(bound);
  const problem = domainProblem(f);
  if (problem !== undefined) throw new RangeError(`The formula cannot be an activation: ${problem}.`);
  const slope = (z: number) => {
    if (!f.kinks.includes(z)) return f.slope(z);
    const step = 1e-12 * Math.max(1e-3, Math.abs(z));
    return 0.5 * (f.slope(z - step) + f.slope(z + step));
  };
  const rounding = once(f.rounding);
  const left = limitOn(formula, bound, f, -1);
  const right = limitOn(formula, bound, f, 1);
  const curve = {
    value: f.value,
    slope,
    kinks: f.kinks,
    kinksBetween: f.kinksBetween,
    jumps: f.jumps,
    limits: { left: left.limit, right: right.limit },
    limitsSampled: left.sampled || right.sampled,
    rounding: () => (rounding().share > usualRounding ? rounding().share : undefined),
    noise: () => (rounding().share > usualRounding ? rounding().most : 0),
  };
  const sums = quadrature(curve);
  const made = { formula, ...bound, curve: { ...curve, unresolved: sums.unresolved }, sums };
  kept.unshift(made);
  kept.length = Math.min(kept.length, most);
  return made;
}

/** What f tends to on one side: by the rules on its parts, and only where they do not tell from its values. */
function limitOn(formula: ParsedFormula, constants: FormulaConstants, f: BoundFormula, side: -1 | 1) {
  const ruled = limitByRule(formula.stable, constants, side);
  const sampled = ruled === undefined;
  return { limit: sampled ? limitOf(f.value, side) : ruled === 'none' ? undefined : ruled, sampled };
}

/** Which of λ and α a formula is proportional to. */
const factors = new WeakMap<ParsedFormula, readonly ('lambda' | 'alpha')[]>();

/** A formula's kernel at some λ and α is that of `bound`, `by` times. */
interface Scaled {
  readonly bound: Bound;
  readonly by: number;
}

/**
 * The same where f is proportional to a constant above 0: bound with 1 in its place, so that all its values share their
 * tables. Throws like `bind`.
 */
function bindScaled(formula: ParsedFormula, lambda: number, alpha: number, beta: number): Scaled {
  let found = factors.get(formula);
  if (!found) {
    found = (['lambda', 'alpha'] as const).filter((name) => isFactor(formula.tree, name));
    factors.set(formula, found);
  }
  const [byLambda, byAlpha] = [found.includes('lambda') && lambda > 0, found.includes('alpha') && alpha > 0];
  return {
    bound: bind(formula, byLambda ? 1 : lambda, byAlpha ? 1 : alpha, beta),
    by: (byLambda ? lambda : 1) * (byAlpha ? alpha : 1),
  };
}

/** The curve of λf from that of f. */
function scaledCurve({ bound: { curve }, by }: Scaled): Curve {
  if (by === 1) return curve;
  const { limits, jumps, noise } = curve;
  const times = (limit: Curve['limits']['left']) => (typeof limit === 'number' ? by * limit : limit);
  return {
    ...curve,
    value: (z) => by * curve.value(z),
    slope: (z) => by * curve.slope(z),
    limits: { left: times(limits.left), right: times(limits.right) },
    ...(jumps && { jumps: jumps.map((jump) => by * jump) }),
    ...(noise && { noise: () => by * noise() }),
  };
}

const scratch = new Float64Array(7);

/** The reader's own formula: f(z) exactly as typed, with λ, α and β as constants in it, by quadrature. */
export const formulaActivation: Activation = {
  id: 'formula',
  words: 'your own formula',
  rule: 'f(z) as typed',
  uses: constants,
  // The usual text is SELU's.
  start: { lambda: lambda01, alpha: alpha01 },
  cost: ({ formula = '', lambda, alpha, beta = 0 }) =>
    bindScaled(parse(formula), lambda, alpha, beta).bound.sums.cost(),
  kernel: ({ formula = '', beta = 0 }): Kernel => {
    const read = parse(formula);
    let last: Scaled | undefined;
    let [lastLambda, lastAlpha] = [Number.NaN, Number.NaN];
    return (m, s, lambda, alpha, out) => {
      if (!last || lastLambda !== lambda || lastAlpha !== alpha) {
        last = bindScaled(read, lambda, alpha, beta);
        [lastLambda, lastAlpha] = [lambda, alpha];
      }
      last.bound.sums.moments(m, s, out);
      if (last.by !== 1) scaleMoments(out, last.by);
    };
  },
  curve: ({ formula = '', lambda, alpha, beta = 0 }) => scaledCurve(bindScaled(parse(formula), lambda, alpha, beta)),
  squaredSlope: (m, s, { formula = '', lambda, alpha, beta = 0 }) => {
    const { bound, by } = bindScaled(parse(formula), lambda, alpha, beta);
    return by * (by * bound.sums.moments(m, s, scratch));
  },
};
