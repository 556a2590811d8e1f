import type { Comparison, Condition, Expression } from '../../formula/Expression';
import { exp } from '../functions/exp';
import { piInterval } from '../functions/trigonometric';
import { decimal, hull, type Interval, intersect, interval, isEmpty, max, min, one, zero } from '../intervals/interval';
import { applied, crosses, type Mode, power, wholePower } from './applied';
import { isAnalytic } from './isAnalytic';
import { at, minus, negated, over, plus, type Series, times } from './Series';

/** The values of λ, α and β as enclosures. */
export interface Constants {
  readonly lambda: Interval;
  readonly alpha: Interval;
  readonly beta: Interval;
}

type Binary = Extract<Expression, { kind: 'binary' }>;

/** The largest whole exponent that is worked out by products. */
const mostFactors = 64;
/** The highest order of a common 0 that is divided out. */
const mostCommon = 8;
const unit: Series = [one];
const e = exp(one);

/**
 * Evaluates a formula, as a function of real numbers, in interval Taylor arithmetic. A number of the formula stands for
 * the decimal as written and for the double it was read as.
 */
export class Evaluator {
  private readonly kept = new Map<Expression, Series>();
  private readonly free = new Set<Expression>();
  private readonly squares = new Map<Expression, boolean>();

  constructor(
    private readonly tree: Expression,
    private readonly constants: Constants,
  ) {
    noteFree(tree, this.free);
  }

  /**
   * The Taylor coefficients of f up to z^order at every point of a panel, single points left out where two pieces meet;
   * undefined where f may not be smooth or not defined in the panel, or a coefficient is beyond the doubles.
   */
  taylor(panel: Interval, order: number): Series | undefined {
    const found = this.of(this.tree, [panel, one], order, 'smooth');
    return found?.every(isBounded) ? found : undefined;
  }

  /** Every value of f over a panel, which may be a half-line; undefined where f may not be defined there. */
  range(panel: Interval): Interval | undefined {
    return this.rangeOf(this.tree, panel);
  }

  /** Every value of a part of the formula over a panel. */
  rangeOf(part: Expression, panel: Interval): Interval | undefined {
    const value = this.of(part, [panel], 0, 'range')?.[0];
    return value && value.lo <= value.hi ? value : undefined;
  }

  /** Whether a condition holds all over a panel, or nowhere in it; undefined where neither is certain. */
  decided(test: Condition, panel: Interval): boolean | undefined {
    return this.test(test, [panel], 0, 'range');
  }

  private of(node: Expression, z: Series, order: number, mode: Mode): Series | undefined {
    const known = this.kept.get(node);
    if (known) return known;
    const found = this.fresh(node, z, order, mode);
    // What is free of z need be worked out once only.
    if (found && this.free.has(node)) this.kept.set(node, found);
    return found;
  }

  private fresh(node: Expression, z: Series, order: number, mode: Mode): Series | undefined {
    switch (node.kind) {
      case 'number':
        return [decimal(node.value)];
      case 'name':
        if (node.name === 'z') return z;
        return [node.name === 'pi' ? piInterval : node.name === 'e' ? e : this.constants[node.name]];
      case 'negate': {
        const u = this.of(node.of, z, order, mode);
        return u && negated(u);
      }
      case 'binary':
        return this.binary(node, z, order, mode);
      case 'call':
        return this.call(node, z, order, mode);
      case 'choose':
        return this.choose(node, z, order, mode);
    }
  }

  private binary(
    node: Extract<Expression, { kind: 'binary' }>,
    z: Series,
    order: number,
    mode: Mode,
  ): Series | undefined {
    if (node.op === '^') return this.powered(node.left, node.right, z, order, mode);
    const u = this.of(node.left, z, order, mode);
    const v = u && this.of(node.right, z, order, mode);
    if (!v) return undefined;
    if (node.op === '/' && !(v[0]!.lo > 0 || v[0]!.hi < 0)) return this.removable(node, z[0]!, order);
    switch (node.op) {
      case '+':
        return plus(u, v);
      case '-':
        return minus(u, v);
      case '*':
        return this.isSquare(node) ? wholePower(u, 2, order) : times(u, v, order);
      case '/':
        return over(u, v, order);
    }
  }

