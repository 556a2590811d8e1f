import type { Read } from '../address/readNumber';
import { freeName, readName } from '../snapshots/savedName';
import type { KeptStorage } from './KeptStorage';
import { type KeptCommon, keptValue } from './keptValue';

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
export interface KeptList<T> extends KeptCommon<ListView<T>> {
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
  /** All of it as the text of a file. */
  readonly file: () => string;
}

/** A list over a storage; without one it lasts as long as the page. */
export function keptList<T extends Named>(storage: KeptStorage, kind: ListKind<T>): KeptList<T> {
  const { key, one, many, most } = kind;
  const { common, value, refresh, change, say } = keptValue<readonly T[], ListView<T>>(
    storage,
    {
      ...{ key, first: [], words: many, write: kind.write, left: kind.left ?? (() => '') },
      anew: 'they are left as they are, and new ones begin a new list',
      rescue: `export the ${many} to keep them`,
      read: (text, shown, refused) => {
        const read = kind.read(text);
        return 'problem' in read ? read : { value: together(refused ? shown : [], read.value, kind).saved };
      },
    },
    ({ value: saved, ...rest }) => ({ saved, ...rest }),
  );

  const add = (entries: readonly T[]): readonly T[] => {
    const { saved, kept } = together(value(), entries, kind);
    const count = saved.length - value().length;
    if (saved.length > most) {
      say(`There would be more than ${most} ${many}, the most that are kept; nothing was imported.`);
      return [];
    }
    if (count === 0) say('The file holds nothing that is not here already.');
    else change(saved, `${count === 1 ? `One ${one} was` : `${count} ${many} were`} imported.`);
    return kept;
  };

  return {
    ...common,
    save: (entry) => {
      refresh();
      const name = readName(entry.name);
      if ('problem' in name) return say(`name: ${name.problem}; nothing was saved.`);
      const others = value().filter((saved) => saved.name !== name.value);
      if (others.length >= most) return say(`There are ${most} ${many}, the most that are kept; nothing was saved.`);
      const replaced = others.length < value().length;
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
      if (value().some((saved) => saved.name === name.value))
        return say(`name: “${name.value}” is taken; “${old}” keeps its name.`);
      change(
        value().map((saved) => (saved.name === old ? { ...saved, name: name.value } : saved)),
        `“${old}” is now called “${name.value}”.`,
      );
    },
    remove: (name) => {
      refresh();
      const saved = value().filter((other) => other.name !== name);
      if (saved.length < value().length) change(saved, `“${name}” was deleted.`);
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
    file: () => kind.write(value()),
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
