import { erf, erfc, normalDensity, normalDistribution } from './calculus/erf';
import type { FunctionName, UnaryName } from './Expression';

/** A function's name and how many arguments it takes. */
interface FunctionEntry {
  readonly name: FunctionName;
  readonly least: number;
  readonly most: number;
}

/** The functions of one argument. At 0, `abs`, `relu` and `step` take the branch of z ≤ 0. */
export const unary: Readonly<Record<UnaryName, (u: number) => number>> = {
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  atan: Math.atan,
  // Neither exponential can overflow.
  sigmoid: (u) => {
    const small = Math.exp(-Math.abs(u));
    return (u < 0 ? small : 1) / (1 + small);
  },
  softplus: (u) => (u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u))),
  relu: (u) => (u <= 0 ? 0 : u),
  step: (u) => (u > 0 ? 1 : u <= 0 ? 0 : Number.NaN),
  erf,
  erfc,
  Phi: normalDistribution,
  phi: normalDensity,
};

const single = (name: UnaryName): FunctionEntry => ({ name, least: 1, most: 1 });

/** Every spelling of a function → what it is. */
export const functionTable: ReadonlyMap<string, FunctionEntry> = new Map<string, FunctionEntry>([
  ...(Object.keys(unary) as UnaryName[]).map((name) => [name, single(name)] as const),
  ['min', { name: 'min', least: 2, most: 8 }],
  ['max', { name: 'max', least: 2, most: 8 }],
  ['pow', { name: 'pow', least: 2, most: 2 }],
]);
