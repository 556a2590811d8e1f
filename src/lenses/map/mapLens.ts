import { lens } from '../Lens';

/** The map itself: where orbits end, the fixed points, and the linear map at the chosen one. */
export const mapLens = lens({
  id: 'map',
  useOwn: () => undefined,
  parts: async () => (await import('./mapParts')).mapParts,
});
