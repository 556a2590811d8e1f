/** A word of a formula with its place in the text. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'raised' | 'bad' | 'end';
  /** As the parser reads it: −, ×, ≤ and their like in plain signs, ² as 2. For `bad`, the reader's clause. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?/y;
/** Small fractions are numbers of one sign. */
const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅛', '0.125'],
]);
/** The constants' Greek letters are words of their own, so that λα is a product; np.exp is one word. */
const name = /[λαβπσ]|(?![ᶻˣⁿ])[\p{L}_$](?:(?![λαβπσᶻˣⁿ])[\p{L}\p{Nd}_$])*[₀-₉]*(?:\.[A-Za-z_$][\w$]*)*/uy;
const sign = /===?|!==?|=>|<=|>=|&&|\|\||\*\*|[+\-*/^(),?:<>=!|&~√∛]|\.(?=[A-Za-z_])/y;
const raised = /[⁰¹²³⁴-⁹⁺⁻⁽⁾ᶻˣⁿ]+/uy;
const lowered = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᶻˣⁿ'].map((sign, k) => [sign, '0123456789+-()zxn'[k]!]));
/** Words of Python that are signs here. */
const words: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['AND', '&&'],
  ['OR', '||'],
  ['not', 'not'],
  ['if', 'if'],
  ['else', 'else'],
]);

const plain: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['⋅', '*'],
  ['∙', '*'],
  ['÷', '/'],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['∧', '&&'],
  ['∨', '||'],
  ['¬', '!'],
  ['∣', '|'],
  ['∗', '*'],
]);

const reasons: readonly (readonly [RegExp, string])[] = [
  [/["'`“”‘’]/, 'text in quotation marks has no place in a formula'],
  [/[[\]{}]/, 'only round brackets can be used'],
  [/\./, 'a point can only stand in a number'],
  [/;/, 'a formula is one expression, without a semicolon'],
  [/\\/, 'commands with a backslash are not read; write names plainly, such as lambda or exp(z)'],
  [/%/, 'a percent sign means nothing here'],
];

/** The word that begins at or after a place; white space separates words and means nothing else. */
export function tokenAt(text: string, from: number): Token {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  if (at >= text.length) return { kind: 'end', text: '', at: text.length, length: 0 };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const word = kind === 'name' ? words.get(found) : undefined;
    if (word !== undefined) return { kind: 'sign', text: word, at, length: found.length };
    const read = kind === 'raised' ? [...found].map((sign) => lowered.get(sign)).join('') : found;
    return { kind, text: read, at, length: found.length };
  }
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const fraction = fractions.get(character);
  if (fraction !== undefined) return { kind: 'number', text: fraction, at, length: 1 };
  const same = plain.get(character);
  if (same !== undefined) return { kind: 'sign', text: same, at, length: 1 };
  const reason = reasons.find(([pattern]) => pattern.test(character))?.[1];
  const shown = /[\p{C}\p{Z}]/u.test(character) ? 'a sign here' : `the sign ${character}`;
  return { kind: 'bad', text: reason ?? `${shown} means nothing in a formula`, at, length: character.length };
}

const patterns = [
  ['number', number],
  ['raised', raised],
  ['name', name],
  ['sign', sign],
] as const;
