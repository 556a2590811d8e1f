import type { Expression } from '../../formula/Expression';
import { decimal, point } from '../intervals/interval';
import { type Weights, weightsOf } from '../moments/Weights';
import { closedJet } from './closedJet';
import { otherWeights } from './otherWeights';
import { quadratureJet } from './quadratureJet';

/** An activation as proofs take it. */
export interface ProvedActivation {
  /**
   * `selu`: SELU's own formulas with these λ and α; `bent`: the closed form with a slope β on the left; `formula`: its
   * tree, by quadrature.
   */
  readonly form: 'selu' | 'bent' | 'formula';
  readonly tree: Expression;
  /** Exactly these doubles; for `selu` what is left out is the paper's λ₀₁ or α₀₁. */
  readonly lambda?: number;
  readonly alpha?: number;
  readonly beta?: number;
}

/** Weights of an activation, and a clause on why nothing could be said of some box, where that happened. */
export interface ActivationWeights {
  readonly weights: Weights;
  readonly problem: () => string | undefined;
}

const none = () => undefined;

/**
 * How the moments of an activation are enclosed. A formula's constants stand for the decimal a reader typed and for the
 * double it was read as. Throws NotEnclosed where no rule bounds a formula's growth.
 */
export function activationWeights({ form, tree, lambda, alpha, beta }: ProvedActivation): ActivationWeights {
  const isSelu = form === 'selu' && (lambda === undefined || lambda > 0) && (alpha === undefined || alpha >= 0);
  if (isSelu) return { weights: weightsOf(lambda, alpha), problem: none };
  const constants = { lambda: decimal(lambda ?? 1), alpha: decimal(alpha ?? 1), beta: decimal(beta ?? 0) };
  if (form === 'bent') {
    const exact = { lambda: point(lambda ?? 1), alpha: point(alpha ?? 0), beta: point(beta ?? 0) };
    const weights = otherWeights(closedJet(exact));
    return { weights, problem: weights.problem };
  }
  const weights = otherWeights(quadratureJet(tree, constants));
  return { weights, problem: weights.problem };
}
