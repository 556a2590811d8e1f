import { useState } from 'react';
import type { Layer } from '../../../math';
import type { Snapshot } from '../../../state/Explorer';
import { layerOf } from '../../../state/layerOf';

/** The layer as it was when nothing was being dragged: for what takes too long to follow a slider. */
export function useSettledLayer({ state, dragging }: Snapshot): Layer {
  const present = layerOf(state);
  const [settled, setSettled] = useState(present);
  if (!dragging && JSON.stringify(settled) !== JSON.stringify(present)) setSettled(present);
  return settled;
}
