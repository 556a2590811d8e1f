import type { Condition, Expression, Operator, UnaryName } from '../Expression';
import { unary } from '../functions';
import {
  type Big,
  big,
  exponential,
  logarithm,
  negate,
  order,
  product,
  quotient,
  raised,
  root,
  sum,
  toNumber,
} from './big';
import type { FormulaConstants } from './bindFormula';

type BigRun = (z: number) => Big;

/**
 * A formula as `compile` has it, but with every step on numbers far beyond the range of doubles: exp(z)/(1 + exp(z)) is
 * 1 at z = 1000. Some ten times slower, so it is asked only where doubles end in no number or in none that is finite.
 */
export function extended(e: Expression, constants: FormulaConstants): BigRun {
  const of = (part: Expression) => extended(part, constants);
  switch (e.kind) {
    case 'number': {
      const value = big(e.value);
      return () => value;
    }
    case 'name': {
      if (e.name === 'z') return (z) => big(z);
      const value = big(e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : constants[e.name]);
      return () => value;
    }
    case 'negate': {
      const u = of(e.of);
      return (z) => negate(u(z));
    }
    case 'binary': {
      const v = of(e.right);
      if (e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return (z) => exponential(v(z));
      const u = of(e.left);
      const operation = operations[e.op];
      return (z) => operation(u(z), v(z));
    }
    case 'choose': {
      const test = extendedTest(e.test, constants);
      const [then, otherwise] = [of(e.then), of(e.otherwise)];
      return (z) => (test(z) ? then(z) : otherwise(z));
    }
    case 'call': {
      const args = e.args.map(of);
      const [u, v] = args as [BigRun, BigRun];
      if (e.name === 'pow') return (z) => raised(u(z), v(z));
      if (e.name === 'min' || e.name === 'max') {
        const side = e.name === 'min' ? -1 : 1;
        return (z) => args.map((argument) => argument(z)).reduce((best, next) => extreme(side, best, next));
      }
      return functionOf(e.name, u);
    }
  }
}

const operations: Readonly<Record<Operator, (u: Big, v: Big) => Big>> = {
  '+': sum,
  '-': (u, v) => sum(u, negate(v)),
  '*': product,
  '/': quotient,
  '^': raised,
};

function extreme(side: number, u: Big, v: Big): Big {
  const sign = order(u, v);
  return Number.isNaN(sign) ? big(Number.NaN) : sign * side >= 0 ? u : v;
}

function functionOf(name: UnaryName, u: BigRun): BigRun {
  const f = unary[name];
  switch (name) {
    case 'exp':
      return (z) => exponential(u(z));
    case 'log':
      return (z) => logarithm(u(z));
    case 'sqrt':
      return (z) => root(u(z));
    case 'abs':
      return (z) => {
        const { m, k } = u(z);
        return { m: Math.abs(m), k };
      };
    case 'expm1':
      return beyond(u, f, exponential);
    case 'cosh':
      return beyond(u, f, (x) => product(exponential(x.m < 0 ? negate(x) : x), big(0.5)));
    case 'sinh':
      return beyond(u, f, (x) => product(exponential(x.m < 0 ? negate(x) : x), big(0.5 * Math.sign(x.m))));
    case 'log1p':
      return beyond(u, f, logarithm);
    case 'asinh':
      return beyond(u, f, (x) => product(sum(logarithm(x.m < 0 ? negate(x) : x), big(Math.LN2)), big(Math.sign(x.m))));
    case 'softplus':
    case 'relu':
    case 'floor':
      return beyond(u, f, (x) => (x.m < 0 && name !== 'floor' ? big(0) : x));
    case 'sigmoid':
      return vanishing(u, f, -700, exponential);
    case 'Phi':
      return vanishing(u, f, -37, tail);
    case 'erfc':
      return vanishing(
        (z) => negate(u(z)),
        (x) => f(-x),
        -26,
        (x) => product(tail(product(x, big(Math.SQRT2))), big(2)),
      );
    case 'phi':
      return vanishing(
        (z) => sized(u(z), -1),
        (x) => f(x),
        -37,
        density,
      );
    default:
      return (z) => big(f(toNumber(u(z))));
  }
}

/** f by doubles, but below a place, where it soon is too small for them, by another form. */
function vanishing(u: BigRun, f: (x: number) => number, below: number, far: (x: Big) => Big): BigRun {
  return (z) => {
    const x = u(z);
    const near = toNumber(x);
    return near < below && near > -Infinity ? far(x) : big(f(near));
  };
}

/** −|x| or |x|. */
const sized = ({ m, k }: Big, sign: 1 | -1): Big => ({ m: sign * Math.abs(m), k });

/** φ(x). */
function density(x: Big): Big {
  return product(exponential(product(product(x, x), big(-0.5))), big(1 / Math.sqrt(2 * Math.PI)));
}

/** Φ(x) for x ≤ −36: φ(x)/|x| with the first terms of its asymptotic series, of which the next is below 1e-16. */
function tail(x: Big): Big {
  const y = toNumber(x) ** -2;
  return product(quotient(density(x), negate(x)), big(1 - y * (1 - y * (3 - y * (15 - y * (105 - 945 * y))))));
}

/** f by doubles where they have both its argument and its value, else by a form for what is beyond. */
function beyond(u: BigRun, f: (x: number) => number, far: (x: Big) => Big): BigRun {
  return (z) => {
    const x = u(z);
    const near = toNumber(x);
    const value = f(near);
    return Number.isFinite(near) && Number.isFinite(value) ? big(value) : Number.isNaN(x.m) ? x : far(x);
  };
}

function extendedTest(c: Condition, constants: FormulaConstants): (z: number) => boolean {
  switch (c.kind) {
    case 'compare': {
      const [u, v] = [extended(c.left, constants), extended(c.right, constants)];
      const { op } = c;
      return (z) => {
        const sign = order(u(z), v(z));
        return op === '<' ? sign < 0 : op === '<=' ? sign <= 0 : op === '>' ? sign > 0 : sign >= 0;
      };
    }
    case 'not': {
      const of = extendedTest(c.of, constants);
      return (z) => !of(z);
    }
    default: {
      const [left, right] = [extendedTest(c.left, constants), extendedTest(c.right, constants)];
      return c.kind === 'both' ? (z) => left(z) && right(z) : (z) => left(z) || right(z);
    }
  }
}
