import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { MeasuredNetwork } from '../../measured';
import type { ListView } from '../snapshots/keptList';
import { browserStorage } from '../snapshots/ShelfStorage';
import { createNetworkList, type NetworkList } from './networkList';

/** The networks kept in this browser and the ways to change them. */
export function useNetworkList(): ListView<MeasuredNetwork> & NetworkList {
  const [list] = useState(() => createNetworkList(browserStorage(window)));
  const view = useSyncExternalStore(list.subscribe, list.view);
  useEffect(() => list.start(), [list]);
  return useMemo(() => ({ ...list, ...view }), [list, view]);
}
