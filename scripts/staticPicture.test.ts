import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { staticPicture } from './staticPicture';

const split = (svg: string) => ({
  words: svg.replace(/[\d.]+/g, '#'),
  numbers: (svg.match(/[\d.]+/g) ?? []).map(Number),
});

// One unit of the last digit, because engines differ in the last bit of exp and may round to either side.
test('the picture of the page without JavaScript is what the formulas give', () => {
  const kept = split(readFileSync(new URL('./vite/picture.svg', import.meta.url), 'utf8'));
  const made = split(staticPicture());
  expect(kept.words).toBe(made.words);
  kept.numbers.forEach((number, i) => {
    expect(Math.abs(number - (made.numbers[i] ?? Number.NaN))).toBeLessThan(0.11);
  });
});
