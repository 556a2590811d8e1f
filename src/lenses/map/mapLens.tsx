import { lens } from '../Lens';
import { MapPanel } from './MapPanel';

/** The map itself: where orbits end, the fixed points, and the linear map at the chosen one. */
export const mapLens = lens({
  id: 'map',
  useOwn: () => undefined,
  Panel: ({ explorer, map: { output, busy } }) =>
    output && <MapPanel explorer={explorer} result={output} busy={busy} />,
});
