import { type Explained, glossary } from './glossary';

const patterns = glossary.map((entry) => ({ entry, pattern: new RegExp(`\\b${entry.term}s?\\b`, 'i') }));

/** A text in pieces: plain ones, and the first word of the glossary in it, if there is one. */
export function termsIn(text: string): readonly (string | { readonly said: string; readonly entry: Explained })[] {
  const found = patterns
    .map(({ entry, pattern }) => ({ entry, match: pattern.exec(text) }))
    .filter(({ match }) => match !== null)
    // The first in the text, and of those the longest: "fixed point", not "point".
    .sort((a, b) => a.match!.index - b.match!.index || b.match![0].length - a.match![0].length)[0];
  if (!found?.match) return [text];
  const { index, 0: said } = found.match;
  return [text.slice(0, index), { said, entry: found.entry }, text.slice(index + said.length)].filter(
    (piece) => piece !== '',
  );
}