  /**
   * u/v over a panel that holds z = 0, where both are exactly 0 up to the same order n and analytic, as in sin(z)/z and
   * sin(z)²/z². There u/z = ∫ u′(tz) dt over t from 0 to 1, whose k-th coefficient is a mean of u's next ones over the
   * panel: ∫ tᵏ (k + 1) u_{k+1}(tz) dt; n times over, those of u/zⁿ lie among u's from the n-th on. Undefined where v
   * has another 0, or one of higher order than u.
   */
  private removable({ left, right }: Binary, panel: Interval, order: number): Series | undefined {
    if (!(panel.lo <= 0 && panel.hi >= 0 && isAnalytic(left) && isAnalytic(right))) return undefined;
    const [u0, v0] = [left, right].map((part) => this.of(part, [zero, one], mostCommon, 'smooth'));
    if (!u0 || !v0) return undefined;
    const isZero = (c: Interval) => c.lo === 0 && c.hi === 0;
    let n = 0;
    while (n < mostCommon && isZero(at(u0, n)) && isZero(at(v0, n))) n++;
    if (n === 0) return undefined;
    const [u, v] = [left, right].map((part) => this.of(part, [panel, one], order + n, 'smooth')?.slice(n));
    if (!u || !v || v.length === 0 || !(v[0]!.lo > 0 || v[0]!.hi < 0)) return undefined;
    return over(u.length > 0 ? u : [zero], v, order);
  }

  /** Whether both factors are the same, so that no product is negative; told once of each product. */
  private isSquare(node: Binary): boolean {
    const known = this.squares.get(node);
    if (known !== undefined) return known;
    const found = JSON.stringify(node.left) === JSON.stringify(node.right);
    this.squares.set(node, found);
    return found;
  }

  private powered(base: Expression, exponent: Expression, z: Series, order: number, mode: Mode): Series | undefined {
    const v = this.of(exponent, z, order, mode);
    if (!v) return undefined;
    if (base.kind === 'name' && base.name === 'e') return applied('exp', v, order, mode);
    const u = this.of(base, z, order, mode);
    if (!u) return undefined;
    const n = v.length === 1 && v[0]!.lo === v[0]!.hi ? v[0]!.lo : Number.NaN;
    if (!(Number.isInteger(n) && Math.abs(n) <= mostFactors)) return power(u, v, order, mode);
    const whole = wholePower(u, Math.abs(n), order);
    if (n >= 0) return whole;
    return u[0]!.lo > 0 || u[0]!.hi < 0 ? over(unit, whole, order) : undefined;
  }

  private call(node: Extract<Expression, { kind: 'call' }>, z: Series, order: number, mode: Mode): Series | undefined {
    const { name, args } = node;
    if (name === 'pow') return this.powered(args[0]!, args[1]!, z, order, mode);
    const [first, ...others] = args.map((argument) => this.of(argument, z, order, mode));
    if (!first) return undefined;
    if (name !== 'min' && name !== 'max') return applied(name, first, order, mode);
    let best = first;
    for (const next of others) {
      const chosen = next && extreme(name, best, next, mode);
      if (!chosen) return undefined;
      best = chosen;
    }
    return best;
  }

