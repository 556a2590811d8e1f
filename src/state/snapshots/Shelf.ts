import { same } from '../history';
import type { State } from '../State';
import type { SavedState } from './SavedState';
import type { ShelfStorage } from './ShelfStorage';
import { mostSaved, readSavedFile, writeSavedFile } from './savedFile';
import { freeName, readName } from './savedName';

/** What the page shows of the snapshots at one moment; a new object whenever anything in it changes. */
export interface ShelfView {
  /** Every name occurs once; the newest is last. */
  readonly saved: readonly SavedState[];
  /** What the last action came to, or what is wrong with the storage; '' when there is nothing to say. */
  readonly message: string;
  readonly canUndo: boolean;
}

/** The snapshots kept in this browser, and the only way to change them. */
export interface Shelf {
  readonly view: () => ShelfView;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Listens to other pages of this browser; returns how to stop. */
  readonly start: () => () => void;
  /** Keeps the state under the name; a snapshot of that name is replaced. */
  readonly save: (name: string, state: State) => void;
  readonly rename: (name: string, next: string) => void;
  readonly remove: (name: string) => void;
  /** Adds the snapshots of a file, all or none of them. */
  readonly take: (text: string) => void;
  /** Says why a file could not even be read. */
  readonly refuse: (reason: string) => void;
  /** Takes the message away once it has been read. */
  readonly clearMessage: () => void;
  /** Takes the last of these changes back. */
  readonly undo: () => void;
  /** All snapshots as the text of a file. */
  readonly file: () => string;
}

const key = 'moment-map-snapshots';
/** Where text that could not be read is put before the key is written again. */
const asideKey = `${key}-unread`;

/** The shelf over a storage; without one it lasts as long as the page. */
export function createShelf(storage: ShelfStorage): Shelf {
  const listeners = new Set<() => void>();
  let past: readonly (readonly SavedState[])[] = [];
  /** Stored text that could not be read and is not yet put aside. */
  let unread: string | undefined;
  let stored: string | null = null;
  /** True while the storage has refused what is shown: then nothing else may replace it. */
  let storageRefused = false;
  let current: ShelfView = { saved: [], message: '', canUndo: false };

  const show = (saved: readonly SavedState[], message: string) => {
    current = { saved, message, canUndo: past.length > 0 };
    for (const listener of listeners) listener();
  };

  /** What the storage holds, when it holds something else than before. */
  const refresh = (): void => {
    let text: string | null;
    try {
      text = storage.read(key);
    } catch {
      return;
    }
    if (text === null || text === stored) return;
    stored = text;
    const read = readSavedFile(text);
    if ('problem' in read) {
      unread = text;
      show(
        current.saved,
        `The snapshots kept in this browser cannot be read (${read.problem}); they are left as they are, and new ones begin a new list.`,
      );
      return;
    }
    unread = undefined;
    // What another page has changed cannot be undone here without losing it.
    past = [];
    show(together(storageRefused ? current.saved : [], read.value), storageRefused ? current.message : '');
  };

  /** Shows the new list and stores it; when that fails the sentence says so. */
  const keep = (saved: readonly SavedState[], message: string) => {
    const text = writeSavedFile(saved);
    try {
      if (unread !== undefined) storage.write(asideKey, unread);
      storage.write(key, text);
      unread = undefined;
      stored = text;
      storageRefused = false;
      show(saved, message);
    } catch {
      storageRefused = true;
      show(
        saved,
        `${message} The browser refuses to store it (its storage is full or forbidden), so it lasts as long as this page: export the snapshots to keep them.`,
      );
    }
  };

  const change = (saved: readonly SavedState[], message: string) => {
    past = [...past.slice(-99), current.saved];
    keep(saved, message);
  };

  const say = (message: string) => show(current.saved, message);

  refresh();
  return {
    view: () => current,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start: () => {
      refresh();
      return storage.listen(key, refresh);
    },
    save: (wanted, state) => {
      refresh();
      const name = readName(wanted);
      if ('problem' in name) return say(`name: ${name.problem}; nothing was saved.`);
      const others = current.saved.filter((saved) => saved.name !== name.value);
      if (others.length >= mostSaved)
        return say(`There are ${mostSaved} snapshots, the most that are kept; nothing was saved.`);
      const replaced = others.length < current.saved.length;
      change(
        [...others, { name: name.value, state }],
        replaced ? `“${name.value}” was saved in place of the older one.` : `“${name.value}” was saved.`,
      );
    },
    rename: (old, wanted) => {
      refresh();
      const name = readName(wanted);
      if ('problem' in name) return say(`name: ${name.problem}; “${old}” keeps its name.`);
      if (name.value === old) return;
      if (current.saved.some((saved) => saved.name === name.value))
        return say(`name: “${name.value}” is taken; “${old}” keeps its name.`);
      change(
        current.saved.map((saved) => (saved.name === old ? { ...saved, name: name.value } : saved)),
        `“${old}” is now called “${name.value}”.`,
      );
    },
    remove: (name) => {
      refresh();
      const saved = current.saved.filter((other) => other.name !== name);
      if (saved.length < current.saved.length) change(saved, `“${name}” was deleted.`);
    },
    take: (text) => {
      refresh();
      const read = readSavedFile(text);
      if ('problem' in read) return say(`${read.problem}; nothing was imported.`);
      const saved = together(current.saved, read.value);
      const count = saved.length - current.saved.length;
      if (saved.length > mostSaved)
        return say(`There would be more than ${mostSaved} snapshots, the most that are kept; nothing was imported.`);
      if (count === 0) return say('The file holds nothing that is not here already.');
      change(saved, `${count === 1 ? 'One snapshot was' : `${count} snapshots were`} imported.`);
    },
    refuse: (reason) => say(`${reason}; nothing was imported.`),
    clearMessage: () => say(''),
    undo: () => {
      const offered = past.length > 0;
      refresh();
      const before = past.at(-1);
      if (before === undefined) {
        if (offered) say('Another page has changed the snapshots since, so nothing was undone.');
        return;
      }
      past = past.slice(0, -1);
      keep(before, 'The last change of the snapshots was undone.');
    },
    file: () => writeSavedFile(current.saved),
  };
}

/** A list with what another one has and it has not; a name that is taken gets a number. */
function together(list: readonly SavedState[], others: readonly SavedState[]): SavedState[] {
  const saved = [...list];
  for (const { name, state } of others) {
    const known = saved.some((other) => other.name === name && same(other.state, state));
    if (!known) saved.push({ name: freeName(name, saved), state });
  }
  return saved;
}
