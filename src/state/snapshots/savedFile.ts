import type { Field } from '../address/Field';
import { fieldTable } from '../address/fieldTable';
import { quote, type Read } from '../address/readNumber';
import { defaultState } from '../defaultState';
import { formulaClash } from '../rules/formulaRule';
import { drawable } from '../rules/windowRule';
import type { State } from '../State';
import type { SavedState } from './SavedState';
import { readName } from './savedName';

/** What the first line of a file says it is. */
const format = 'moment-map snapshots';
/** Version of the file that this page writes. */
const version = 1;
/** Characters of the longest file that is read, nearly twice what the most snapshots need at their longest. */
export const longestFile = 1_000_000;
/** Far deeper than any file that people write by hand or with a program. */
const deepest = 40;
/** More snapshots than one can find again. */
export const mostSaved = 200;

const fields = Object.entries(fieldTable) as unknown as readonly (readonly [keyof State, Field<unknown>])[];
const fieldsByKey = new Map(fields.map(([name, field]) => [field.key, { name, field }]));

/**
 * Snapshots as the text of a JSON file. Every value of a state is written, by its key and in the words of the address,
 * so that the file means the same whatever the defaults become.
 */
export function writeSavedFile(saved: readonly SavedState[]): string {
  const snapshots = saved.map(({ name, state }) => ({
    name,
    state: Object.fromEntries(fields.map(([key, field]) => [field.key, field.write(state[key])])),
  }));
  return `${JSON.stringify({ format, version, snapshots }, null, 2)}\n`;
}

/**
 * The snapshots of a file, or a clause that names the first key that is wrong and says why. Takes any text and never
 * throws; nothing of a file is used unless all of it can be.
 */
export function readSavedFile(text: string): Read<readonly SavedState[]> {
  if (text.length > longestFile)
    return { problem: `the file has more than ${longestFile} characters, the most that are read` };
  if (isDeep(text)) return { problem: `the file is nested more than ${deepest} deep` };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: text.trim() === '' ? 'the file is empty' : 'the file is not JSON, or has been cut off' };
  }
  if (!isObject(parsed) || own(parsed, 'format') !== format)
    return { problem: 'format: the file does not say that it holds snapshots of Moment Map' };
  const written = own(parsed, 'version');
  if (typeof written !== 'number' || !Number.isInteger(written) || written < 1)
    return { problem: `version: ${shown(written)} is not a version` };
  if (written > version)
    return { problem: `version: the file is of version ${written} and this page reads version ${version}` };
  const stray = strayKey(parsed, ['format', 'version', 'snapshots']);
  if (stray !== undefined) return { problem: `${stray}: a file of snapshots has no such key` };
  const list = own(parsed, 'snapshots');
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

/** What a state does not name has its default. */
function readState(given: unknown): Read<State> {
  if (!isObject(given)) return { problem: `: ${shown(given)} is not a state` };
  const found = new Map<keyof State, unknown>();
  for (const key of Object.keys(given)) {
    const row = fieldsByKey.get(key);
    if (row === undefined) return { problem: `.${shortKey(key)}: this page does not know it` };
    const text = own(given, key);
    if (typeof text !== 'string') return { problem: `.${key}: ${shown(text)} is not a text` };
    const read = row.field.read(text);
    if ('problem' in read) return { problem: `.${key}: ${read.problem}` };
    found.set(row.name, read.value);
  }
  const state = { ...defaultState, ...Object.fromEntries(found) } as State;
  const { lifted } = drawable(state.window, state.nuScale);
  if (lifted !== undefined) return { problem: '.window: a log axis of ν starts at 10⁻¹² at the lowest' };
  const clash = formulaClash(state);
  return clash === undefined ? { value: state } : { problem: `.formula: with these constants ${clash}` };
}

/** True for brackets so deep that `JSON.parse` would take a second for them; those in quotes do not count. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const sign = text[at]!;
    if (sign === '\\') at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign)) depth -= 1;
  }
  return depth > deepest;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of the object's own, never of its prototype. */
function own(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

function strayKey(object: object, known: readonly string[]): string | undefined {
  const stray = Object.keys(object).find((key) => !known.includes(key));
  return stray === undefined ? undefined : shortKey(stray);
}

/** A key of unknown origin, made fit for a sentence. */
function shortKey(key: string): string {
  return quote(key);
}

function shown(value: unknown): string {
  if (value === undefined) return 'what is missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : quote(String(value));
}
