import { defaultState } from '../defaultState';
import type { Problem } from '../Problem';
import { formulaClash } from '../rules/formulaRule';
import { drawable } from '../rules/windowRule';
import type { State } from '../State';
import { activationRow } from '../tables/activationTable';
import { stateOfScene } from '../tables/sceneTable';
import { decoded } from './decoded';
import { type Embedding, isEmbeddingKey, writeEmbedding } from './embedding';
import type { Field } from './Field';
import { fieldTable } from './fieldTable';
import { mendedLink, mendedNote } from './mendedLink';
import { quote } from './readNumber';

/** Version of the address that this page writes. */
const version = 1;
/** Three times the longest address of a state, with every sign of it percent-encoded. */
const longest = 26_000;
/** Further problems are counted, not listed. */
const mostProblems = 6;

const fields = Object.entries(fieldTable) as unknown as readonly (readonly [keyof State, Field<unknown>])[];
const fieldsByKey = new Map(fields.map(([name, field]) => [field.key, { name, field }]));

/** In an address: the reader's own lecture as a code, which is no part of a state (`lectures/lectureLink.ts`). */
export const lectureKey = 'lecture';

/** What reading an address gives. */
export interface Parsed {
  readonly state: State;
  readonly problems: readonly Problem[];
  /**
   * Present when the address is not to be followed: it names nothing that this page knows, or is too long,
   * or has to be good as a whole and is not.
   */
  readonly refused?: true;
}

/**
 * The state an address stands for, with a sentence for everything in it that could not be used. What the address
 * does not name, or names badly, is as the scene that it names opens, and has its default where it names none; but an
 * activation named without λ, or with one that cannot be read, brings its own λ, α and β where the address does not give
 * them. Takes any string, with or without its `#`, and never throws.
 * Where something cannot be used, and could if what happens to links on their way were taken back, it is, and a sentence
 * says so.
 * @param whole whether one thing that cannot be used is enough to refuse it all
 */
export function parse(hash: string, whole = false): Parsed {
  if (hash.length > longest) {
    const sentence = `The address has ${hash.length} characters and this page reads at most ${longest}; it is left unread.`;
    return { state: defaultState, problems: [{ key: '', sentence }], refused: true };
  }
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const read = readPairs(text, whole);
  if (read.problems.length === 0) return read;
  const mended = mendedLink(text);
  if (mended.text === text) return read;
  const again = readPairs(mended.text, whole);
  if (again.refused || again.problems.length >= read.problems.length) return read;
  return { ...again, problems: [mendedNote(mended.damage), ...again.problems] };
}

function readPairs(text: string, whole: boolean): Parsed {
  const found = new Map<keyof State, unknown>();
  const seen = new Set<string>();
  const problems = new ProblemList();
  const end = (words: string) => (whole ? 'the link is not opened and nothing was changed.' : words);
  const base = stateOfScene(sceneIn(text));
  let start = base;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decoded(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? undefined : decoded(pair.slice(cut + 1));
    if (key === undefined) {
      problems.add(pair, () => `${quote(pair)} in the address is garbled; ${end('it is left out.')}`);
      continue;
    }
    if (isEmbeddingKey(key)) continue;
    const row = fieldsByKey.get(key);
    if (key === lectureKey) continue;
    if (row === undefined && key !== 'v') {
      problems.add(
        key,
        () => `The address names ${quote(key)}, which this page does not know; ${end('it is left out.')}`,
      );
      continue;
    }
    if (seen.has(key)) {
      problems.add(key, () => `The address gives ${key} more than once; ${end('the first is used.')}`);
      continue;
    }
    seen.add(key);
    if (row === undefined) {
      readVersion(value, problems, end);
      continue;
    }
    const read =
      value === undefined
        ? { problem: cut < 0 ? 'its value is missing' : `${quote(pair.slice(cut + 1))} is garbled` }
        : row.field.read(value);
    if ('problem' in read) {
      problems.add(
        key,
        () => `${key}: ${read.problem}; ${end(`${instead(row.field.write(start[row.name]))} is used instead.`)}`,
      );
    } else found.set(row.name, read.value);
  }
  const named = Object.fromEntries(found) as Partial<State>;
  if (named.activation !== undefined && named.lambda === undefined)
    start = { ...base, ...activationRow(named.activation).start };
  let state: State = { ...start, ...named };
  const clash = formulaClash(state);
  if (clash !== undefined) {
    state = { ...state, formula: base.formula };
    problems.add(
      'formula',
      () => `formula: with these constants ${clash}; ${end(`${state.formula} is used instead.`)}`,
    );
  }
  const flawed = whole && problems.list().length > 0;
  const { window, lifted } = drawable(state.window, state.nuScale);
  if (lifted !== undefined) problems.add('window', () => `window: ${lifted}.`);
  const listed = problems.list();
  const foreign = listed.length > 0 && fields.every(([, field]) => !seen.has(field.key));
  return {
    state: lifted === undefined ? state : { ...state, window },
    problems: listed,
    ...((foreign || flawed) && { refused: true }),
  };
}

