import type { Condition, Expression } from '../Expression';
import { unary } from '../functions';
import type { FormulaConstants } from './bindFormula';

/** A value as doubles give it, and how far it may be from what the formula means. */
export interface Rounded {
  readonly value: number;
  readonly error: number;
}

const half = 2 ** -53;
/** Units in the last place by which a function may be off. */
const ofCall = 2;

/**
 * What rounding makes of a formula at z, to first order: every step adds half a unit of its own last place, a function
 * some, and hands on what its arguments have. z and numbers as typed are exact.
 */
export function roundingOf(e: Expression, constants: FormulaConstants, z: number): Rounded {
  const of = (part: Expression): Rounded => roundingOf(part, constants, z);
  const made = (value: number, handedOn: number, units = 1): Rounded => ({
    value,
    error: handedOn + units * half * Math.abs(value),
  });
  switch (e.kind) {
    case 'number':
      return { value: e.value, error: 0 };
    case 'name':
      if (e.name === 'z') return { value: z, error: 0 };
      return { value: e.name === 'pi' ? Math.PI : e.name === 'e' ? Math.E : constants[e.name], error: 0 };
    case 'negate': {
      const { value, error } = of(e.of);
      return { value: -value, error };
    }
    case 'choose':
      return of(holds(e.test, constants, z) ? e.then : e.otherwise);
    case 'binary': {
      const [u, v] = [of(e.left), of(e.right)];
      switch (e.op) {
        case '+':
          return made(u.value + v.value, u.error + v.error);
        case '-':
          return made(u.value - v.value, u.error + v.error);
        case '*':
          return made(u.value * v.value, u.error * Math.abs(v.value) + v.error * Math.abs(u.value));
        case '/': {
          const quotient = u.value / v.value;
          return made(quotient, (u.error + v.error * Math.abs(quotient)) / Math.abs(v.value));
        }
        case '^':
          return power(u, v);
      }
      break;
    }
    case 'call': {
      const args = e.args.map(of);
      const [u, v] = args as [Rounded, Rounded];
      if (e.name === 'pow') return power(u, v);
      if (e.name === 'min' || e.name === 'max') {
        const sign = e.name === 'min' ? 1 : -1;
        return args.reduce((best, next) => (sign * next.value < sign * best.value ? next : best));
      }
      const f = unary[e.name];
      // Between what the argument may be on either side.
      const spread = 0.5 * Math.abs(f(u.value + u.error) - f(u.value - u.error));
      return made(f(u.value), spread, exact.has(e.name) ? 0 : ofCall);
    }
  }
}

const exact: ReadonlySet<string> = new Set(['abs', 'sign', 'floor', 'step', 'relu']);

function power(u: Rounded, v: Rounded): Rounded {
  const value = u.value ** v.value;
  const byBase = v.value === 0 ? 0 : Math.abs((v.value * value) / u.value) * u.error;
  const byExponent = v.error === 0 ? 0 : Math.abs(value * Math.log(Math.abs(u.value))) * v.error;
  return { value, error: byBase + byExponent + ofCall * half * Math.abs(value) };
}

function holds(c: Condition, constants: FormulaConstants, z: number): boolean {
  switch (c.kind) {
    case 'compare': {
      const [u, v] = [roundingOf(c.left, constants, z).value, roundingOf(c.right, constants, z).value];
      return c.op === '<' ? u < v : c.op === '<=' ? u <= v : c.op === '>' ? u > v : u >= v;
    }
    case 'not':
      return !holds(c.of, constants, z);
    case 'both':
      return holds(c.left, constants, z) && holds(c.right, constants, z);
    case 'either':
      return holds(c.left, constants, z) || holds(c.right, constants, z);
  }
}

export interface RoundingError {
  /** The largest error. */
  readonly most: number;
  /** It as a share of how far the values are from their middle; 0 where they are all the same. */
  readonly share: number;
}

/** How far from 0 a formula's rounding is looked at, and how closely. */
const reach = 8;
const density = 8;

/**
 * The largest error that rounding makes of a formula in |z| ≤ 8, as a share of how far its values there are from their
 * middle, and as such: what is typed as (z + 1e10) − 1e10 has six digits.
 */
export function roundingError(e: Expression, constants: FormulaConstants): RoundingError {
  let [least, greatest, most] = [Infinity, -Infinity, 0];
  for (let k = -reach * density; k <= reach * density; k++) {
    const { value, error } = roundingOf(e, constants, k / density);
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
    if (Number.isFinite(error)) most = Math.max(most, error);
  }
  const deviation = 0.5 * (greatest - least);
  return { most, share: deviation > 0 ? most / deviation : 0 };
}
