import type { HeatPicture } from '../math/HeatPicture';
import type { State } from '../state/State';
import { useJob } from '../worker/useJob';
import { heatRequest } from './heatRequest';

/**
 * The whole heat map of the plane while it is `wanted`, to be taken along as numbers: computed again, so that the page
 * need not draw itself anew whenever the plane's own heat map gets a step further.
 */
export function useExportHeat(
  state: State,
  size: { readonly width: number; readonly height: number },
  wanted: boolean,
): HeatPicture | undefined {
  const { output, current, busy } = useJob('heat', wanted ? heatRequest(state, size) : undefined, true);
  return current && !busy ? output : undefined;
}