/** The first scene that an address names as it should be written; 'none' where it names none. */
function sceneIn(text: string): State['scene'] {
  for (const pair of text.split('&')) {
    if (!pair.startsWith('scene=')) continue;
    const read = fieldTable.scene.read(decoded(pair.slice('scene='.length)) ?? '');
    return 'value' in read ? read.value : 'none';
  }
  return 'none';
}

/** Whether a part of a query is what only a fragment can say; all others are the host's. */
export function isStray(pair: string): boolean {
  return fieldsByKey.has(pair.replace(/=.*/s, '')) && parse(pair).problems.length === 0;
}

/** The sentence that a query deserves in which a state is sought. */
export function strayQuery(query: string): Problem | undefined {
  const pair = query.split(/[?&]/).find(isStray);
  return pair === undefined
    ? undefined
    : {
        key: '?',
        sentence: `${quote(pair)} in the address is left out: the state stands after its #, not after its ?.`,
      };
}

/**
 * The address of a state, beginning with `#`, or '' for the defaults: only what differs from them is named, and inside a
 * scene what differs from its opening. λ is named as well where an activation would bring another one of its own, so
 * that what the page writes never leans on an activation's own values.
 */
export function format(state: State): string {
  const pairs: string[] = [];
  const { lambda = defaultState.lambda } = activationRow(state.activation).start;
  const base: State = { ...stateOfScene(state.scene), scene: 'none' };
  const chosen = state.scene !== 'none' && state.activation !== base.activation;
  for (const [name, field] of fields) {
    const text = field.write(state[name]);
    const implied = name === 'lambda' && (chosen || state.lambda !== lambda);
    if (implied || text !== field.write(base[name])) pairs.push(`${field.key}=${encoded(text)}`);
  }
  return pairs.length === 0 ? '' : `#v=${version}&${pairs.join('&')}`;
}

/** The address of a state that is shown in a way of its own, which is said after the state. */
export function formatShown(state: State, embedding: Embedding): string {
  const shown = writeEmbedding(embedding);
  const address = format(state);
  return shown ? `${address || `#v=${version}`}&${shown}` : address;
}

function readVersion(text: string | undefined, problems: ProblemList, end: (words: string) => string): void {
  if (text === String(version)) return;
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) {
    problems.add(
      'v',
      () =>
        `The address is of version ${text} and this page reads version ${version}; ${end('what it knows is used.')}`,
    );
  } else {
    problems.add('v', () => `v: ${quote(text ?? '')} is not a version; ${end(`${version} is used instead.`)}`);
  }
}

/** Percent-encoded, but with the signs that a fragment may carry left readable. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|3B|3A|2F|40|2B|3F)/g, decodeURIComponent);
}

function instead(text: string): string {
  return text === '' ? 'none' : text;
}

class ProblemList {
  private readonly listed: { readonly key: string; readonly sentence: () => string }[] = [];
  private more = 0;

  /** The sentence is only made when there is room for it, and once all of the address is read. */
  add(key: string, sentence: () => string): void {
    if (this.listed.length < mostProblems) this.listed.push({ key: key.slice(0, 24), sentence });
    else this.more += 1;
  }

  list(): readonly Problem[] {
    const listed = this.listed.map(({ key, sentence }) => ({ key, sentence: sentence() }));
    if (this.more === 0) return listed;
    const sentence = `The address has ${this.more} more ${this.more === 1 ? 'problem' : 'problems'} like these.`;
    return [...listed, { key: '', sentence }];
  }
}
