import { lens } from '../Lens';
import { useNetwork } from './useNetwork';

/** Real networks, run here, beside the map. */
export const networkLens = lens({
  id: 'network',
  useOwn: useNetwork,
  parts: async () => (await import('./networkParts')).networkParts,
});
