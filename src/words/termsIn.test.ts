import { expect, test } from 'vitest';
import { glossary } from './glossary';
import { termsIn } from './termsIn';

test('a word is found whatever its number and its first letter', () => {
  expect(termsIn('Fixed points')).toMatchObject([{ said: 'Fixed points', entry: { term: 'fixed point' } }]);
  expect(termsIn('Eigenvalues and norm')).toMatchObject([{ said: 'Eigenvalues' }, ' and norm']);
});

test('a text without such a word, or with one only inside another word, stays as it is', () => {
  expect(termsIn('Dots: true orbital paths')).toEqual(['Dots: true orbital paths']);
  expect(termsIn('')).toEqual(['']);
});

test('every word is in the glossary once, with one sentence or two that end as sentences do', () => {
  expect(new Set(glossary.map(({ term }) => term.toLowerCase())).size).toBe(glossary.length);
  for (const { meaning } of glossary) {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(meaning.length).toBeLessThan(140);
  }
});
