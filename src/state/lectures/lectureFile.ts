import { quote, type Read } from '../address/readNumber';
import { type FileKind, isObject, own, readJsonFile, shown, strayKey, writeJsonFile } from '../files/jsonFile';
import { readState, writeState } from '../files/stateInFile';
import { longestText, mostScenes, type OwnLecture, type OwnScene, type OwnText, ownTexts } from './OwnLecture';

const kind: FileKind = { format: 'moment-map lecture', words: 'a lecture', version: 1, keys: ['title', 'scenes'] };

/** A lecture as the text of a JSON file. */
export function writeLectureFile({ title, scenes }: OwnLecture): string {
  return writeJsonFile(kind, {
    title,
    scenes: scenes.map(({ state, ...texts }) => ({ ...texts, state: writeState(state) })),
  });
}

/**
 * The lecture of a file, or a clause that names the first key that is wrong and says why. Takes any text and never
 * throws; nothing of a file is used unless all of it can be.
 */
export function readLectureFile(text: string): Read<OwnLecture> {
  const file = readJsonFile(kind, text);
  if ('problem' in file) return file;
  const title = readText('title', own(file.value, 'title'));
  if ('problem' in title) return { problem: `title: ${title.problem}` };
  const list = own(file.value, 'scenes');
  if (!Array.isArray(list)) return { problem: `scenes: ${shown(list)} is not a list` };
  if (list.length > mostScenes) return { problem: `scenes: there are more than ${mostScenes}` };
  const scenes: OwnScene[] = [];
  for (const [index, entry] of list.entries()) {
    const read = readScene(entry);
    if ('problem' in read) return { problem: `scenes[${index}]${read.problem}` };
    scenes.push(read.value);
  }
  return { value: { title: title.value, scenes } };
}

function readScene(entry: unknown): Read<OwnScene> {
  if (!isObject(entry)) return { problem: `: ${shown(entry)} is not a scene` };
  const stray = strayKey(entry, [...ownTexts, 'state']);
  if (stray !== undefined) return { problem: `.${stray}: a scene has no such key` };
  const texts: Partial<Record<OwnText, string>> = {};
  for (const key of ownTexts) {
    const text = readText(key, own(entry, key));
    if ('problem' in text) return { problem: `.${key}: ${text.problem}` };
    texts[key] = text.value;
  }
  const state = readState(own(entry, 'state'));
  if ('problem' in state) return { problem: `.state${state.problem}` };
  return {
    value: { title: '', words: '', notes: '', question: '', ...texts, state: { ...state.value, scene: 'none' } },
  };
}

/** A text of a scene, '' where there is none, or a clause that says why it cannot be used. */
export function readText(key: OwnText, given: unknown): Read<string> {
  if (given === undefined) return { value: '' };
  if (typeof given !== 'string') return { problem: `${shown(given)} is not a text` };
  const most = longestText[key];
  if (given.length > most) return { problem: `${quote(given)} is longer than ${most} characters` };
  // Lines and tabs are all that a text needs of what cannot be seen.
  if (/[^\P{Cc}\n\r\t]|[\p{Cs}\p{Bidi_Control}\u2028\u2029]/u.test(given))
    return { problem: `${quote(given)} has control characters in it` };
  return { value: given.replaceAll('\r\n', '\n') };
}
