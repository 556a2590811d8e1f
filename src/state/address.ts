import { defaultState } from './defaultState';
import type { Field } from './Field';
import { fieldTable } from './fieldTable';
import { formulaClash } from './formulaRule';
import type { Problem } from './Problem';
import { quote } from './readNumber';
import type { State } from './State';
import { drawable } from './windowRule';

/** Version of the address that this page writes. */
const version = 1;
/** Three times the longest address of a state, with every sign of it percent-encoded. */
const longest = 20_000;
/** Further problems are counted, not listed. */
const mostProblems = 6;

const fields = Object.entries(fieldTable) as unknown as readonly (readonly [keyof State, Field<unknown>])[];
const fieldsByKey = new Map(fields.map(([name, field]) => [field.key, { name, field }]));

/** What reading an address gives. */
export interface Parsed {
  readonly state: State;
  readonly problems: readonly Problem[];
  /** Present when the address names nothing that this page knows, or is too long: the state is the default one then. */
  readonly refused?: true;
}

/**
 * The state an address stands for, with a sentence for everything in it that could not be used. What the address
 * does not name, or names badly, has its default. Takes any string, with or without its `#`, and never throws.
 */
export function parse(hash: string): Parsed {
  if (hash.length > longest) {
    const sentence = `The address has ${hash.length} characters and this page reads at most ${longest}; it is left unread.`;
    return { state: defaultState, problems: [{ key: '', sentence }], refused: true };
  }
  const found = new Map<keyof State, unknown>();
  const seen = new Set<string>();
  const problems = new ProblemList();
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const cut = pair.indexOf('=');
    const key = decoded(cut < 0 ? pair : pair.slice(0, cut));
    const value = cut < 0 ? undefined : decoded(pair.slice(cut + 1));
    if (key === undefined) {
      problems.add(pair, () => `${quote(pair)} in the address is garbled, so it is left out.`);
      continue;
    }
    const row = fieldsByKey.get(key);
    if (row === undefined && key !== 'v') {
      problems.add(key, () => `The address names ${quote(key)}, which this page does not know; it is left out.`);
      continue;
    }
    if (seen.has(key)) {
      problems.add(key, () => `The address gives ${key} more than once; the first is used.`);
      continue;
    }
    seen.add(key);
    if (row === undefined) {
      readVersion(value, problems);
      continue;
    }
    const read =
      value === undefined
        ? { problem: cut < 0 ? 'its value is missing' : `${quote(pair.slice(cut + 1))} is garbled` }
        : row.field.read(value);
    if ('problem' in read) {
      problems.add(
        key,
        () => `${key}: ${read.problem}; ${instead(row.field.write(row.field.default))} is used instead.`,
      );
    } else found.set(row.name, read.value);
  }
  let state = { ...defaultState, ...Object.fromEntries(found) } as State;
  const clash = formulaClash(state);
  if (clash !== undefined) {
    state = { ...state, formula: defaultState.formula };
    problems.add('formula', () => `formula: with these constants ${clash}; ${state.formula} is used instead.`);
  }
  const { window, lifted } = drawable(state.window, state.nuScale);
  if (lifted !== undefined) problems.add('window', () => `window: ${lifted}.`);
  const listed = problems.list();
  const foreign = listed.length > 0 && fields.every(([, field]) => !seen.has(field.key));
  return {
    state: lifted === undefined ? state : { ...state, window },
    problems: listed,
    ...(foreign && { refused: true }),
  };
}

/** The sentence that a query deserves which names what only a fragment can; other queries are the host's. */
export function strayQuery(query: string): Problem | undefined {
  const key = query.split(/[?&]/).find((pair) => fieldsByKey.has(pair.replace(/=.*/s, '')));
  return key === undefined
    ? undefined
    : {
        key: '?',
        sentence: `${quote(key)} in the address is left out: the state stands after its #, not after its ?.`,
      };
}

/** The address of a state, beginning with `#`, or '' for the defaults: only what differs from them is named. */
export function format(state: State): string {
  const pairs: string[] = [];
  for (const [name, field] of fields) {
    const text = field.write(state[name]);
    if (text !== field.write(field.default)) pairs.push(`${field.key}=${encoded(text)}`);
  }
  return pairs.length === 0 ? '' : `#v=${version}&${pairs.join('&')}`;
}

function readVersion(text: string | undefined, problems: ProblemList): void {
  if (text === String(version)) return;
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) {
    problems.add(
      'v',
      () => `The address is of version ${text} and this page reads version ${version}; what it knows is used.`,
    );
  } else {
    problems.add('v', () => `v: ${quote(text ?? '')} is not a version; ${version} is used instead.`);
  }
}

/** Percent-decoded, or undefined when the percent signs make no sense. What a mail program encoded again is decoded again. */
function decoded(text: string, again = 2): string | undefined {
  if (!text.includes('%')) return text;
  try {
    const once = decodeURIComponent(text);
    return again > 0 && /%[0-9a-f]{2}/i.test(once) ? (decoded(once, again - 1) ?? once) : once;
  } catch {
    return undefined;
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
  private readonly listed: Problem[] = [];
  private more = 0;

  /** The sentence is only made when there is room for it. */
  add(key: string, sentence: () => string): void {
    if (this.listed.length < mostProblems) this.listed.push({ key: key.slice(0, 24), sentence: sentence() });
    else this.more += 1;
  }

  list(): readonly Problem[] {
    if (this.more === 0) return this.listed;
    const sentence = `The address has ${this.more} more ${this.more === 1 ? 'problem' : 'problems'} like these.`;
    return [...this.listed, { key: '', sentence }];
  }
}
