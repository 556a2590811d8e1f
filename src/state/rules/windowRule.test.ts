import { expect, test } from 'vitest';
import { drawable, windowLimits, windowProblem } from './windowRule';

const home = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

test.each([
  [{ ...home, muMin: 999_999.999_999_998, muMax: 1_000_000 }, /too narrow in μ/],
  [{ ...home, nuMin: 1, nuMax: 1 + 1e-8 }, /too low in ν/],
  [{ ...home, muMax: -1 }, /no width in μ/],
  [{ ...home, muMax: 2e6 }, /beyond a million/],
])('a window that leaves no ticks to tell apart is refused: %j', (window, sentence) => {
  expect(windowProblem(window, 'linear')).toMatch(sentence);
  expect(windowLimits.linear.legal(window)).toBe(false);
});

test.each([0, 1e-300, 9e-13])(
  'a log axis lifts a window that starts at ν = %d to one it can draw, and says so',
  (nuMin) => {
    const { window, lifted } = drawable({ ...home, nuMin }, 'log');
    expect(window).toEqual({ ...home, nuMin: 0.002 });
    expect(lifted).toMatch(/so ν starts at 0.002 instead$/);
    expect(windowProblem(window, 'log')).toBeUndefined();
  },
);

test('a window that can be drawn is left as it is', () => {
  const low = { ...home, nuMin: 1e-12 };
  expect(drawable(low, 'log')).toEqual({ window: low });
  expect(drawable(home, 'linear')).toEqual({ window: home });
});
