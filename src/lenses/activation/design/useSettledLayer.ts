import { useState } from 'react';
import type { Snapshot } from '../../../state/Explorer';

/** ω and τ as they were when nothing was being dragged: for what takes too long to follow a slider. */
export function useSettledLayer({ state, dragging }: Snapshot): { readonly omega: number; readonly tau: number } {
  const { omega, tau } = state;
  const [settled, setSettled] = useState({ omega, tau });
  if (!dragging && (settled.omega !== omega || settled.tau !== tau)) setSettled({ omega, tau });
  return settled;
}
