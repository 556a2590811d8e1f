import { binary, call, choose, isNumber, negative, number, one, over, plus, power, times } from '../build';
import type { Condition, Expression, UnaryName } from '../Expression';

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
  return a && b && same(b, negative(a)) ? times(number(2), call('cosh', a)) : undefined;
}

function ofDifference(u: Expression, v: Expression): Expression | undefined {
  const [a, b] = [exponentOf(u), exponentOf(v)];
  if (a && b && same(b, negative(a))) return times(number(2), call('sinh', a));
  if (a && isNumber(v, 1)) return call('expm1', a);
  if (isNumber(v, 1) && u.kind === 'binary' && u.op === '*' && isNumber(u.left, 2)) {
    const of = argument(u.right, 'sigmoid');
    if (of) return call('tanh', half(of));
  }
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

/** a, where an expression is eᵃ. */
function exponentOf(e: Expression | undefined): Expression | undefined {
  if (e === undefined) return undefined;
  if (e.kind === 'binary' && e.op === '^' && e.left.kind === 'name' && e.left.name === 'e') return e.right;
  if (e.kind === 'binary' && e.op === '/' && isNumber(e.left, 1)) {
    const below = exponentOf(e.right);
    return below && negative(below);
  }
  return argument(e, 'exp');
}

/** a, where an expression is 1 + a. */
function onePlus(e: Expression): Expression | undefined {
  if (e.kind !== 'binary' || e.op !== '+') return undefined;
  return isNumber(e.left, 1) ? e.right : isNumber(e.right, 1) ? e.left : undefined;
}

function argument(e: Expression | undefined, name: UnaryName): Expression | undefined {
  return e?.kind === 'call' && e.name === name ? e.args[0] : undefined;
}

/** a, where an expression is a² or a·a. */
function squaredBase(e: Expression): Expression | undefined {
  if (e.kind === 'call' && e.name === 'pow') return isNumber(e.args[1]!, 2) ? e.args[0] : undefined;
  if (e.kind !== 'binary') return undefined;
  if (e.op === '^' && isNumber(e.right, 2)) return e.left;
  return e.op === '*' && same(e.left, e.right) ? e.left : undefined;
}

/** a, where an expression is 2a. */
const doubled = (e: Expression): Expression | undefined =>
  e.kind === 'binary' && e.op === '*' && isNumber(e.left, 2) ? e.right : undefined;

/** a/2, without a factor of 2 that is there. */
function half(e: Expression): Expression {
  if (e.kind === 'negate') return negative(half(e.of));
  if (e.kind === 'binary' && e.op === '*' && e.left.kind === 'number') return times(number(e.left.value / 2), e.right);
  return over(e, number(2));
}

/** Whether two expressions are the same but for how a sign is written. */
export function same(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  const [u, v] = [signOut(a), signOut(b)];
  if (u.minus !== v.minus) return false;
  return JSON.stringify(u.of) === JSON.stringify(v.of);
}

/** −2z is −(2z), and so is (−2)·z. */
function signOut(e: Expression): { readonly minus: boolean; readonly of: Expression } {
  if (e.kind === 'negate') {
    const { minus, of } = signOut(e.of);
    return { minus: !minus, of };
  }
  if (e.kind === 'number' && e.value < 0) return { minus: true, of: number(-e.value) };
  if (e.kind === 'binary' && (e.op === '*' || e.op === '/')) {
    const [left, right] = [signOut(e.left), signOut(e.right)];
    return { minus: left.minus !== right.minus, of: binary(e.op, left.of, right.of) };
  }
  return { minus: false, of: plus(e, number(0)) };
}