  private choose(
    node: Extract<Expression, { kind: 'choose' }>,
    z: Series,
    order: number,
    mode: Mode,
  ): Series | undefined {
    const holds = this.test(node.test, z, order, mode);
    if (holds !== undefined) return this.of(holds ? node.then : node.otherwise, z, order, mode);
    if (mode === 'smooth') return undefined;
    // Each branch is looked at only where it can be taken.
    const side = (wanted: boolean, branch: Expression) => {
      const part = this.narrowed(node.test, wanted, z[0]!);
      return isEmpty(part) ? undefined : this.of(branch, [part], order, mode);
    };
    const [u, v] = [side(true, node.then), side(false, node.otherwise)];
    if (isEmpty(this.narrowed(node.test, true, z[0]!))) return v;
    if (isEmpty(this.narrowed(node.test, false, z[0]!))) return u;
    return u && v && [hull(u[0]!, v[0]!)];
  }

  /** The part of a panel where a condition on z itself can have the wanted answer. */
  private narrowed(test: Condition, wanted: boolean, panel: Interval): Interval {
    if (test.kind === 'not') return this.narrowed(test.of, !wanted, panel);
    if (test.kind !== 'compare') return panel;
    const isZ = (part: Expression) => part.kind === 'name' && part.name === 'z';
    const flipped = isZ(test.right);
    if (!flipped && !isZ(test.left)) return panel;
    const bound = this.rangeOf(flipped ? test.left : test.right, panel);
    if (!bound) return panel;
    const below = (test.op === '<' || test.op === '<=') !== flipped;
    return intersect(panel, below === wanted ? interval(-Infinity, bound.hi) : interval(bound.lo, Infinity));
  }

  private test(test: Condition, z: Series, order: number, mode: Mode): boolean | undefined {
    switch (test.kind) {
      case 'compare': {
        const [u, v] = [this.of(test.left, z, order, mode), this.of(test.right, z, order, mode)];
        return u && v && compared(test.op, minus(u, v));
      }
      case 'not': {
        const of = this.test(test.of, z, order, mode);
        return of === undefined ? undefined : !of;
      }
      default: {
        const settled = test.kind === 'either';
        const left = this.test(test.left, z, order, mode);
        const right = this.test(test.right, z, order, mode);
        if (left === settled || right === settled) return settled;
        return left === undefined || right === undefined ? undefined : !settled;
      }
    }
  }
}

/** Whether u stands so to 0, one point left out where u crosses it. */
function compared(op: Comparison, u: Series): boolean | undefined {
  const { lo, hi } = u[0]!;
  const once = crosses(u);
  const [above, below] = [lo > 0 || (lo === 0 && once), hi < 0 || (hi === 0 && once)];
  const choice = (yes: boolean, no: boolean) => (yes ? true : no ? false : undefined);
  switch (op) {
    case '>':
      return choice(above, hi <= 0);
    case '>=':
      return choice(lo >= 0, below);
    case '<':
      return choice(below, lo >= 0);
    case '<=':
      return choice(hi <= 0, above);
  }
}

function extreme(name: 'min' | 'max', u: Series, v: Series, mode: Mode): Series | undefined {
  const gap = minus(u, v)[0]!;
  if (gap.lo >= 0) return name === 'max' ? u : v;
  if (gap.hi <= 0) return name === 'max' ? v : u;
  return mode === 'range' ? [(name === 'max' ? max : min)(at(u, 0), at(v, 0))] : undefined;
}

const isBounded = ({ lo, hi }: Interval) => lo > -Infinity && hi < Infinity && lo <= hi;

/** Whether z does not occur; every part in which it does not is noted in `free`. */
function noteFree(node: Expression, free: Set<Expression>): boolean {
  // A choice is left out: what is chosen may depend on z.
  const parts =
    node.kind === 'negate'
      ? [node.of]
      : node.kind === 'binary'
        ? [node.left, node.right]
        : node.kind === 'call'
          ? node.args
          : node.kind === 'choose'
            ? [node.then, node.otherwise]
            : [];
  const all = parts.map((part) => noteFree(part, free)).every(Boolean);
  const isFree = all && node.kind !== 'choose' && !(node.kind === 'name' && node.name === 'z');
  if (isFree) free.add(node);
  return isFree;
}
