import { expect, test } from 'vitest';
import { storyPages } from './HandoutPage';

test('numbers in printed words have a true minus sign, and powers of ten are written out', () => {
  const words = storyPages().flatMap(({ text }) => text);
  expect(words.join(' ')).toContain('after 32 layers 2.3×10⁻¹⁰ of it is left');
  expect(words.join(' ')).toContain('(−0.907, 0)');
  for (const paragraph of words) expect(paragraph).not.toMatch(/-\d|\de[-+]?\d/);
});
