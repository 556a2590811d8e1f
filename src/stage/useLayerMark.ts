import { useCallback, useState } from 'react';
import type { LayerMark } from '../charts';

export interface LayerMarking {
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
}

/** The layer that is pointed at, in the plane or in the strip; moving within the same dot changes nothing. */
export function useLayerMark(): LayerMarking {
  const [mark, setMark] = useState<LayerMark | null>(null);
  const onMark = useCallback(
    (next: LayerMark | null) =>
      setMark((old) => (old?.orbit === next?.orbit && old?.layer === next?.layer ? old : next)),
    [],
  );
  return { mark, onMark };
}
