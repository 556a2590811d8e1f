import { lens } from '../Lens';
import { shownPoints } from '../shownPoints';
import { useOwn } from './own/useOwn';
import { useNetwork } from './useNetwork';

/** Real networks, run here, beside the map. */
export const networkLens = lens({
  id: 'network',
  useOwn: (explorer, open, map) => {
    const network = useNetwork(explorer, open && explorer.state.networkPart !== 'own');
    return { ...network, own: useOwn(explorer, open, shownPoints(explorer.state, map.output)) };
  },
  avoid: ({ own }) => own.avoid,
  parts: async () => (await import('./networkParts')).networkParts,
});
