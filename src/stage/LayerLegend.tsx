import { LayerWords } from '../pieces/LayerWords';
import { isPapers, layerOf } from '../state/layerOf';
import type { MapState } from '../state/parametersOf';

/** Says of which layer the picture is, where that is not the paper's one unit. */
export function LayerLegend({ state }: { readonly state: MapState }) {
  const layer = layerOf(state);
  if (isPapers(layer)) return null;
  return (
    <p className="legend">
      <span>
        This is <LayerWords layer={layer} />
      </span>
    </p>
  );
}
