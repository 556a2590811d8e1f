import { alpha01, lambda01, treeOf } from '../../math';
import { type ActivationWeights, activationWeights, NotEnclosed } from '../../proof';
import { sameValue } from '../sameValue';

/** What of a request says which activation is meant. */
export interface Shape {
  readonly activation: string;
  readonly formula?: string;
  readonly lambda: number;
  readonly alpha: number;
  readonly beta: number;
}

const most = 6;
const kept: { readonly shape: Shape; readonly weights: ActivationWeights }[] = [];

/** Activations in closed form: what of SELU's form or the bent one they are, and which constants they have. */
const closed: Readonly<Record<string, 'selu' | 'bent'>> = {
  selu: 'selu',
  elu: 'selu',
  relu: 'selu',
  lrelu: 'bent',
  lselu: 'bent',
};

/**
 * How the moments of an activation are enclosed; the newest are kept, since panels of a formula that were worked out
 * once serve every further question. Throws as `activationWeights` does, and a RangeError for what is no formula.
 */
export function keptWeights({ activation, formula, lambda, alpha, beta }: Shape): ActivationWeights {
  const shape = { activation, lambda, alpha, beta, ...(formula !== undefined && { formula }) };
  const known = kept.findIndex((one) => sameValue(one.shape, shape));
  if (known >= 0) kept.unshift(...kept.splice(known, 1));
  else kept.unshift({ shape, weights: made(shape) });
  kept.length = Math.min(kept.length, most);
  return kept[0]!.weights;
}

/** The same, or a clause on why none are known. */
export function weightsOrWhy(shape: Shape): ActivationWeights | string {
  try {
    return keptWeights(shape);
  } catch (error) {
    if (error instanceof NotEnclosed || error instanceof RangeError) return error.message;
    throw error;
  }
}

/** The beginning of the sentence that such a clause is for, and the clause. */
export const notEnclosed = (why: string) => `Its moments cannot be enclosed everywhere: ${why}.`;

function made({ activation, formula, lambda, alpha, beta }: Shape): ActivationWeights {
  const form = closed[activation] ?? 'formula';
  const hasAlpha = activation !== 'relu' && activation !== 'lrelu';
  return activationWeights({
    form,
    tree: treeOf({ activation, ...(formula !== undefined && { formula }) }),
    // A slider at the paper's value means the exact number.
    ...((form !== 'selu' || lambda !== lambda01) && { lambda }),
    ...(hasAlpha ? (form !== 'selu' || alpha !== alpha01) && { alpha } : { alpha: 0 }),
    beta,
  });
}
