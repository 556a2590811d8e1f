import { idOf, type MeasuredNetwork, measuredReader, networkFile } from '../../measured';
import type { Read } from '../address/readNumber';
import { type KeptList, keptList } from '../snapshots/keptList';
import type { ShelfStorage } from '../snapshots/ShelfStorage';

/** The reader's own networks that are kept in this browser. */
export type NetworkList = KeptList<MeasuredNetwork>;

const most = 40;

/** The list over a storage; without one it lasts as long as the page. */
export function createNetworkList(storage: ShelfStorage): NetworkList {
  return keptList<MeasuredNetwork>(storage, {
    ...{ key: 'moment-map-networks', one: 'network', many: 'networks', most },
    ...{ write: networkFile, read: readNetworks, same: (one, other) => idOf(one) === idOf(other) },
  });
}

/** What was kept is read like any file, but for faults, of which it has none. */
function readNetworks(text: string): Read<readonly MeasuredNetwork[]> {
  if (/^\{"format":"moment-map networks","version":1,"networks":\[\]\}\s*$/.test(text)) return { value: [] };
  const reader = measuredReader('network');
  reader.push(text);
  const { networks, said } = reader.end();
  return said.length > 0 ? { problem: said[0]!.replace(/\.$/, '') } : { value: networks };
}
