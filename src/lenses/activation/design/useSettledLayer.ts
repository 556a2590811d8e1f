import { useState } from 'react';
import type { Layer } from '../../../math';
import type { Snapshot } from '../../../state/Explorer';
import { layerOf } from '../../../state/layerOf';

/** A value as it was when nothing was being dragged: for what takes too long to follow a slider. */
export function useSettled<T>({ dragging }: Snapshot, present: T): T {
  const [settled, setSettled] = useState(present);
  if (!dragging && JSON.stringify(settled) !== JSON.stringify(present)) setSettled(present);
  return settled;
}

/** The layer as it was when nothing was being dragged. */
export const useSettledLayer = (snapshot: Snapshot): Layer => useSettled(snapshot, layerOf(snapshot.state));
