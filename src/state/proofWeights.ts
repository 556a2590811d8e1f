import type { State } from './State';
import { parameterOf } from './tables/parameterTable';

/**
 * The sliders' λ and α as a proof takes them: where a slider is at the paper's value, the exact λ₀₁ or α₀₁ is meant,
 * no double. Those of an activation without SELU's form are not SELU's: then the paper's are meant.
 */
export function proofWeights({
  activation,
  lambda,
  alpha,
}: Pick<State, 'activation' | 'lambda' | 'alpha'>): Partial<Pick<State, 'lambda' | 'alpha'>> {
  if (activation !== 'selu' && activation !== 'elu') return {};
  return {
    ...(lambda !== parameterOf('lambda').default && { lambda }),
    ...(alpha !== parameterOf('alpha').default && { alpha }),
  };
}
