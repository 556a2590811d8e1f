import type { Problem } from '../Problem';
import { decoded } from './decoded';

/** A link as it was meant, and what had become of it on its way. */
export interface Mended {
  readonly text: string;
  /** One clause for everything that was taken back; empty where nothing was. */
  readonly damage: readonly string[];
}

const space = /%20|%C2%A0|[\s\u00A0]/gi;
/** What a sentence, a bracket or a mark-up leaves at the end of a link; looked for in so many of its last signs. */
const longestTail = 40;
const tail = /(?:[)>.,:;!?'"*_`|\\\]}’”“»…、。」』】]|%(?:29|3E|27|22|2C|3B|5C|5D|60|7C|7D))+$/i;

/** Each kind of damage with what takes it back, in the order in which it is done. */
const mends: readonly (readonly [damage: string, mend: (text: string) => string])[] = [
  ['encoded as a whole', unwrapped],
  [
    'signs of another width',
    (text) => text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
  ],
  ['&amp; for &', (text) => text.replace(/&(?:amp;)+|&#(?:38|x26);/gi, '&')],
  ['=3D for =', (text) => text.replace(/([a-z])=3D/g, '$1=')],
  [
    '& and = encoded',
    (text) => text.replace(/%26(?:amp(?:;|%3B))*(?=[a-z]+(?:=|%3D))/gi, '&').replace(/((?:^|&)[a-z]+)%3D/gi, '$1='),
  ],
  [
    'line breaks and invisible signs',
    (text) => text.replace(/%0D|%0A|%09|[\r\n\t\u00AD\u200B-\u200F\u2060\uFEFF]/gi, ''),
  ],
  ['spaces', (text) => text.split('&').map(withoutSpaces).join('&')],
  ['signs at its end', withoutTail],
];

/** What mail, chats and pages make of a fragment on its way, taken back; the fragment without its `#`. */
export function mendedLink(fragment: string): Mended {
  // Letters that are written as percent signs, as browsers do with them, are the same letters.
  const plain = (text: string) => text.replace(/(?:%[89a-f][0-9a-f])+/gi, (signs) => decoded(signs, 0) ?? signs);
  let text = plain(fragment);
  const damage: string[] = [];
  for (const [kind, mend] of mends) {
    const next = plain(mend(text));
    if (next !== text) damage.push(kind);
    text = next;
  }
  return { text, damage };
}

/** What is said of a link that was mended. */
export function mendedNote(damage: readonly string[]): Problem {
  const what = damage.length > 0 ? ` (${damage.join(', ')})` : '';
  return {
    key: 'mended',
    sentence: `The link had been changed on its way${what} and was mended: it is opened as it was meant.`,
  };
}

/** A fragment in which no name is told from its value, since the signs between them are encoded. */
function unwrapped(text: string): string {
  let next = text;
  for (let turns = 0; turns < 3 && !next.includes('=') && /%(?:25)*3D/i.test(next); turns += 1) {
    try {
      next = decodeURIComponent(next);
    } catch {
      return text;
    }
  }
  return next;
}

/** A formula has spaces of its own. */
function withoutSpaces(pair: string): string {
  const [key = '', ...rest] = pair.split('=');
  const value = rest.join('=');
  const name = key.replace(space, '');
  return rest.length === 0 ? name : `${name}=${name === 'formula' ? trimmed(value) : value.replace(space, '')}`;
}

function trimmed(value: string): string {
  let [from, to] = [0, value.length];
  for (let length = edgeAt(value, from); length > 0; length = edgeAt(value, from)) from += length;
  for (; to > from; to -= value.startsWith('%20', to - 3) ? 3 : 1)
    if (!value.startsWith('%20', to - 3) && !/\s/.test(value[to - 1]!)) break;
  return value.slice(from, to);
}

/** Length of the space at a place; 0 where there is none. */
function edgeAt(value: string, at: number): number {
  return value.startsWith('%20', at) ? 3 : /\s/.test(value[at] ?? '') ? 1 : 0;
}

/** The brackets that a formula closes are its own; and a value of nothing but such signs is not one at all. */
function withoutTail(text: string): string {
  const [end = ''] = tail.exec(text.slice(-longestTail)) ?? [];
  const kept = text.slice(0, text.length - end.length);
  if (/(?:^|[&=])$/.test(kept)) return text;
  const formula = /(?:^|&)formula=([^&]*)$/.exec(kept)?.[1];
  if (formula === undefined) return kept;
  const open = (decoded(formula) ?? '').replace(/[^()]/g, '');
  const depth = [...open].reduce((sum, sign) => sum + (sign === '(' ? 1 : -1), 0);
  const own = (decoded(end) ?? end).match(/^\)+/)?.[0] ?? '';
  return kept + own.slice(0, Math.max(0, depth));
}
