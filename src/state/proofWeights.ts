import type { State } from './State';
import { parameterOf } from './tables/parameterTable';

/**
 * The sliders' λ and α as a proof takes them: where a slider is at the paper's value, the exact λ₀₁ or α₀₁ is meant,
 * no double.
 */
export function proofWeights({
  lambda,
  alpha,
}: Pick<State, 'lambda' | 'alpha'>): Partial<Pick<State, 'lambda' | 'alpha'>> {
  return {
    ...(lambda !== parameterOf('lambda').default && { lambda }),
    ...(alpha !== parameterOf('alpha').default && { alpha }),
  };
}
