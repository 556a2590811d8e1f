import { expect, test } from 'vitest';
import kept from '../src/controls/header/presetPictures.json' with { type: 'json' };
import { presetPictures } from './presetPictures';

const split = (pictures: unknown) => {
  const text = JSON.stringify(pictures);
  return { words: text.replace(/-?\d+/g, '#'), numbers: (text.match(/-?\d+/g) ?? []).map(Number) };
};

// One unit of the drawing, because engines differ in the last bit of exp and may round to either side.
test('the pictures of the presets are what the map gives; else node scripts/run.mjs scripts/draw-presets.ts', () => {
  const [was, is] = [split(kept), split(presetPictures())];
  expect(was.words).toBe(is.words);
  was.numbers.forEach((number, i) => {
    expect(Math.abs(number - (is.numbers[i] ?? Number.NaN))).toBeLessThanOrEqual(1);
  });
});
