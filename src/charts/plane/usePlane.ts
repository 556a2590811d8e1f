import { createContext, useContext } from 'react';
import type { Moments } from '../../math/types';
import type { PlaneFrame } from './planeFrame';

/** The frame of the surrounding Plane, and the id of its clip path: `clipPath={`url(#${clipId})`}`. */
export interface PlaneSurroundings extends PlaneFrame {
  readonly clipId: string;
  /** Told where a handle is while it is dragged. */
  readonly onDragged?: ((point: Moments) => void) | undefined;
  /** Whether marks that only show something can be reached by the keyboard. */
  readonly stops?: boolean;
}

export const PlaneContext = createContext<PlaneSurroundings | null>(null);

/** Scales, size and clip of the Plane this layer is drawn in. Throws outside a Plane. */
export function usePlane(): PlaneSurroundings {
  const plane = useContext(PlaneContext);
  if (plane === null) throw new Error('usePlane: a layer was drawn outside a Plane');
  return plane;
}
