import type { State } from '../State';
import type { ShelfStorage } from '../snapshots/ShelfStorage';
import { suggestedName } from '../snapshots/savedName';
import { readLectureFile, readText, writeLectureFile } from './lectureFile';
import { emptyLecture, mostScenes, type OwnLecture, type OwnScene, type OwnText, titleOf } from './OwnLecture';

/** What the page shows of the reader's own lecture at one moment; a new object whenever anything in it changes. */
export interface DeskView {
  readonly lecture: OwnLecture;
  /** What the last action came to, or what is wrong with the storage; '' when there is nothing to say. */
  readonly message: string;
  readonly canUndo: boolean;
  /** The lecture that lay here before another one was opened; undefined where there was none. */
  readonly former: OwnLecture | undefined;
}

/** The reader's own lecture, kept in this browser, and the only way to change it. */
export interface Desk {
  readonly view: () => DeskView;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Listens to other pages of this browser; returns how to stop. */
  readonly start: () => () => void;
  readonly rename: (title: string) => void;
  /** Adds the state as the last scene. */
  readonly record: (state: State) => void;
  /** Gives a scene another picture. */
  readonly retake: (at: number, state: State) => void;
  readonly write: (at: number, key: OwnText, text: string) => void;
  /** Moves a scene by so many places; beyond an end changes nothing. */
  readonly move: (at: number, by: number) => void;
  readonly remove: (at: number) => void;
  /** Puts another lecture here; the one that lay here before is kept as the former one. */
  readonly open: (lecture: OwnLecture) => void;
  /** The same with the lecture of a file, or a sentence that says why it cannot be read. */
  readonly take: (text: string) => void;
  /** Says why nothing was opened. */
  readonly refuse: (reason: string) => void;
  /** Changes places with the former lecture. */
  readonly exchange: () => void;
  readonly clearMessage: () => void;
  readonly undo: () => void;
  /** The lecture as the text of a file. */
  readonly file: () => string;
}

const key = 'moment-map-lecture';
const formerKey = `${key}-before`;
/** Where text that could not be read is put before the key is written again. */
const asideKey = `${key}-unread`;

