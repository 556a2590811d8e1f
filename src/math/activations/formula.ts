import {
  type BoundFormula,
  degreeOf,
  domainProblem,
  type FormulaConstants,
  isLinear,
  limitByRule,
  type ParsedFormula,
  parseFormula,
} from '../../formula';
import type { Curve } from '../Curve';
import { alpha01, lambda01 } from '../constants';
import type { Kernel } from '../kernel';
import { leakyRelu } from '../moments/leakySelu';
import { type Quadrature, quadrature } from '../moments/quadrature/quadrature';
import { scaleMoments } from '../moments/scaleMoments';
import type { Scale } from '../moments/traits';
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
    if (bound.formula === formula && bound.lambda === lambda && bound.alpha === alpha && bound.beta === beta) {
      if (i > 0) kept.unshift(...kept.splice(i, 1));
      return bound;
    }
  }
  const bound = { lambda, alpha, beta };
  const f = formula.bind(bound);
  refuse(formula, bound, f);
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

/** Between which α a formula that is linear in α is known to have finite values and slopes, with one λ and β. */
interface Room {
  readonly lambda: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

const rooms = new WeakMap<ParsedFormula, Room>();

/**
 * Throws RangeError when the function cannot be an activation with these constants. Between two α at which one that is
 * linear in α has finite values and slopes it has them too; how it grows far out is asked at each, as terms may cancel.
 */
function refuse(formula: ParsedFormula, { lambda, alpha, beta }: FormulaConstants, f: BoundFormula): void {
  const room = rooms.get(formula);
  const known = room?.lambda === lambda && room.beta === beta ? room : undefined;
  const usable = known !== undefined && known.low <= alpha && alpha <= known.high;
  const problem = domainProblem(f, usable);
  if (problem !== undefined) throw new RangeError(`The formula cannot be an activation: ${problem}.`);
  if (usable || !isLinear(formula.tree, 'alpha')) return;
  const { low = alpha, high = alpha } = known ?? {};
  rooms.set(formula, { lambda, beta, low: Math.min(low, alpha), high: Math.max(high, alpha) });
}

/** What f tends to on one side: by the rules on its parts, and only where they do not tell from its values. */
function limitOn(formula: ParsedFormula, constants: FormulaConstants, f: BoundFormula, side: -1 | 1) {
  const ruled = limitByRule(formula.stable, constants, side);
  const sampled = ruled === undefined;
  return { limit: sampled ? limitOf(f.value, side) : ruled === 'none' ? undefined : ruled, sampled };
}

/**
 * By which powers a formula grows with λ, with α while z shrinks by a power of it, and with both; undefined where by none.
 */
interface Powers {
  readonly lambda: number | undefined;
  readonly alpha: number | undefined;
  readonly wide: number;
  readonly both: number | undefined;
}

const powers = new WeakMap<ParsedFormula, Powers>();

/** Powers of α that z is looked at with: f may be a function of z, αz or √α z but for a factor. */
const widths = [0, 1, 0.5] as const;
/** The α that f is taken from α = 1 at, at another z. */
const near = [1 / 8, 1, 8] as const;
/** What f is multiplied by at most, and at least by 1 over that: beyond, digits are lost. */
const largest = 1e100;

function powersOf(formula: ParsedFormula): Powers {
  let found = powers.get(formula);
  if (!found) {
    const { tree } = formula;
    const byAlpha = (wide: number) => degreeOf(tree, { alpha: 1, z: -wide });
    const lambda = degreeOf(tree, { lambda: 1 });
    // Other constants might make of it at one value what is refused at another.
    const alone = lambda !== undefined && !formula.uses.includes('beta');
    const wide =
      widths.find((wide) => byAlpha(wide) !== undefined && (wide === 0 || (alone && isSettled(formula)))) ?? 0;
    found = { lambda, alpha: byAlpha(wide), wide, both: degreeOf(tree, { lambda: 1, alpha: 1 }) };
    powers.set(formula, found);
  }
  return found;
}

/**
 * Whether a formula is an activation that has a limit, or grows in proportion, on both sides, at the least and the
 * largest α that it is taken elsewhere for, and so at all between: what is refused at one α would else pass at another z,
 * and what oscillates without end be summed there to other digits.
 */
function isSettled(formula: ParsedFormula): boolean {
  return near.every((alpha) => {
    const constants = { lambda: 1, alpha, beta: 1 };
    const f = formula.bind(constants);
    const settles = (side: -1 | 1) => {
      const { limit } = limitOn(formula, constants, f, side);
      return limit !== undefined && limit !== 'steeper';
    };
    return domainProblem(f) === undefined && ([-1, 1] as const).every(settles);
  });
}

/** The setting there at which f is known: f here is `by` times that at `wide` times z; for the curve itself, at z. */
function scaleOf(formula: ParsedFormula, lambda: number, alpha: number, forCurve = false): Scale {
  const found = powersOf(formula);
  const byLambda = found.lambda !== undefined && lambda > 0;
  const byAlpha =
    found.alpha !== undefined && (found.wide === 0 ? alpha > 0 : !forCurve && alpha >= near[0] && alpha <= near[2]);
  // What grows with both is a matter of their ratio.
  const byBoth = !byLambda && !byAlpha && found.both !== undefined && lambda > 0;
  const by = byBoth
    ? lambda ** found.both
    : (byLambda ? lambda ** found.lambda : 1) * (byAlpha ? alpha ** found.alpha : 1);
  if (!(by < largest && by * largest > 1)) return { lambda, alpha, by: 1, wide: 1 };
  if (byBoth) return { lambda: 1, alpha: alpha / lambda, by, wide: 1 };
  return { lambda: byLambda ? 1 : lambda, alpha: byAlpha ? 1 : alpha, by, wide: byAlpha ? alpha ** found.wide : 1 };
}

/** A formula's kernel at some λ and α is that of `bound`, scaled. */
interface Scaled {
  readonly bound: Bound;
  readonly by: number;
  readonly wide: number;
}

/**
 * The same where f scales with constants above 0: bound with 1 in their place, so that all their values share their
 * tables. Throws like `bind`.
 */
function bindScaled(formula: ParsedFormula, lambda: number, alpha: number, beta: number, forCurve = false): Scaled {
  const at = scaleOf(formula, lambda, alpha, forCurve);
  return { bound: bind(formula, at.lambda, at.alpha, beta), by: at.by, wide: at.wide };
}

/** Whether f is, by its form, two straight lines that meet in 0. */
const isStraight = ({ tree }: ParsedFormula) => degreeOf(tree, { z: 1 }) === 1;

/** The closed form of two straight lines that meet in 0, the steeper one to the right or mirrored; undefined for all else. */
function linesOf({ formula, curve: { value } }: Bound): Kernel | undefined {
  if (!isStraight(formula)) return undefined;
  const [left, right] = [-value(-1), value(1)];
  const mirrored = Math.abs(left) > Math.abs(right);
  const [steep, other] = mirrored ? [-left, -right] : [right, left];
  if (steep === 0) return undefined;
  const lines = leakyRelu(other / steep);
  return (m, s, _lambda, _alpha, out) => {
    lines(mirrored ? -m : m, s, steep, 1, out);
    if (!mirrored) return;
    out[3] = -out[3]!;
    out[5] = -out[5]!;
  };
}

/** The curve of `by` times f from that of f. */
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

/** The reader's own formula: f(z) exactly as typed, with λ, α and β as constants in it, by quadrature but where it is straight. */
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
    let last: (Scaled & { readonly lines: Kernel | undefined }) | undefined;
    let [lastLambda, lastAlpha] = [Number.NaN, Number.NaN];
    return (m, s, lambda, alpha, out) => {
      if (!last || lastLambda !== lambda || lastAlpha !== alpha) {
        const scaled = bindScaled(read, lambda, alpha, beta);
        last = { ...scaled, lines: linesOf(scaled.bound) };
        [lastLambda, lastAlpha] = [lambda, alpha];
      }
      const { by, wide, lines } = last;
      if (lines) lines(wide * m, wide * (wide * s), 1, 1, out);
      else last.bound.sums.moments(wide * m, wide * (wide * s), out);
      if (by !== 1 || wide !== 1) scaleMoments(out, by, wide);
    };
  },
  straight: ({ formula = '' }) => isStraight(parse(formula)),
  linear: ({ formula = '' }) => isLinear(parse(formula).tree, 'alpha'),
  scale: ({ formula = '', lambda, alpha }) => scaleOf(parse(formula), lambda, alpha),
  curve: ({ formula = '', lambda, alpha, beta = 0 }) =>
    scaledCurve(bindScaled(parse(formula), lambda, alpha, beta, true)),
  squaredSlope: (m, s, { formula = '', lambda, alpha, beta = 0 }) => {
    const { bound, by, wide } = bindScaled(parse(formula), lambda, alpha, beta);
    return by * wide * (by * wide * bound.sums.moments(wide * m, wide * (wide * s), scratch));
  },
};
