import { same } from '../history';
import type { KeptStorage } from '../kept/KeptStorage';
import { type KeptList, keptList, type ListView } from '../kept/keptList';
import type { State } from '../State';
import type { SavedState } from './SavedState';
import { mostSaved, readSavedFile, writeSavedFile } from './savedFile';

/** What the page shows of the snapshots. */
export type ShelfView = ListView<SavedState>;

/** The snapshots kept in this browser, and the only way to change them. */
export interface Shelf extends Omit<KeptList<SavedState>, 'save'> {
  /** Keeps the state under the name; a snapshot of that name is replaced. */
  readonly save: (name: string, state: State) => void;
}

/** The shelf over a storage; without one it lasts as long as the page. */
export function createShelf(storage: KeptStorage): Shelf {
  const list = keptList<SavedState>(storage, {
    ...{ key: 'moment-map-snapshots', one: 'snapshot', many: 'snapshots', most: mostSaved },
    ...{ write: writeSavedFile, read: readSavedFile, same: (one, other) => same(one.state, other.state) },
  });
  return { ...list, save: (name, state) => list.save({ name, state }) };
}
