import { alphaDropoutTo, type Dropout, standardDropout } from '../moments/dropout';
import type { Parameters } from '../types';
import { activationOf } from './activationOf';

type Settings = Omit<Parameters, 'omega' | 'tau'>;

/** What alpha dropout keeps in the paper. */
const usual = { mu: 0, nu: 1 };

/** True when units are dropped at all. */
export function drops({ dropout, rate = 0 }: Pick<Parameters, 'dropout' | 'rate'>): boolean {
  return dropout !== undefined && rate > 0;
}

/**
 * Why dropout is not possible at a setting, in a sentence, or undefined when it is: the rate must be in [0, 1), and
 * alpha dropout sets dropped units to the activation's limit on the left, which must exist. The paper has it for SELU
 * only. A formula that cannot be used is no problem of dropout: `kernelOf` and the kernel speak of it.
 */
export function dropoutProblem(parameters: Settings): string | undefined {
  const { dropout, rate = 0, keeps = usual } = parameters;
  if (dropout === undefined) return undefined;
  if (!(rate >= 0 && rate < 1)) return `The dropout rate must be at least 0 and below 1, got ${rate}.`;
  if (dropout !== 'alpha') return undefined;
  if (!(keeps.nu > 0 && keeps.nu < Infinity && Number.isFinite(keeps.mu)))
    return `What alpha dropout keeps must be a finite mean and a finite variance above 0, got (${keeps.mu}, ${keeps.nu}).`;
  if (leftOf(parameters) !== undefined) return undefined;
  return 'Alpha dropout sets dropped units to the limit of the activation for z → −∞, and this one has none.';
}

/** α′: the limit on the left, undefined when there is none; 0 for a formula that cannot be used. */
function leftOf(parameters: Settings): number | undefined {
  try {
    const { left } = activationOf(parameters).limits;
    return typeof left === 'number' ? left : undefined;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

/** What dropout does to the moments, undefined when nothing is dropped. Throws RangeError with `dropoutProblem`. */
export function dropoutOf(parameters: Settings): Dropout | undefined {
  const problem = dropoutProblem(parameters);
  if (problem !== undefined) throw new RangeError(problem);
  if (!drops(parameters)) return undefined;
  const { rate = 0 } = parameters;
  if (parameters.dropout === 'standard') return standardDropout(rate);
  return alphaDropoutTo(rate, activationOf(parameters).limits.left as number, parameters.keeps);
}
