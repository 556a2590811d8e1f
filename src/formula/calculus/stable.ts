import { binary, call, choose, isNumber, negative, number, one, power, times } from '../build';
import type { Condition, Expression, UnaryName } from '../Expression';
import { argument, doubled, exponentOf, half, numberOf, onePlus, same, squaredBase } from './matching';
import { besideRoot, rootLess } from './roots';

/**
 * The same function in a form that keeps its digits: where a formula overflows on the way, as log(1 + exp(z)) does, or
 * subtracts what is nearly equal, as 1 − tanh(z)² and exp(z) − 1 do, the function that it is stands in its place. Every
 * step is an identity for all real z; what these few do not cover is left to `extended.ts`.
 */
export function stable(e: Expression): Expression {
  switch (e.kind) {
    case 'number':
    case 'name':
      return e;
    case 'negate':
      return negative(stable(e.of));
    case 'choose':
      return choose(stableTest(e.test), stable(e.then), stable(e.otherwise));
    case 'binary': {
      const [u, v] = [stable(e.left), stable(e.right)];
      const rule = { '+': ofSum, '-': ofDifference, '*': undefined, '/': ofQuotient, '^': ofPower }[e.op];
      return rule?.(u, v) ?? binary(e.op, u, v);
    }
    case 'call': {
      const args = e.args.map(stable);
      return (args.length === 1 ? ofCall(e.name as UnaryName, args[0]!) : undefined) ?? call(e.name, ...args);
    }
  }
}

function stableTest(c: Condition): Condition {
  switch (c.kind) {
    case 'compare':
      return { ...c, left: stable(c.left), right: stable(c.right) };
    case 'not':
      return { kind: 'not', of: stableTest(c.of) };
    default:
      return { kind: c.kind, left: stableTest(c.left), right: stableTest(c.right) };
  }
}

function ofSum(u: Expression, v: Expression): Expression | undefined {
  if (isNumber(u, -1)) return ofDifference(v, one);
  // eᵘ + e⁻ᵘ
  const [a, b] = [exponentOf(u), exponentOf(v)];
  if (a && b && same(b, negative(a))) return times(number(2), call('cosh', a));
  if (isNumber(v, -1)) return ofDifference(u, one);
  return besideRoot(u, v) ?? besideRoot(v, u);
}

function ofDifference(u: Expression, v: Expression): Expression | undefined {
  const [a, b] = [exponentOf(u), exponentOf(v)];
  if (a && b && same(b, negative(a))) return times(number(2), call('sinh', a));
  if (a && isNumber(v, 1)) return call('expm1', a);
  if (isNumber(v, 1) && u.kind === 'binary' && u.op === '*' && isNumber(u.left, 2)) {
    const of = argument(u.right, 'sigmoid');
    if (of) return call('tanh', half(of));
  }
  const less = lessNumber(u, v) ?? besideRoot(negative(v), u);
  if (less) return less;
  const more = lessNumber(v, u);
  if (more) return negative(more);
  if (!isNumber(u, 1)) return undefined;
  if (b) return negative(call('expm1', b));
  const upper = argument(v, 'sigmoid');
  if (upper) return call('sigmoid', negative(upper));
  const normal = argument(v, 'Phi');
  if (normal) return call('Phi', negative(normal));
  const error = argument(v, 'erf');
  if (error) return call('erfc', error);
  const tangent = argument(squaredBase(v), 'tanh');
  return tangent && power(call('cosh', tangent), number(-2));
}

/** u less a number that it comes near to: cos a − 1, cosh a − 1, √(c² + a) − c, σ(a) − ½, Φ(a) − ½. */
function lessNumber(u: Expression, v: Expression): Expression | undefined {
  const value = numberOf(v);
  if (value === undefined) return undefined;
  const root = rootLess(u, value);
  if (root) return root;
  const [cosine, hyperbola] = [argument(u, 'cos'), argument(u, 'cosh')];
  if (cosine && value === 1) return times(number(-2), power(call('sin', half(cosine)), number(2)));
  if (hyperbola && value === 1) return times(number(2), power(call('sinh', half(hyperbola)), number(2)));
  const [logistic, normal] = [argument(u, 'sigmoid'), argument(u, 'Phi')];
  if (logistic && value === 0.5) return times(number(0.5), call('tanh', half(logistic)));
  return normal && value === 0.5 ? times(number(0.5), call('erf', times(number(Math.SQRT1_2), normal))) : undefined;
}

function ofQuotient(u: Expression, v: Expression): Expression | undefined {
  const [a, b] = [exponentOf(u), exponentOf(onePlus(v))];
  if (b) {
    // u/(1 + eᵇ)
    if (a && same(a, b)) return call('sigmoid', a);
    const [minus, top] = u.kind === 'negate' ? [true, u.of] : [false, u];
    const less = argument(top, 'expm1');
    if (less && same(less, b)) return minus ? negative(call('tanh', half(b))) : call('tanh', half(b));
    return times(u, call('sigmoid', negative(b)));
  }
  const [top, bottom] = doubled(u) && doubled(v) ? [doubled(u)!, doubled(v)!] : [u, v];
  const [sine, cosine] = [argument(top, 'sinh'), argument(bottom, 'cosh')];
  return sine && cosine && same(sine, cosine) ? call('tanh', sine) : undefined;
}

function ofPower(u: Expression, v: Expression): Expression | undefined {
  return isNumber(v, -1) ? ofQuotient(one, u) : undefined;
}

function ofCall(name: UnaryName, u: Expression): Expression | undefined {
  switch (name) {
    case 'log':
      return ofLogarithm(u);
    case 'log1p': {
      const of = exponentOf(u);
      return of && call('softplus', of);
    }
    case 'sqrt': {
      const base = squaredBase(u);
      return base && call('abs', base);
    }
    default:
      return undefined;
  }
}

function ofLogarithm(u: Expression): Expression | undefined {
  const exponent = exponentOf(u);
  if (exponent) return exponent;
  const more = onePlus(u);
  if (more) return stable(call('log1p', more));
  if (u.kind === 'binary' && u.op === '-' && isNumber(u.left, 1)) return call('log1p', negative(u.right));
  const hyperbola = argument(u, 'cosh');
  if (hyperbola) return call('log1p', times(number(2), power(call('sinh', half(hyperbola)), number(2))));
  const logistic = argument(u, 'sigmoid');
  if (logistic) return negative(call('softplus', negative(logistic)));
  if (u.kind === 'binary' && u.op === '/' && isNumber(u.left, 1)) return negative(stable(call('log', u.right)));
  return undefined;
}
