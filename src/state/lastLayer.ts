import type { State } from './State';

/** No layer behind this one is shown. */
export const farthestLayer = 511;

/** The last layer that the playhead walks to: of the open lens's networks, else of the orbits. */
export function lastLayer({ lens, networkPart, own, depth, layers }: State): number {
  if (lens !== 'network') return layers;
  if (networkPart !== 'own') return depth;
  // How deep a network is that is kept apart from the address is not known here.
  const depths = own.map((each) => ('network' in each ? each.network.layers.length - 1 : layers));
  return depths.length > 0 ? Math.max(1, ...depths) : layers;
}
