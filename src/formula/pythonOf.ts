import type { Condition, Expression, Name, UnaryName } from './Expression';
import type { ParsedFormula } from './ParsedFormula';

/**
 * The formula as a Python expression in the array z, with NumPy as np and scipy.special imported; the constants are
 * lambda_ (lambda is a word of Python's own), alpha and beta. Both branches of a choice are evaluated there, so the
 * one not taken may warn.
 */
export function pythonOf({ tree }: ParsedFormula): string {
  return python(tree, 0);
}

const names: Readonly<Record<Name, string>> = {
  z: 'z',
  pi: 'np.pi',
  e: 'np.e',
  lambda: 'lambda_',
  alpha: 'alpha',
  beta: 'beta',
};

const functions: Readonly<Record<Exclude<UnaryName, 'relu' | 'softplus' | 'step' | 'phi'>, string>> = {
  exp: 'np.exp',
  expm1: 'np.expm1',
  log: 'np.log',
  log1p: 'np.log1p',
  sqrt: 'np.sqrt',
  abs: 'np.abs',
  sign: 'np.sign',
  sin: 'np.sin',
  cos: 'np.cos',
  tan: 'np.tan',
  sinh: 'np.sinh',
  cosh: 'np.cosh',
  tanh: 'np.tanh',
  asinh: 'np.arcsinh',
  atan: 'np.arctan',
  sigmoid: 'scipy.special.expit',
  erf: 'scipy.special.erf',
  Phi: 'scipy.special.ndtr',
};

const binding = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const;

/** How tightly a part is bound: a sum 1, a product 2, a sign 3, a power 4, all else 5. */
function python(e: Expression, tighter: number): string {
  const wrap = (own: number, text: string) => (own < tighter ? `(${text})` : text);
  switch (e.kind) {
    case 'number':
      return Number.isInteger(e.value) && !String(e.value).includes('e') ? `${e.value}.0` : String(e.value);
    case 'name':
      return names[e.name];
    case 'negate':
      return wrap(3, `-${python(e.of, 3)}`);
    case 'choose':
      return `np.where(${test(e.test)}, ${python(e.then, 0)}, ${python(e.otherwise, 0)})`;
    case 'call':
      return call(e.name, e.args);
    case 'binary': {
      const own = binding[e.op];
      if (e.op === '^') {
        const exponent = e.right.kind === 'number' ? String(e.right.value) : python(e.right, 3);
        return wrap(own, `${python(e.left, 5)}**${exponent}`);
      }
      return wrap(own, `${python(e.left, own)} ${e.op} ${python(e.right, own + 1)}`);
    }
  }
}

function call(name: Extract<Expression, { kind: 'call' }>['name'], args: readonly Expression[]): string {
  const inner = args.map((argument) => python(argument, 0));
  const u = inner[0]!;
  switch (name) {
    case 'pow':
      return `np.power(${inner.join(', ')})`;
    case 'min':
    case 'max':
      return inner.reduce((left, right) => `np.${name}imum(${left}, ${right})`);
    case 'relu':
      return `np.maximum(${u}, 0.0)`;
    case 'softplus':
      return `np.logaddexp(0.0, ${u})`;
    case 'step':
      return `np.where(${u} > 0.0, 1.0, 0.0)`;
    case 'phi':
      return `(np.exp(-0.5 * np.square(${u})) / np.sqrt(2.0 * np.pi))`;
    default:
      return `${functions[name]}(${u})`;
  }
}

function test(c: Condition): string {
  switch (c.kind) {
    case 'compare':
      return `${python(c.left, 0)} ${c.op} ${python(c.right, 0)}`;
    case 'not':
      return `np.logical_not(${test(c.of)})`;
    default:
      return `np.logical_${c.kind === 'both' ? 'and' : 'or'}(${test(c.left)}, ${test(c.right)})`;
  }
}
