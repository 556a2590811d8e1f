import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserStorage } from '../kept/KeptStorage';
import { createShelf, type Shelf, type ShelfView } from './Shelf';

/** The snapshots kept in this browser and the ways to change them. */
export function useShelf(): ShelfView & Shelf {
  const [shelf] = useState(() => createShelf(browserStorage(window)));
  const view = useSyncExternalStore(shelf.subscribe, shelf.view);
  useEffect(() => shelf.start(), [shelf]);
  return useMemo(() => ({ ...shelf, ...view }), [shelf, view]);
}
