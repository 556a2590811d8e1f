import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import type { HeatRequest } from '../../worker/heat/heatMessages';

/** Most cells across or up. */
const most = 600;
/** The same for layers, each of whose cells follows an orbit. */
const mostForLayers = 240;

/** The heat map to compute for a state on a plane of this size in pixels; undefined when none is chosen. */
export function heatRequest(
  state: State,
  { width, height }: { readonly width: number; readonly height: number },
): HeatRequest | undefined {
  const { heat, window, nuScale } = state;
  if (heat === 'none' || width === 0 || height === 0) return undefined;
  const cells = (pixels: number) =>
    Math.min(heat === 'layers' ? mostForLayers : most, Math.max(16, Math.round(pixels)));
  return {
    heat,
    parameters: parametersOf(state),
    window,
    nuScale,
    columns: cells(width),
    rows: cells(height),
  };
}
