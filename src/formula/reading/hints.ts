import { functionTable } from '../functions';
import { definitions } from './definitions';
import { spellings } from './spellings';

/** Words that have no counterpart here, and why. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    softmax: 'it mixes the units of a layer, and a formula is of one unit; for two units it is sigmoid(z)',
    logsoftmax: 'it mixes the units of a layer, and a formula is of one unit',
    maxout: 'it mixes the units of a layer, and a formula is of one unit; write max(a*z, b*z)',
    glu: 'it mixes the units of a layer, and a formula is of one unit',
    swiglu: 'it mixes the units of a layer, and a formula is of one unit',
    geglu: 'it mixes the units of a layer, and a formula is of one unit',
    rrelu: 'it is random, and a formula is not; write leaky_relu(z, 11/48) for its mean',
    rand: 'a formula is not random',
    random: 'a formula is not random',
    dropout: 'choose dropout beside the formula',
    sum: 'it adds up numbers of many units, and a formula is of one unit',
    mean: 'it averages numbers of many units, and a formula is of one unit',
  }),
);

const letters = ['z', 'lambda', 'alpha', 'beta', 'pi', 'e'];
const functions = ['where', ...functionTable.keys(), ...definitions.keys(), ...spellings.keys()];

interface Unknown {
  readonly problem: string;
  /** The name that may have been meant. */
  readonly instead?: string;
}

/** A clause for a name that a formula does not know, with the nearest one that it does. */
export function unknownName(word: string, called: boolean): Unknown {
  // What a program says when it has no number would look like the page's own failure.
  if (/nan|inf$|infinity|undefined|null/i.test(word)) return { problem: 'this name means nothing in a formula' };
  const shown = [...word].length > 24 ? `${[...word].slice(0, 24).join('')}…` : word;
  const last = word.split('.').at(-1)!;
  const reason = called ? reasons.get(last.toLowerCase().replaceAll('_', '')) : undefined;
  if (reason !== undefined) return { problem: `${shown} cannot be used: ${reason}` };
  const what = called ? `there is no function called ${shown}` : `there is nothing called ${shown}`;
  if (word.includes('.')) return { problem: what };
  if (!called && /^\p{Ll}$/u.test(word)) return { problem: `${what}; the net input is z`, instead: 'z' };
  const near = nearest(word.toLowerCase(), called ? functions : letters);
  if (near !== undefined) return { problem: `${what}; did you mean ${near}?`, instead: near };
  return { problem: called ? what : `${what}; a formula knows z, lambda, alpha, beta, pi and e` };
}

/** The known name that is the same but for capitals, else one letter away, with the longest common beginning. */
function nearest(word: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => name.toLowerCase() === word);
  if (same !== undefined || word.length < 3) return same;
  const common = (name: string) => [...name].findIndex((letter, k) => letter !== word[k]) + 1 || name.length + 1;
  return names
    .filter((name) => name.length > 2 && distanceOne(word, name.toLowerCase()))
    .sort(
      (a, b) => common(b) - common(a) || Number(sorted(b) === sorted(word)) - Number(sorted(a) === sorted(word)),
    )[0];
}

const sorted = (word: string) => [...word].sort().join('');

/** Whether two words differ by one letter changed, added, left out, or by two neighbours exchanged. */
function distanceOne(a: string, b: string): boolean {
  if (a.length < b.length) return distanceOne(b, a);
  if (a.length - b.length > 1) return false;
  let k = 0;
  while (k < b.length && a[k] === b[k]) k++;
  if (a.length > b.length) return a.slice(k + 1) === b.slice(k);
  if (a.slice(k + 1) === b.slice(k + 1)) return true;
  return a[k] === b[k + 1] && a[k + 1] === b[k] && a.slice(k + 2) === b.slice(k + 2);
}
