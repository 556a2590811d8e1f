import { expect, test } from 'vitest';
import { readNumber } from './readNumber';
import { typedNumber, writesComma } from './typedNumber';

/** The number that is typed; undefined where it is none. */
const typed = (text: string, comma = false) => {
  const read = typedNumber(text, comma);
  if ('problem' in read) return undefined;
  const number = readNumber(read.value);
  return 'value' in number ? number.value : undefined;
};

test.each<readonly [string, number]>([
  ['0,5', 0.5],
  ['1.234.567', 1234567],
  ['٠٫٥', 0.5],
  ['−۱۲٫۵', -12.5],
  ['-0,125', -0.125],
  ['1,5e-3', 0.0015],
  [',25', 0.25],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1,234,567', 1_234_567],
  ['12 345', 12_345],
  ['1\u202F000,5', 1000.5],
  ["1'000'000", 1_000_000],
  ['2e-3', 0.002],
  ['1/3', 1 / 3],
  ['-2/7', -2 / 7],
  ['1,5/3', 0.5],
  ['pi/10', Math.PI / 10],
  ['π', Math.PI],
  ['sqrt(2)', Math.SQRT2],
  ['√2', Math.SQRT2],
  ['max(1,2)', 2],
  ['e', Math.E],
  ['2^-3', 0.125],
  ['1⁄2', 0.5],
  ['０．５', 0.5],
  ['－１', -1],
  ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63', '\uFF0D'].map(
    (minus) => [`${minus}0.25`, -0.25] as const,
  ),
])('%s is %d', (text, value) => {
  expect(typed(text)).toBe(value);
  expect(typed(text, true)).toBe(value);
});

test('what may be thousands is asked about, unless the reader’s language has the comma', () => {
  expect(typedNumber('1,234', false)).toEqual({
    problem: '“1,234” may be 1.234 or 1234: write it with a point, or without a comma',
  });
  expect(typed('1,234', true)).toBe(1.234);
});

test.each(['', 'abc', 'z', '2z', 'lambda', '1/0', '0/0', '1 2', '0.5 0.7', '1,2,3', 'sqrt(-1)', '='.repeat(500)])(
  '%j is no number and comes back as it is',
  (text) => {
    expect(typedNumber(text, false)).toEqual({ value: text });
  },
);

test('a language says whether it has the comma', () => {
  expect(['de-DE', 'fr', 'en-GB', undefined, 'not a language'].map(writesComma).slice(0, 3)).toEqual([
    true,
    true,
    false,
  ]);
  expect(writesComma('not a language')).toBe(false);
});
