import type { Condition, Expression, Operator } from '../Expression';

/** What NumPy calls a function, up to its arguments, where that is not `np.` and the name here. */
const names: Readonly<Record<string, string>> = {
  asinh: 'np.arcsinh(',
  atan: 'np.arctan(',
  sigmoid: 'expit(',
  softplus: 'np.logaddexp(0.0, ',
  relu: 'np.maximum(0.0, ',
  erf: 'erf(',
  erfc: 'erfc(',
  Phi: 'ndtr(',
  phi: 'phi(',
};
/** How tightly operators bind in Python, as here. */
const levels: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 };
const sign = 3;
const atom = 5;

/** What `pythonOf` calls and NumPy does not have, or has otherwise. */
export const pythonHelpers = `

def phi(x):
    return np.exp(-x * x / 2) / np.sqrt(2 * np.pi)


def power(u, v):
    """As in JavaScript."""
    return np.where((np.abs(u) == 1) & ~np.isfinite(v), np.nan, np.power(u, v))
`;

/**
 * A formula as Python for an array z: its values are those of `compile`, at 0 and where a branch is no number too. It
 * needs NumPy as np, SciPy's erf, erfc, expit and ndtr, `pythonHelpers`, and LAMBDA, ALPHA and BETA where the formula
 * has them.
 */
export function pythonOf(e: Expression): string {
  return written(e)[0];
}

/** A text and how tightly it binds. */
type Written = readonly [string, number];

function written(e: Expression): Written {
  switch (e.kind) {
    case 'number':
      return [number(e.value), e.value < 0 ? sign : atom];
    case 'name':
      return [e.name === 'z' ? 'z' : e.name === 'pi' || e.name === 'e' ? `np.${e.name}` : e.name.toUpperCase(), atom];
    case 'negate':
      return [`-${within(written(e.of), sign)}`, sign];
    case 'choose':
      return [`np.where(${condition(e.test)}, ${pythonOf(e.then)}, ${pythonOf(e.otherwise)})`, atom];
    case 'call': {
      if (e.name === 'pow') return binary('^', e.args[0]!, e.args[1]!);
      const [u = '', ...rest] = e.args.map(pythonOf);
      if (e.name === 'step') return [`np.heaviside(${u}, 0.0)`, atom];
      if (rest.length > 0) return [rest.reduce((left, right) => `np.${e.name}imum(${left}, ${right})`, u), atom];
      return [`${names[e.name] ?? `np.${e.name}(`}${u})`, atom];
    }
    case 'binary':
      return binary(e.op, e.left, e.right);
  }
}

function binary(op: Operator, left: Expression, right: Expression): Written {
  const [u, v] = [written(left), written(right)];
  const power = op === '^';
  if (power && left.kind === 'name' && left.name === 'e') return [`np.exp(${v[0]})`, atom];
  // Python refuses 1/0 and finds complex roots, NumPy does neither: it must be NumPy where there is no array.
  if (power ? !(varies.test(u[0]) && isNumber(right)) : op === '/' && !varies.test(`${u[0]} ${v[0]}`))
    return [`${power ? 'power' : 'np.divide'}(${u[0]}, ${v[0]})`, atom];
  const level = levels[op];
  return [`${within(u, power ? atom : level)} ${power ? '**' : op} ${within(v, level + 1)}`, level];
}

const varies = /\bz\b/;

const isNumber = (e: Expression): boolean => e.kind === 'number' || (e.kind === 'negate' && isNumber(e.of));

const within = ([text, level]: Written, least: number) => (level < least ? `(${text})` : text);

function condition(c: Condition): string {
  switch (c.kind) {
    case 'compare':
      return `(${pythonOf(c.left)} ${c.op} ${pythonOf(c.right)})`;
    case 'not':
      return `np.logical_not(${condition(c.of)})`;
    default:
      return `(${condition(c.left)} ${c.kind === 'both' ? '&' : '|'} ${condition(c.right)})`;
  }
}

/** Always with a point or an exponent: whole numbers of Python have rules of their own. */
function number(value: number): string {
  const text = String(value).replace('Infinity', 'np.inf').replace('NaN', 'np.nan');
  return /[.e]/.test(text) ? text : `${text}.0`;
}
