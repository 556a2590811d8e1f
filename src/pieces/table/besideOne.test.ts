import { expect, test } from 'vitest';
import { besideOne } from './besideOne';
import { roundedNumber } from './roundedNumber';

test.each([
  [1.06, 3, '1.06'],
  [1.00031, 3, '1.0003'],
  [0.99969, 3, '0.99969'],
  [1.0000022, 4, '1.000002'],
  [1, 3, '1'],
  [0, 3, '0'],
  [27.1828, 3, '27.2'],
])('%d with at least %d digits reads %s', (factor, least, text) => {
  expect(roundedNumber(factor, besideOne(factor, least))).toBe(text);
});
