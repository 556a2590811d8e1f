import type { Read } from '../address/readNumber';
import type { ShelfStorage } from './ShelfStorage';
import { freeName, readName } from './savedName';

/** What a list keeps: things with names. */
export interface Named {
  readonly name: string;
}

/** What is kept in one list of the browser, and how it is written and told of. */
export interface ListKind<T extends Named> {
  /** Its place in the storage. */
  readonly key: string;
  readonly one: string;
  readonly many: string;
  /** More than that are not kept. */
  readonly most: number;
  readonly write: (saved: readonly T[]) => string;
  /** What of a list is not written, as a sentence; '' where all of it is. */
  readonly left?: (saved: readonly T[]) => string;
  /** All of a text, or a clause that says what is wrong with it. */
  readonly read: (text: string) => Read<readonly T[]>;
  /** Whether two of a name hold the same. */
  readonly same: (one: T, other: T) => boolean;
}

/** What the page shows of a list at one moment; a new object whenever anything in it changes. */
export interface ListView<T> {
  /** Every name occurs once; the newest is last. */
  readonly saved: readonly T[];
  /** What the last action came to, or what is wrong with the storage; '' when there is nothing to say. */
  readonly message: string;
  readonly canUndo: boolean;
}

/** A list kept in this browser, and the only way to change it. */
export interface KeptList<T> {
  readonly view: () => ListView<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Listens to other pages of this browser; returns how to stop. */
  readonly start: () => () => void;
  /** Keeps it under its name; what has that name is replaced. */
  readonly save: (entry: T) => void;
  readonly rename: (name: string, next: string) => void;
  readonly remove: (name: string) => void;
  /** Adds what a file holds, all or nothing of it. */
  readonly take: (text: string) => void;
  /** The same of what was read already; as it is kept, under names that were free. Empty where there is no room. */
  readonly add: (entries: readonly T[]) => readonly T[];
  /** Says why a file could not even be read. */
  readonly refuse: (reason: string) => void;
  /** Takes the message away once it has been read. */
  readonly clearMessage: () => void;
  /** Takes the last of these changes back. */
  readonly undo: () => void;
  /** All of it as the text of a file. */
  readonly file: () => string;
}

/** A list over a storage; without one it lasts as long as the page. */
export function keptList<T extends Named>(storage: ShelfStorage, kind: ListKind<T>): KeptList<T> {
  const { key, one, many, most } = kind;
  /** Where text that could not be read is put before the key is written again. */
  const asideKey = `${key}-unread`;
  const listeners = new Set<() => void>();
  let past: readonly (readonly T[])[] = [];
  /** Stored text that could not be read and is not yet put aside. */
  let unread: string | undefined;
  let stored: string | null = null;
  /** True while the storage has refused what is shown: then nothing else may replace it. */
  let storageRefused = false;
  let current: ListView<T> = { saved: [], message: '', canUndo: false };

  const show = (saved: readonly T[], message: string) => {
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
    const read = kind.read(text);
    if ('problem' in read) {
      unread = text;
      show(
        current.saved,
        `The ${many} kept in this browser cannot be read (${read.problem}); they are left as they are, and new ones begin a new list.`,
      );
      return;
    }
    unread = undefined;
    // What another page has changed cannot be undone here without losing it.
    past = [];
    show(together(storageRefused ? current.saved : [], read.value, kind).saved, storageRefused ? current.message : '');
  };

  /** Shows the new list and stores it; when that fails the sentence says so. */
  const keep = (saved: readonly T[], done: string) => {
    const text = kind.write(saved);
    const left = kind.left?.(saved);
    const message = left ? `${done} ${left}` : done;
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
        `${message} The browser refuses to store it (its storage is full or forbidden), so it lasts as long as this page: export the ${many} to keep them.`,
      );
    }
  };

  const change = (saved: readonly T[], message: string) => {
    past = [...past.slice(-99), current.saved];
    keep(saved, message);
  };

  const say = (message: string) => show(current.saved, message);

  const add = (entries: readonly T[]): readonly T[] => {
    const { saved, kept } = together(current.saved, entries, kind);
    const count = saved.length - current.saved.length;
    if (saved.length > most) {
      say(`There would be more than ${most} ${many}, the most that are kept; nothing was imported.`);
      return [];
    }
    if (count === 0) say('The file holds nothing that is not here already.');
    else change(saved, `${count === 1 ? `One ${one} was` : `${count} ${many} were`} imported.`);
    return kept;
  };

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
    save: (entry) => {
      refresh();
      const name = readName(entry.name);
      if ('problem' in name) return say(`name: ${name.problem}; nothing was saved.`);
      const others = current.saved.filter((saved) => saved.name !== name.value);
      if (others.length >= most) return say(`There are ${most} ${many}, the most that are kept; nothing was saved.`);
      const replaced = others.length < current.saved.length;
      change(
        [...others, { ...entry, name: name.value }],
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
      const read = kind.read(text);
      if ('problem' in read) say(`${read.problem}; nothing was imported.`);
      else add(read.value);
    },
    add: (entries) => {
      refresh();
      return add(entries);
    },
    refuse: (reason) => say(`${reason}; nothing was imported.`),
    clearMessage: () => say(''),
    undo: () => {
      const offered = past.length > 0;
      refresh();
      const before = past.at(-1);
      if (before === undefined) {
        if (offered) say(`Another page has changed the ${many} since, so nothing was undone.`);
        return;
      }
      past = past.slice(0, -1);
      keep(before, `The last change of the ${many} was undone.`);
    },
    file: () => kind.write(current.saved),
  };
}

/** A list with what another one has and it has not, and what of it that is; a name that is taken gets a number. */
function together<T extends Named>(list: readonly T[], others: readonly T[], { same }: ListKind<T>) {
  const saved = [...list];
  const kept = others.map((entry) => {
    const known = saved.find((other) => other.name === entry.name && same(other, entry));
    if (known) return known;
    const fresh = { ...entry, name: freeName(entry.name, saved) };
    saved.push(fresh);
    return fresh;
  });
  return { saved, kept };
}
