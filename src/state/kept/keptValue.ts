import type { Read } from '../address/readNumber';
import type { KeptStorage } from './KeptStorage';

/** What is kept in the browser under one key, and how it is written, read and told of. */
export interface KeptKind<T> {
  /** Its place in the storage. */
  readonly key: string;
  /** Shown while nothing is stored. */
  readonly first: T;
  /** What it is called. */
  readonly words: string;
  /** What becomes of stored text that cannot be read, and how to keep what the browser does not store: clauses. */
  readonly anew: string;
  readonly rescue: string;
  readonly write: (value: T) => string;
  /** What of a value is not written, as a sentence; '' where all of it is. */
  readonly left?: (value: T) => string;
  /**
   * What a stored text makes of what is shown, or a clause that says what is wrong with it.
   * @param refused true where the storage has refused what is shown, which must not be lost then
   */
  readonly read: (text: string, shown: T, refused: boolean) => Read<T>;
  /** Stores what is kept elsewhere beside it; may throw. */
  readonly beside?: (value: T, shown: T) => void;
}

/** What the page shows of it at one moment. */
export interface KeptMoment<T> {
  readonly value: T;
  /** What the last action came to, or what is wrong with the storage; '' when there is nothing to say. */
  readonly message: string;
  readonly canUndo: boolean;
}

/** What every user of something kept may do. */
export interface KeptCommon<View> {
  readonly view: () => View;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Listens to other pages of this browser; returns how to stop. */
  readonly start: () => () => void;
  /** Takes the message away once it has been read. */
  readonly clearMessage: () => void;
  /** Takes the last change back. */
  readonly undo: () => void;
}

/** A value kept in this browser, and the only way to change it. */
export interface Kept<T, View> {
  readonly common: KeptCommon<View>;
  readonly value: () => T;
  /** Takes up what another page has stored since. */
  readonly refresh: () => void;
  /** Changes are stored and can be undone; those of one `step` that follow each other are taken back together. */
  readonly change: (value: T, message: string, step?: string) => void;
  readonly say: (message: string) => void;
}

/** Steps that can be taken back. */
const longestPast = 100;

/**
 * A value over a storage; without one it lasts as long as the page.
 * @param view what the page shows of a moment; a new object whenever anything in it changes
 */
export function keptValue<T, View>(
  storage: KeptStorage,
  kind: KeptKind<T>,
  view: (moment: KeptMoment<T>) => View,
): Kept<T, View> {
  const { key, words } = kind;
  /** Where text that could not be read is put before the key is written again. */
  const asideKey = `${key}-unread`;
  const listeners = new Set<() => void>();
  let past: readonly T[] = [];
  let lastStep: string | undefined;
  /** Stored text that could not be read and is not yet put aside. */
  let unread: string | undefined;
  let stored: string | null = null;
  /** True while the storage has refused what is shown: then nothing else may replace it. */
  let refused = false;
  let value = kind.first;
  let message = '';
  let current = view({ value, message, canUndo: false });

  const show = (next: T, words: string) => {
    value = next;
    message = words;
    current = view({ value, message, canUndo: past.length > 0 });
    for (const listener of listeners) listener();
  };
  const say = (words: string) => show(value, words);

  /** What the storage holds, when it holds something else than before. */
  const refresh = () => {
    let text: string | null;
    try {
      text = storage.read(key);
    } catch {
      return;
    }
    if (text === null || text === stored) return;
    stored = text;
    const read = kind.read(text, value, refused);
    if ('problem' in read) {
      unread = text;
      return say(`The ${words} kept in this browser cannot be read (${read.problem}); ${kind.anew}.`);
    }
    unread = undefined;
    // What another page has changed cannot be undone here without losing it.
    past = [];
    lastStep = undefined;
    show(read.value, refused ? message : '');
  };

  /** Shows the new value and stores it; when that fails the sentence says so. */
  const keep = (next: T, done: string) => {
    const text = kind.write(next);
    const left = kind.left?.(next);
    const said = left ? `${done} ${left}` : done;
    try {
      if (unread !== undefined) storage.write(asideKey, unread);
      kind.beside?.(next, value);
      storage.write(key, text);
      unread = undefined;
      stored = text;
      refused = false;
      show(next, said);
    } catch {
      refused = true;
      show(
        next,
        `${said} The browser refuses to store it (its storage is full or forbidden), so it lasts as long as this page: ${kind.rescue}.`,
      );
    }
  };

  refresh();
  return {
    common: {
      view: () => current,
      subscribe: (onChange) => {
        listeners.add(onChange);
        return () => listeners.delete(onChange);
      },
      start: () => {
        refresh();
        return storage.listen(key, refresh);
      },
      clearMessage: () => say(''),
      undo: () => {
        const offered = past.length > 0;
        refresh();
        const before = past.at(-1);
        if (before === undefined) {
          if (offered) say(`Another page has changed the ${words} since, so nothing was undone.`);
          return;
        }
        past = past.slice(0, -1);
        lastStep = undefined;
        keep(before, `The last change of the ${words} was undone.`);
      },
    },
    value: () => value,
    refresh,
    change: (next, said, step) => {
      if (step === undefined || step !== lastStep) past = [...past.slice(1 - longestPast), value];
      lastStep = step;
      keep(next, said);
    },
    say,
  };
}
