import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stillPlane } from './stillPlane';

const split = (svg: string) => ({
  words: svg.replace(/[\d.]+/g, '#'),
  numbers: (svg.match(/[\d.]+/g) ?? []).map(Number),
});

// One unit of the last digit, because engines differ in the last bit of exp and may round to either side.
test('the still picture is what the map gives; else node scripts/run.mjs scripts/draw-still-plane.ts', () => {
  const kept = split(readFileSync(new URL('./vite/stillPlane.svg', import.meta.url), 'utf8'));
  const made = split(stillPlane());
  expect(kept.words).toBe(made.words);
  kept.numbers.forEach((number, i) => {
    expect(Math.abs(number - (made.numbers[i] ?? Number.NaN))).toBeLessThan(1.01);
  });
});
