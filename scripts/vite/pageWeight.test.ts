import { expect, test } from 'vitest';
import { mostBytes, weigh } from './pageWeight.ts';

test('a page that grew by more than two hundredths is told with what to do, and no build fails for it', () => {
  expect(weigh(102_000, 100_000)).toEqual({ tooHeavy: false, words: '' });
  expect(weigh(60_000, 100_000)).toEqual({ tooHeavy: false, words: '' });
  const { tooHeavy, words } = weigh(102_500, 100_000);
  expect(tooHeavy).toBe(false);
  expect(words).toContain('grew by 2.5 %, from 97.7 KB to 100.1 KB');
  expect(words).toContain('write 102500 into scripts/vite/pageWeight.json');
});

test('a page above the limit is refused, whatever it weighed before', () => {
  expect(weigh(mostBytes, mostBytes).tooHeavy).toBe(false);
  expect(weigh(mostBytes + 1, mostBytes)).toEqual({
    tooHeavy: true,
    words: 'The page weighs 500.0 KB and may weigh 500.0 KB.',
  });
});
