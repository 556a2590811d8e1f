import type { UnaryName } from '../Expression';

/** Functions that are bounded, whatever they are of, and those that are where their argument is. */
export const alwaysBounded = new Set<UnaryName>([
  ...(['tanh', 'erf', 'erfc', 'sigmoid', 'Phi', 'phi', 'atan', 'sign', 'step', 'sin', 'cos'] as const),
]);
export const keepBounds = new Set<UnaryName>([
  'abs',
  'relu',
  'exp',
  'expm1',
  'sinh',
  'cosh',
  'asinh',
  'softplus',
  'floor',
]);
