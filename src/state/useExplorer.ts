import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserAddressBar } from './address/AddressBar';
import { createGate, type Gate } from './createGate';
import { createExplorer, type Explorer, type Snapshot } from './Explorer';
import { onUndoKeys } from './onUndoKeys';
import type { State } from './State';

/** The explorer as the page shows it, and the gate through which what moves fast changes it. */
export interface PageExplorer extends Snapshot, Explorer {
  readonly gate: Gate;
}

/**
 * The state of the page and the ways to change it, the same object while the state is the same; the address follows,
 * and Ctrl+Z and Ctrl+Y work.
 */
export function useExplorer(): PageExplorer {
  const [{ explorer, gate }] = useState(() => {
    const explorer = createExplorer(browserAddressBar(window));
    return { explorer, gate: createGate(explorer) };
  });
  const snapshot = useSyncExternalStore(gate.subscribe, gate.snapshot);
  useEffect(() => explorer.start(), [explorer]);
  useEffect(
    () => onUndoKeys(window, { undo: () => keepFocus(explorer.undo), redo: () => keepFocus(explorer.redo) }),
    [explorer],
  );
  return useMemo(() => ({ ...explorer, ...snapshot, gate }), [explorer, snapshot, gate]);
}

/** Where a step takes away what has the focus, as a start on the plane, the plane has it. */
function keepFocus(step: () => void): void {
  const before = document.activeElement;
  step();
  requestAnimationFrame(() => {
    if (before !== null && !before.isConnected) document.querySelector<SVGElement>('.plane-picture')?.focus();
  });
}

/** The newest state, for the controls in the reader's hand: they follow at once, whatever waits. */
export function useNewest({ subscribe, snapshot }: Explorer): State {
  return useSyncExternalStore(subscribe, snapshot).state;
}
