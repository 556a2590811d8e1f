import type { Problem } from '../Problem';
import { controlTable } from '../tables/controlTable';
import { decoded } from './decoded';
import { choiceField, type Field, subsetField } from './Field';
import { mendedLink, mendedNote } from './mendedLink';
import { quote } from './readNumber';

/** What of the page is shown: the plane with its read-out; the plane and one lens; all of it, in a frame or by itself. */
export type Embed = 'none' | 'plane' | 'lens' | 'page';

/**
 * How a link wants the page to be shown, which is no part of the state: it is not undone, and what is shared of the
 * state is the whole page.
 */
export interface Embedding {
  readonly embed: Embed;
  /** Ids of controls that are not shown. */
  readonly hide: readonly string[];
  /** Ids of controls that are shown and cannot be used. */
  readonly lock: readonly string[];
}

/** All of the page, with everything to be used. */
export const everything: Embedding = { embed: 'none', hide: [], lock: [] };

/** As much of an address as is read. */
const longest = 20_000;
const ids = controlTable.map(({ id }) => id);
const fields: { readonly [K in keyof Embedding]: Field<Embedding[K]> } = {
  embed: choiceField<Embed>('embed', 'none', ['plane', 'lens', 'page']),
  hide: subsetField('hide', [], ids),
  lock: subsetField('lock', [], ids),
};
const names = Object.keys(fields) as (keyof Embedding)[];

/** Whether a key of the address says how the page is to be shown, rather than what its state is. */
export function isEmbeddingKey(key: string): boolean {
  return Object.hasOwn(everything, key);
}

/**
 * How an address wants the page to be shown, with a sentence for what could not be used: a name in a list that the page
 * does not know is left out, and the others count.
 */
export function readEmbedding(hash: string): Shown {
  const raw = hash.replace(/^#/, '');
  if (raw.length > longest) return { embedding: everything, problems: [] };
  const read = readWays(raw);
  // In full width the names are others.
  if (read.problems.length === 0 && !/embed|hide|lock|[\uFF01-\uFF5E]|%EF%BD/i.test(raw)) return read;
  const { text, damage } = mendedLink(raw);
  const mended = readWays(text);
  const found = ({ embedding }: Shown) => names.filter((name) => embedding[name] !== everything[name]).length;
  return mended.problems.length < read.problems.length || found(mended) > found(read)
    ? { ...mended, problems: [mendedNote(damage), ...mended.problems] }
    : read;
}

interface Shown {
  readonly embedding: Embedding;
  readonly problems: readonly Problem[];
}

function readWays(text: string): Shown {
  const found: Partial<Record<keyof Embedding, unknown>> = {};
  const problems: Problem[] = [];
  for (const pair of text.split('&')) {
    const [key = '', coded = ''] = pair.split(/=(.*)/s);
    if (!isEmbeddingKey(key) || Object.hasOwn(found, key)) continue;
    const name = key as keyof Embedding;
    const { known, problem } = usable(name, decoded(coded) ?? coded);
    found[name] = known;
    if (problem) problems.push({ key: name, sentence: `${name}: ${problem} and is left out.` });
  }
  return { embedding: { ...everything, ...(found as Partial<Embedding>) }, problems };
}

function usable(name: keyof Embedding, text: string): { readonly known: unknown; readonly problem?: string } {
  const field: Field<unknown> = fields[name] as unknown as Field<unknown>;
  const read = field.read(text);
  if ('value' in read) return { known: read.value };
  if (name === 'embed') return { known: field.default, problem: read.problem };
  const words = text.split(',').map((word) => word.trim());
  const strange = words.find((word) => !ids.includes(word)) ?? text;
  return {
    known: ids.filter((id) => words.includes(id)),
    problem: `${quote(strange)} is none of the page’s controls`,
  };
}

/** The part of an address that says how the page is shown, as `embed=plane&lock=omega`; '' for all of it. */
export function writeEmbedding(embedding: Embedding): string {
  return names
    .map((name) => [name, (fields[name] as unknown as Field<unknown>).write(embedding[name])] as const)
    .filter(([name, text]) => text !== (name === 'embed' ? 'none' : ''))
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
}
