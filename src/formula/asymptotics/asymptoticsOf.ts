import type { FormulaConstants } from '../calculus/bindFormula';
import type { Condition, Expression } from '../Expression';
import { type Asymptotics, added, extremeOfBounded, mapped, multiplied, none, signOf } from './Asymptotics';
import { applied, power } from './applied';
import { constant, exact, plus, scaled, term } from './expansion';
import { reciprocal } from './parted';

/**
 * What a formula does for z → ∞ (`side` 1) or z → −∞ (−1), by rules on its parts; undefined where no rule
 * speaks: for gaps in these rules, where all terms that are known cancel, and for oscillations that grow.
 */
export function asymptoticsOf(e: Expression, constants: FormulaConstants, side: 1 | -1): Asymptotics | undefined {
  try {
    return new Rules(constants, side).of(e);
  } catch (error) {
    if (error === none) return undefined;
    throw error;
  }
}

class Rules {
  constructor(
    private readonly constants: FormulaConstants,
    private readonly side: 1 | -1,
  ) {}

  of(e: Expression): Asymptotics {
    switch (e.kind) {
      case 'number':
        return constant(e.value);
      case 'name':
        if (e.name === 'z') return exact(term(this.side, 1));
        return constant(e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : this.constants[e.name]);
      case 'negate':
        return mapped(this.of(e.of), (u) => scaled(u, -1));
      case 'choose':
        return this.of(this.holds(e.test) ? e.then : e.otherwise);
      case 'binary':
        return this.binary(e);
      case 'call':
        return this.call(e);
    }
  }

  private binary(e: Extract<Expression, { kind: 'binary' }>): Asymptotics {
    const v = this.of(e.right);
    if (e.op === '^') {
      if (e.left.kind === 'name' && e.left.name === 'e') return applied('exp', v);
      return power(this.of(e.left), v);
    }
    const u = this.of(e.left);
    switch (e.op) {
      case '+':
        return added(u, v);
      case '-':
        return added(
          u,
          mapped(v, (part) => scaled(part, -1)),
        );
      case '*':
        return multiplied(u, v);
      case '/':
        if (v === 'bounded') throw none;
        return multiplied(u, reciprocal(v));
    }
  }

  private call(e: Extract<Expression, { kind: 'call' }>): Asymptotics {
    const args = e.args.map((argument) => this.of(argument));
    if (e.name === 'pow') return power(args[0]!, args[1]!);
    if (e.name !== 'min' && e.name !== 'max') return applied(e.name, args[0]!);
    const side = e.name === 'min' ? -1 : 1;
    return args.reduce((best, next) => {
      if (best === 'bounded' || next === 'bounded') return extremeOfBounded(best, next, side);
      return side * signOf(plus(best, scaled(next, -1))) >= 0 ? best : next;
    });
  }

  private holds(c: Condition): boolean {
    switch (c.kind) {
      case 'compare': {
        const gap = added(
          this.of(c.left),
          mapped(this.of(c.right), (part) => scaled(part, -1)),
        );
        if (gap === 'bounded') throw none;
        const sign = signOf(gap);
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
