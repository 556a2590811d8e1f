import { format, type Parsed, parse } from '../../state/address/address';
import { fieldTable } from '../../state/address/fieldTable';
import type { State } from '../../state/State';
import { quote } from '../../words/quote';

/** The version of the messages; others are answered with an error. */
export const version = 1;

/** What a page around the frame, or one that opened this one, may ask for. */
export type Command =
  | { readonly type: 'get' }
  | { readonly type: 'set'; readonly state: State }
  | { readonly type: 'next' | 'previous' }
  | { readonly type: 'reset'; readonly to: 'link' | 'paper' }
  | { readonly type: 'subscribe'; readonly to: readonly Topic[] }
  | { readonly type: 'unsubscribe' };

export type Topic = 'state' | 'results';
const topics: readonly Topic[] = ['state', 'results'];

const keys = new Map<string, keyof State>(
  Object.entries(fieldTable).map(([name, field]) => [field.key, name as keyof State]),
);

/** The name by which a message says whose it is. */
export const mark = 'momentMap';

/**
 * The command that a message is, or why it is none; undefined where it is not for this page at all and is left alone.
 * Whatever it holds, nothing of it is run, and nothing beyond a state comes of it.
 */
export function readCommand(data: unknown, present: State): Command | { readonly reason: string } | undefined {
  if (!isRecord(data) || !Object.hasOwn(data, mark)) return undefined;
  if (data[mark] !== version) return { reason: `This page speaks version ${version} of the messages.` };
  const { type } = data;
  switch (type) {
    case 'get':
    case 'next':
    case 'previous':
    case 'unsubscribe':
      return { type };
    case 'reset': {
      const { to = 'link' } = data;
      return to === 'link' || to === 'paper' ? { type, to } : { reason: 'to is neither link nor paper.' };
    }
    case 'subscribe': {
      const to = Array.isArray(data.to) ? data.to : [data.to ?? 'state'];
      const wanted = topics.filter((topic) => to.includes(topic));
      return to.every((topic) => (topics as readonly unknown[]).includes(topic)) && to.length > 0
        ? { type, to: wanted }
        : { reason: 'to is not a list of state and results.' };
    }
    case 'set':
      return readSet(data, present);
    default:
      return { reason: 'type is none of get, set, next, previous, reset, subscribe and unsubscribe.' };
  }
}

/** A state by its address, or values by their names in the address. */
function readSet(data: Readonly<Record<string, unknown>>, present: State): Command | { readonly reason: string } {
  const { address, values } = data;
  if (typeof address === 'string') return stateOf(parse(address.replace(/^[^#]*#/, ''), true));
  if (!isRecord(values)) return { reason: 'set needs an address, or values by their names in the address.' };
  const pairs: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'number' && typeof value !== 'string')
      return { reason: `${key.slice(0, 24)} is neither a number nor a text.` };
    const name = keys.get(key);
    if (name === undefined && key !== 'v')
      return { reason: `values name ${quote(key)}, which this page does not know as a part of its state.` };
    // Each is read by itself: no value brings others with it, as a damaged link may.
    const read = name && fieldTable[name].read(String(value));
    if (read && 'problem' in read) return { reason: `${key}: ${read.problem}; nothing was changed.` };
    pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  }
  // Of the present state stays what is not named; of a scene or an activation that is named, all follows from it.
  const without = ['scene' in values ? /./ : undefined, 'activation' in values ? /^(lambda|alpha|beta)=/ : undefined];
  const kept = format(present)
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !without.some((gone) => gone?.test(pair)))
    .filter((pair) => !Object.hasOwn(values, pair.replace(/=.*/s, '')));
  return stateOf(parse([...kept, ...pairs].join('&'), true));
}

// What was mended, or lifted to what can be shown, is told on the page.
function stateOf({ state, problems, refused }: Parsed): Command | { readonly reason: string } {
  return refused ? { reason: problems.map(({ sentence }) => sentence).join(' ') } : { type: 'set', state };
}

/** A state as messages say it: its address without its #, and every value as the address writes it. */
export function stateMessage(state: State) {
  const values: Record<string, number | string> = {};
  for (const [key, name] of keys) {
    const value = state[name];
    const write = fieldTable[name].write as (value: State[keyof State]) => string;
    values[key] = typeof value === 'number' ? value : write(value);
  }
  return { type: 'state', address: format(state).slice(1), values } as const;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
