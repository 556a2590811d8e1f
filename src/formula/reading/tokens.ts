/** A word of a formula with its place in the text. */
export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'bad' | 'end';
  /** As the parser reads it: −, ×, ≤ and their like in plain signs. For `bad`, the reader's clause. */
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?/y;
/** The constants' Greek letters are words of their own, so that λα is a product. */
const name = /[λαβπ]|[\p{L}_$](?:(?![λαβπ])[\p{L}\p{Nd}_$])*/uy;
const sign = /===?|!==?|=>|<=|>=|&&|\|\||\*\*|[+\-*/^(),?:<>=!]/y;

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
]);

const reasons: readonly (readonly [RegExp, string])[] = [
  [/["'`“”‘’]/, 'text in quotation marks has no place in a formula'],
  [/[[\]{}]/, 'only round brackets can be used'],
  [/[²³¹⁰⁴-⁹ⁿ]/, 'a power is written with ^, as in z^2'],
  [/[|]/, 'a bar means nothing here; write abs(z) for the absolute value and || for “or”'],
  [/&/, 'a single & means nothing here; write && for “and”'],
  [/\./, 'a point can only stand in a number'],
  [/;/, 'a formula is one expression, without a semicolon'],
  [/√/, 'a root is written sqrt(…)'],
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
    if (found !== undefined) return { kind, text: found, at, length: found.length };
  }
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const same = plain.get(character);
  if (same !== undefined) return { kind: 'sign', text: same, at, length: 1 };
  const reason = reasons.find(([pattern]) => pattern.test(character))?.[1];
  const shown = /[\p{C}\p{Z}]/u.test(character) ? 'a sign here' : `the sign ${character}`;
  return { kind: 'bad', text: reason ?? `${shown} means nothing in a formula`, at, length: character.length };
}

const patterns = [
  ['number', number],
  ['name', name],
  ['sign', sign],
] as const;
