import { binary, call, choose, isNumber, negative, number, one, power, times } from '../build';
import type { Condition, Expression, UnaryName } from '../Expression';
import { argument, doubled, exponentOf, factored, half, numberOf, onePlus, same, squaredBase } from './matching';
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
  return fromEnd(u, v) ?? fromEnd(v, u) ?? besideRoot(u, v) ?? besideRoot(v, u);
}

/** c ± c·erf a, c ± c·tanh a, c − c·σ(a) and c − c·Φ(a), which come near to 0 on one side. */
function fromEnd(u: Expression, v: Expression, minus = false): Expression | undefined {
  const value = numberOf(u);
  const [factor, of] = factored(v);
  if (!value || value !== factor || of.kind !== 'call') return undefined;
  const turned = minus ? of.args[0]! : negative(of.args[0]!);
  switch (of.name) {
    case 'erf':
      return times(u, call('erfc', turned));
    case 'tanh':
      return times(number(2 * value), call('sigmoid', times(number(-2), turned)));
    case 'sigmoid':
    case 'Phi':
      return minus ? times(u, call(of.name, negative(turned))) : undefined;
    default:
      return undefined;
  }
}

function ofDifference(u: Expression, v: Expression): Expression | undefined {
  const [a, b] = [exponentOf(u), exponentOf(v)];
  if (a && b && same(b, negative(a))) return times(number(2), call('sinh', a));
  if (a && isNumber(v, 1)) return call('expm1', a);
  const less = lessNumber(u, v) ?? besideRoot(negative(v), u) ?? fromEnd(u, v, true);
  if (less) return less;
  const more = lessNumber(v, u) ?? fromEnd(v, u, true);
  if (more) return negative(more);
  if (!isNumber(u, 1)) return undefined;
  if (b) return negative(call('expm1', b));
  const tangent = argument(squaredBase(v), 'tanh');
  return tangent && power(call('cosh', tangent), number(-2));
}

/** u less a number that it comes near to: cos a − 1, cosh a − 1, √(c² + a) − c, σ(a) − ½, Φ(a) − ½, 2σ(a) − 1. */
function lessNumber(u: Expression, v: Expression): Expression | undefined {
  const value = numberOf(v);
  if (value === undefined) return undefined;
  const root = rootLess(u, value);
  if (root) return root;
  if (value === 1) {
    const [cosine, hyperbola, logistic] = [argument(u, 'cos'), argument(u, 'cosh'), argument(doubled(u), 'sigmoid')];
    if (cosine) return times(number(-2), power(call('sin', half(cosine)), number(2)));
    if (hyperbola) return times(number(2), power(call('sinh', half(hyperbola)), number(2)));
    return logistic && call('tanh', half(logistic));
  }
  if (value !== 0.5) return undefined;
  const [logistic, normal] = [argument(u, 'sigmoid'), argument(u, 'Phi')];
  if (logistic) return times(number(0.5), call('tanh', half(logistic)));
  return normal && times(number(0.5), call('erf', times(number(Math.SQRT1_2), normal)));
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
