import type { Read } from '../address/readNumber';
import { type FileKind, isObject, own, readJsonFile, shown, strayKey, writeJsonFile } from '../files/jsonFile';
import { readState, writeState } from '../files/stateInFile';
import type { SavedState } from './SavedState';
import { readName } from './savedName';

const kind: FileKind = { format: 'moment-map snapshots', words: 'snapshots', version: 1, keys: ['snapshots'] };
/** More snapshots than one can find again; at their longest they are half of the longest file. */
export const mostSaved = 200;

/** Snapshots as the text of a JSON file. */
export function writeSavedFile(saved: readonly SavedState[]): string {
  return writeJsonFile(kind, { snapshots: saved.map(({ name, state }) => ({ name, state: writeState(state) })) });
}

/**
 * The snapshots of a file, or a clause that names the first key that is wrong and says why. Takes any text and never
 * throws; nothing of a file is used unless all of it can be.
 */
export function readSavedFile(text: string): Read<readonly SavedState[]> {
  const file = readJsonFile(kind, text);
  if ('problem' in file) return file;
  const list = own(file.value, 'snapshots');
  if (!Array.isArray(list)) return { problem: `snapshots: ${shown(list)} is not a list` };
  if (list.length > mostSaved) return { problem: `snapshots: there are more than ${mostSaved}` };
  const value: SavedState[] = [];
  for (const [index, entry] of list.entries()) {
    const read = readSaved(entry);
    if ('problem' in read) return { problem: `snapshots[${index}]${read.problem}` };
    value.push(read.value);
  }
  return { value };
}

function readSaved(entry: unknown): Read<SavedState> {
  if (!isObject(entry)) return { problem: `: ${shown(entry)} is not a snapshot` };
  const stray = strayKey(entry, ['name', 'state']);
  if (stray !== undefined) return { problem: `.${stray}: a snapshot has no such key` };
  const given = own(entry, 'name');
  if (typeof given !== 'string') return { problem: `.name: ${shown(given)} is not a name` };
  const name = readName(given);
  if ('problem' in name) return { problem: `.name: ${name.problem}` };
  const state = readState(own(entry, 'state'));
  return 'problem' in state
    ? { problem: `.state${state.problem}` }
    : { value: { name: name.value, state: state.value } };
}
