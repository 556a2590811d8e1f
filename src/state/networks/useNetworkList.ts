import { useEffect, useState, useSyncExternalStore } from 'react';
import type { MeasuredNetwork } from '../../measured';
import { browserStorage } from '../kept/KeptStorage';
import type { ListView } from '../kept/keptList';
import { createNetworkList, type NetworkList } from './networkList';

const unread: ListView<MeasuredNetwork> = { saved: [], message: '', canUndo: false };
const never = () => () => {};
const viewUnread = () => unread;

/** The networks kept in this browser and the way to change them, read once they are wanted. */
export function useNetworkList(wanted: boolean): {
  readonly list: NetworkList | undefined;
  readonly kept: ListView<MeasuredNetwork>;
} {
  const [list, setList] = useState<NetworkList>();
  if (wanted && !list) setList(createNetworkList(browserStorage(window)));
  const kept = useSyncExternalStore(list?.subscribe ?? never, list?.view ?? viewUnread);
  useEffect(() => list?.start(), [list]);
  return { list, kept };
}
