import type { KeptStorage } from '../kept/KeptStorage';
import { type KeptCommon, keptValue } from '../kept/keptValue';
import type { State } from '../State';
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
export interface Desk extends KeptCommon<DeskView> {
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
  /** The lecture as the text of a file. */
  readonly file: () => string;
}

const key = 'moment-map-lecture';
const formerKey = `${key}-before`;

/** What lies on the desk: the lecture, and the one that lay here before another was opened. */
type Both = Pick<DeskView, 'lecture' | 'former'>;

/** The desk over a storage; without one it lasts as long as the page. */
export function createDesk(storage: KeptStorage): Desk {
  const { common, value, change, say } = keptValue<Both, DeskView>(
    storage,
    {
      ...{ key, words: 'lecture', first: { lecture: emptyLecture, former: formerIn(storage) } },
      anew: 'it is left as it is, and a new one begins',
      rescue: 'save the lecture as a file to keep it',
      write: ({ lecture }) => writeLectureFile(lecture),
      read: (text, { lecture, former }, refused) => {
        const read = readLectureFile(text);
        return 'problem' in read ? read : { value: { lecture: read.value, former: refused ? lecture : former } };
      },
      beside: ({ former }, shown) => {
        if (former !== shown.former) storage.write(formerKey, former ? writeLectureFile(former) : '');
      },
    },
    ({ value: both, ...rest }) => ({ ...both, ...rest }),
  );
  const changeLecture = (part: Partial<OwnLecture>, message: string, step?: string) =>
    change({ ...value(), lecture: { ...value().lecture, ...part } }, message, step);
  const changeScene = (at: number, part: Partial<OwnScene>, message: string, step?: string) => {
    const { scenes } = value().lecture;
    if (at < 0 || at >= scenes.length) return;
    changeLecture(
      { scenes: scenes.map((scene, place) => (place === at ? { ...scene, ...part } : scene)) },
      message,
      step,
    );
  };
  const open = (lecture: OwnLecture) => {
    const { lecture: shown, former } = value();
    if (writeLectureFile(lecture) === writeLectureFile(shown)) return say('That lecture is here already.');
    const kept = shown.scenes.length > 0;
    change(
      { lecture, former: kept ? shown : former },
      `“${lecture.title || 'A lecture'}” was opened, with ${sceneCount(lecture)}.${kept ? ' The one before is kept beside it.' : ''}`,
    );
  };

  return {
    ...common,
    rename: (title) => {
      const text = readText('title', title);
      if ('problem' in text) return say(`title: ${text.problem}; it stays as it was.`);
      changeLecture({ title: text.value }, '', 'title');
    },
    record: (state) => {
      const { scenes } = value().lecture;
      if (scenes.length >= mostScenes)
        return say(`There are ${mostScenes} scenes, the most of a lecture; nothing was recorded.`);
      const scene: OwnScene = {
        title: suggestedName(state),
        words: '',
        notes: '',
        question: '',
        state: outside(state),
      };
      changeLecture({ scenes: [...scenes, scene] }, `Scene ${scenes.length + 1} was recorded.`);
    },
    retake: (at, state) => changeScene(at, { state: outside(state) }, `Scene ${at + 1} has the present picture.`),
    write: (at, part, typed) => {
      const text = readText(part, typed);
      if ('problem' in text) return say(`${part}: ${text.problem}; it stays as it was.`);
      changeScene(at, { [part]: text.value }, '', `${part} ${at}`);
    },
    move: (at, by) => {
      const scenes = [...value().lecture.scenes];
      const [scene] = scenes.splice(at, 1);
      const to = at + by;
      if (scene === undefined || to < 0 || to > scenes.length) return;
      scenes.splice(to, 0, scene);
      changeLecture({ scenes }, `“${titleOf(scene, at)}” is now scene ${to + 1}.`);
    },
    remove: (at) => {
      const { scenes } = value().lecture;
      const scene = scenes[at];
      if (scene === undefined) return;
      changeLecture({ scenes: scenes.filter((other) => other !== scene) }, `“${titleOf(scene, at)}” was deleted.`);
    },
    open,
    take: (text) => {
      const read = readLectureFile(text);
      if ('problem' in read) return say(`${read.problem}; nothing was opened.`);
      open(read.value);
    },
    refuse: (reason) => say(`${reason}; nothing was opened.`),
    exchange: () => {
      const { former, lecture } = value();
      if (former) change({ lecture: former, former: lecture }, `“${former.title || 'The lecture before'}” is back.`);
    },
    file: () => writeLectureFile(value().lecture),
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

/** The lecture that lay here before, as it is stored. */
function formerIn(storage: KeptStorage): OwnLecture | undefined {
  try {
    const read = readLectureFile(storage.read(formerKey) ?? '');
    return 'value' in read ? read.value : undefined;
  } catch {
    return undefined;
  }
}
