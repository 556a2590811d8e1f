import type { HeatPicture } from '../math/HeatPicture';
import type { State } from '../state/State';
import { useByValue } from '../worker/useByValue';
import { useJob } from '../worker/useJob';
import { heatRequest } from './heatRequest';

/**
 * The whole heat map of the plane while it is `wanted`, to be taken along as numbers: computed again, so that the page
 * need not draw itself anew whenever the plane's own heat map gets a step further.
 */
export function useHeatToTake(
  state: State,
  size: { readonly width: number; readonly height: number },
  wanted: boolean,
): HeatPicture | undefined {
  const request = useByValue(wanted ? heatRequest(state, size) : undefined);
  const { output, busy } = useJob('heat', request, true);
  return request && !busy ? output : undefined;
}
