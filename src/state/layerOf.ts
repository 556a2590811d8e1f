import type { Layer } from '../math/fixedPoints/solve';
import { onlyVariable } from '../math/layer/onlyVariable';
import { type MapState, parametersOf } from './parametersOf';

export { onlyVariable };

/**
 * The layer that a state means, without its activation and dropout; as in `parametersOf` only what plays a part is
 * named.
 */
export function layerOf(state: MapState): Layer {
  const { omega, tau, layer, bias, biasVariance, skip } = parametersOf(state);
  return {
    omega,
    tau,
    ...(layer && { layer }),
    ...(bias !== undefined && { bias }),
    ...(biasVariance !== undefined && { biasVariance }),
    ...(skip !== undefined && { skip }),
  };
}

/** Whether it is the paper's: one unit without bias and skip, of which the proofs speak. */
export function isPapers({ layer, bias, skip }: Layer): boolean {
  return layer === undefined && bias === undefined && skip === undefined;
}
