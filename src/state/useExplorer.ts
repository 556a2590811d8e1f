import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserAddressBar } from './address/AddressBar';
import { createExplorer, type Explorer, type Snapshot } from './Explorer';
import { onUndoKeys } from './onUndoKeys';

/**
 * The state of the page and the ways to change it, the same object while the state is the same; the address follows,
 * and Ctrl+Z and Ctrl+Y work.
 */
export function useExplorer(): Snapshot & Explorer {
  const [explorer] = useState(() => createExplorer(browserAddressBar(window)));
  const snapshot = useSyncExternalStore(explorer.subscribe, explorer.snapshot);
  useEffect(() => explorer.start(), [explorer]);
  useEffect(
    () => onUndoKeys(window, { undo: () => keepFocus(explorer.undo), redo: () => keepFocus(explorer.redo) }),
    [explorer],
  );
  return useMemo(() => ({ ...explorer, ...snapshot }), [explorer, snapshot]);
}

/** Where a step takes away what has the focus, as a start on the plane, the plane has it. */
function keepFocus(step: () => void): void {
  const before = document.activeElement;
  step();
  requestAnimationFrame(() => {
    if (before !== null && !before.isConnected) document.querySelector<SVGElement>('.plane-picture')?.focus();
  });
}
