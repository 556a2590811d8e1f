import type { Condition, Expression } from '../Expression';
import { applied } from './applied';
import type { FormulaConstants } from './bindFormula';
import { type Laurent, laurent, negated, power, quotient, sum, taylor } from './laurent';
import { constant, exponential, made, multiplied, none, signOf } from './series';

/**
 * The Taylor series of a formula in t at z = at + side·t, t > 0, by arithmetic on series: 0/0, as sin(z)/z has it at 0,
 * is what the first terms that are not 0 say. The branches of conditions, |·|, min and max are those that hold for
 * small t > 0. Undefined where there is none, as for log(z) and √z at 0, or 1/z.
 */
export function seriesOf(
  e: Expression,
  constants: FormulaConstants,
  at: number,
  side: 1 | -1,
): readonly number[] | undefined {
  const maker = new Maker(constants, at, side);
  try {
    const series = taylor(maker.of(e));
    return series.every(Number.isFinite) ? series : undefined;
  } catch (error) {
    if (error === none) return undefined;
    throw error;
  }
}

class Maker {
  constructor(
    private readonly constants: FormulaConstants,
    private readonly at: number,
    private readonly side: 1 | -1,
  ) {}

  of(e: Expression): Laurent {
    switch (e.kind) {
      case 'number':
        return laurent(constant(e.value));
      case 'name':
        if (e.name === 'z') return laurent([this.at, this.side, ...new Array<number>(made - 2).fill(0)]);
        return laurent(constant(e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : this.constants[e.name]));
      case 'negate':
        return negated(this.of(e.of));
      case 'choose':
        return this.of(this.holds(e.test) ? e.then : e.otherwise);
      case 'binary':
        return this.binary(e);
      case 'call': {
        const args = e.args.map((argument) => this.of(argument));
        if (e.name === 'pow') return power(args[0]!, args[1]!);
        if (e.name !== 'min' && e.name !== 'max') return laurent(applied(e.name, taylor(args[0]!)));
        const side = e.name === 'min' ? -1 : 1;
        return args.reduce((best, next) => (side * signOf(sum(best, negated(next)).terms) >= 0 ? best : next));
      }
    }
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): Laurent {
    const v = this.of(e.right);
    if (e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return laurent(exponential(taylor(v)));
    const u = this.of(e.left);
    switch (e.op) {
      case '+':
        return sum(u, v);
      case '-':
        return sum(u, negated(v));
      case '*':
        return { low: u.low + v.low, terms: multiplied(u.terms, v.terms) };
      case '/':
        return quotient(u, v, Math.abs(this.at));
      default:
        return power(u, v);
    }
  }

  private holds(c: Condition): boolean {
    switch (c.kind) {
      case 'compare': {
        const sign = signOf(sum(this.of(c.left), negated(this.of(c.right))).terms);
        return c.op === '<' ? sign < 0 : c.op === '<=' ? sign <= 0 : c.op === '>' ? sign > 0 : sign >= 0;
      }
      case 'not':
        return !this.holds(c.of);
      case 'both':
        return this.holds(c.left) && this.holds(c.right);
      default:
        return this.holds(c.left) || this.holds(c.right);
    }
  }
}
