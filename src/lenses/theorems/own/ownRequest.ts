import { otherMap } from '../../../state/otherMap';
import { parametersOf } from '../../../state/parametersOf';
import type { State } from '../../../state/State';
import type { Shape } from '../../../worker/theorems/keptWeights';
import type { OwnRequest } from '../../../worker/theorems/ownMessages';

/** Which activation a request is about. */
export function shapeOf({ activation, formula, lambda, alpha, beta }: OwnRequest): Shape {
  return { activation, lambda, alpha, beta, ...(formula !== undefined && { formula }) };
}

/**
 * What is to be proved of the plane's activation in one unit; undefined for SELU's form, of which the statements speak
 * themselves, and where dropout, a random layer, a bias or a skip make another map.
 */
export function ownRequest(state: State): OwnRequest | undefined {
  if (otherMap(state) === undefined) return undefined;
  const { dropout, layer, bias, biasVariance, skip } = parametersOf(state);
  if ([dropout, layer, bias, biasVariance, skip].some((addition) => addition !== undefined)) return undefined;
  const { activation, formula, lambda, alpha, beta, omega, tau, box } = state;
  const start = box ? ([(box.mu[0] + box.mu[1]) / 2, (box.nu[0] + box.nu[1]) / 2] as const) : ([0, 1] as const);
  return {
    ...{ activation, lambda, alpha, beta, omega, tau, start, box },
    ...(activation === 'formula' && { formula }),
  };
}