/** The desk over a storage; without one it lasts as long as the page. */
export function createDesk(storage: ShelfStorage): Desk {
  const listeners = new Set<() => void>();
  let past: readonly OwnLecture[] = [];
  /** What was typed in last: letters typed one after another are one step. */
  let typing: string | undefined;
  let unread: string | undefined;
  let stored: string | null = null;
  let current: DeskView = { lecture: emptyLecture, message: '', canUndo: false, former: undefined };

  const show = (part: Partial<DeskView>) => {
    current = { ...current, ...part, canUndo: past.length > 0 };
    for (const listener of listeners) listener();
  };
  const stillStored = (name: string) => {
    try {
      return storage.read(name);
    } catch {
      return null;
    }
  };
  const refresh = () => {
    const text = stillStored(key);
    if (text === null || text === stored) return;
    stored = text;
    const read = readLectureFile(text);
    if ('problem' in read) {
      unread = text;
      return show({
        message: `The lecture kept in this browser cannot be read (${read.problem}); it is left as it is, and a new one begins.`,
      });
    }
    unread = undefined;
    // What another page has changed cannot be undone here without losing it.
    past = [];
    typing = undefined;
    show({ lecture: read.value, message: '' });
  };
  /** Shows the lecture and stores it; when that fails the sentence says so. */
  const keep = (lecture: OwnLecture, message: string, former = current.former) => {
    const text = writeLectureFile(lecture);
    try {
      if (unread !== undefined) storage.write(asideKey, unread);
      if (former !== current.former && former) storage.write(formerKey, writeLectureFile(former));
      storage.write(key, text);
      unread = undefined;
      stored = text;
      show({ lecture, message, former });
    } catch {
      show({
        lecture,
        former,
        message: `${message} The browser refuses to store it (its storage is full or forbidden), so it lasts as long as this page: save the lecture as a file to keep it.`,
      });
    }
  };
  const change = (lecture: OwnLecture, message: string, typed?: string, former?: OwnLecture) => {
    if (typed === undefined || typed !== typing) past = [...past.slice(-99), current.lecture];
    typing = typed;
    keep(lecture, message, former);
  };
  const say = (message: string) => show({ message });
  const changeScene = (at: number, part: Partial<OwnScene>, message: string, typed?: string) => {
    const { lecture } = current;
    if (at < 0 || at >= lecture.scenes.length) return;
    const scenes = lecture.scenes.map((scene, place) => (place === at ? { ...scene, ...part } : scene));
    change({ ...lecture, scenes }, message, typed);
  };
  const open = (lecture: OwnLecture) => {
    if (writeLectureFile(lecture) === writeLectureFile(current.lecture)) return say('That lecture is here already.');
    const kept = current.lecture.scenes.length > 0;
    change(
      lecture,
      `“${lecture.title || 'A lecture'}” was opened, with ${sceneCount(lecture)}.${kept ? ' The one before is kept beside it.' : ''}`,
      undefined,
      kept ? current.lecture : undefined,
    );
  };

  refresh();
  const formerText = stillStored(formerKey);
  const former = formerText === null ? undefined : readLectureFile(formerText);
  if (former && 'value' in former) show({ former: former.value });
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
    rename: (title) => {
      const text = readText('title', title);
      if ('problem' in text) return say(`title: ${text.problem}; it stays as it was.`);
      change({ ...current.lecture, title: text.value }, '', 'title');
    },
    record: (state) => {
      const { lecture } = current;
      if (lecture.scenes.length >= mostScenes)
        return say(`There are ${mostScenes} scenes, the most of a lecture; nothing was recorded.`);
      const scene: OwnScene = {
        title: suggestedName(state),
        words: '',
        notes: '',
        question: '',
        state: outside(state),
      };
      change({ ...lecture, scenes: [...lecture.scenes, scene] }, `Scene ${lecture.scenes.length + 1} was recorded.`);
    },
    retake: (at, state) => changeScene(at, { state: outside(state) }, `Scene ${at + 1} has the present picture.`),
    write: (at, part, typed) => {
      const text = readText(part, typed);
      if ('problem' in text) return say(`${part}: ${text.problem}; it stays as it was.`);
      changeScene(at, { [part]: text.value }, '', `${part} ${at}`);
    },
    move: (at, by) => {
      const scenes = [...current.lecture.scenes];
      const [scene] = scenes.splice(at, 1);
      const to = at + by;
      if (scene === undefined || to < 0 || to > scenes.length) return;
      scenes.splice(to, 0, scene);
      change({ ...current.lecture, scenes }, `“${titleOf(scene, at)}” is now scene ${to + 1}.`);
    },
    remove: (at) => {
      const { lecture } = current;
      const scene = lecture.scenes[at];
      if (scene === undefined) return;
      change(
        { ...lecture, scenes: lecture.scenes.filter((other) => other !== scene) },
        `“${titleOf(scene, at)}” was deleted.`,
      );
    },
    open,
    take: (text) => {
      const read = readLectureFile(text);
      if ('problem' in read) return say(`${read.problem}; nothing was opened.`);
      open(read.value);
    },
    refuse: (reason) => say(`${reason}; nothing was opened.`),
    exchange: () => {
      const { former: other, lecture } = current;
      if (other) change(other, `“${other.title || 'The lecture before'}” is back.`, undefined, lecture);
    },
    clearMessage: () => say(''),
    undo: () => {
      const before = past.at(-1);
      if (before === undefined) return;
      past = past.slice(0, -1);
      typing = undefined;
      keep(before, 'The last change of the lecture was undone.');
    },
    file: () => writeLectureFile(current.lecture),
  };
}

/** How many scenes, in words. */
export function sceneCount({ scenes }: OwnLecture): string {
  return scenes.length === 1 ? 'one scene' : `${scenes.length} scenes`;
}

/** A recorded picture belongs to no other story. */
function outside(state: State): State {
  return { ...state, scene: 'none' };
}
