import type { Expression } from '../../formula/Expression';
import { exp } from '../functions/exp';
import { type Interval, interval, magnitude, mignitude, point } from '../intervals/interval';
import { addUp, divUp, mulUp } from '../intervals/rounding';
import type { Evaluator } from '../taylor/Evaluator';

/** |f(z)| ≤ A (1 + |z|)^p e^{c|z|} on a half-line; p is whole. */
export interface Growth {
  readonly A: number;
  readonly p: number;
  readonly c: number;
}

/** Nothing steeper than this is integrated. */
const steepest = 40;
const highest = 40;

/**
 * A bound on the growth of a formula for z ≥ 0 (side 1) or z ≤ 0 (−1), by rules on its parts: every part that stays in
 * a bounded range there has a constant bound. Undefined where no rule gives one, as for e^{z²}.
 */
export function growthOf(tree: Expression, evaluator: Evaluator, side: 1 | -1): Growth | undefined {
  // 0 itself, where conditions on z are open, is looked at by itself, with the doubles next to it; of what is divided by
  // z there, as sin(z)/z, with all up to 1.
  for (const least of [Number.MIN_VALUE, 1]) {
    const line = side === 1 ? interval(least, Infinity) : interval(-Infinity, -least);
    const middle = evaluator.range(interval(-least, least));
    const far = middle && new Rules(evaluator, line).of(tree);
    const found = far && both(far, constant(magnitude(middle)));
    if (found && found.A < Infinity && found.p <= highest && found.c <= steepest) return found;
  }
  return undefined;
}

/** One bound that holds on both half-lines. */
export function both(u: Growth, v: Growth): Growth {
  return { A: Math.max(u.A, v.A), p: Math.max(u.p, v.p), c: Math.max(u.c, v.c) };
}

const sum = (u: Growth, v: Growth): Growth => ({ ...both(u, v), A: addUp(u.A, v.A) });
export const product = (u: Growth, v: Growth): Growth => ({ A: mulUp(u.A, v.A), p: u.p + v.p, c: addUp(u.c, v.c) });
const constant = (A: number): Growth => ({ A, p: 0, c: 0 });

class Rules {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly line: Interval,
  ) {}

  of(node: Expression): Growth | undefined {
    const size = this.size(node);
    if (size < Infinity) return constant(size);
    switch (node.kind) {
      case 'number':
        return undefined;
      case 'name':
        return node.name === 'z' ? { A: 1, p: 1, c: 0 } : undefined;
      case 'negate':
        return this.of(node.of);
      case 'choose': {
        const holds = this.evaluator.decided(node.test, this.line);
        if (holds !== undefined) return this.of(holds ? node.then : node.otherwise);
        const [u, v] = [this.of(node.then), this.of(node.otherwise)];
        return u && v && both(u, v);
      }
      case 'binary':
        return this.binary(node);
      case 'call':
        return this.call(node);
    }
  }

  /** The largest |value| of a part, Infinity where it has no bound or may not be defined. */
  private size(part: Expression): number {
    const range = this.evaluator.rangeOf(part, this.line);
    return range === undefined ? Infinity : magnitude(range);
  }

  private binary({ op, left, right }: Extract<Expression, { kind: 'binary' }>): Growth | undefined {
    if (op === '^') return this.power(left, right);
    const u = this.of(left);
    if (!u) return undefined;
    if (op === '/') {
      const below = this.evaluator.rangeOf(right, this.line);
      const least = below ? mignitude(below) : 0;
      return least > 0 ? { ...u, A: divUp(u.A, least) } : undefined;
    }
    const v = this.of(right);
    return v && (op === '*' ? product(u, v) : sum(u, v));
  }

  private power(base: Expression, exponent: Expression): Growth | undefined {
    if (base.kind === 'name' && base.name === 'e') return this.exponential(exponent);
    const n = this.evaluator.rangeOf(exponent, this.line);
    const u = this.of(base);
    if (!n || !u || !(n.lo >= 0 && n.hi <= highest)) return undefined;
    // |u|ᵃ ≤ (1 + |u|)ᵇ for the next whole b ≥ a.
    let result = constant(1);
    for (let k = 0; k < Math.ceil(n.hi); k++) result = product(result, sum(constant(1), u));
    return result;
  }

  /** e^u ≤ e^{A(1 + |z|)} where |u| grows no faster than |z|. */
  private exponential(exponent: Expression): Growth | undefined {
    const u = this.of(exponent);
    if (!u || u.p > 1 || u.c > 0 || u.A > steepest) return undefined;
    return { A: exp(point(u.A)).hi, p: 0, c: u.A };
  }

  private call({ name, args }: Extract<Expression, { kind: 'call' }>): Growth | undefined {
    if (name === 'pow') return this.power(args[0]!, args[1]!);
    const [u, ...others] = args.map((argument) => this.of(argument));
    if (!u) return undefined;
    switch (name) {
      case 'min':
      case 'max': {
        let most = u;
        for (const v of others) {
          if (!v) return undefined;
          most = both(most, v);
        }
        return most;
      }
      case 'exp':
        return this.exponential(args[0]!);
      case 'expm1':
      case 'sinh':
      case 'cosh': {
        const e = this.exponential(args[0]!);
        return e && sum(e, constant(1));
      }
      case 'abs':
      case 'relu':
      case 'asinh':
        return u;
      // √|u| ≤ 1 + |u|, log(1 + e^u) ≤ 1 + |u|, ⌊u⌋ ≥ u − 1.
      case 'sqrt':
      case 'softplus':
      case 'floor':
        return sum(u, constant(1));
      case 'log':
      case 'log1p': {
        // |log u| ≤ |log(least)| + |u|, and log(least) is in the range over the half-line unless it has no end.
        const range = this.evaluator.rangeOf({ kind: 'call', name, args }, this.line);
        return range && range.lo > -Infinity ? sum(u, constant(Math.max(1, -range.lo))) : undefined;
      }
      default:
        return undefined;
    }
  }
}
