import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orbitLetter } from './orbitLetter';
import { pointKind } from './pointKind';
import { sixDigits } from './sixDigits';

test('orbits are called A to Z, then A2, and no two alike', () => {
  expect([0, 1, 25, 26, 51, 52].map(orbitLetter)).toEqual(['A', 'B', 'Z', 'A2', 'Z2', 'A3']);
  expect(new Set(Array.from({ length: 500 }, (_, index) => orbitLetter(index))).size).toBe(500);
});

test.each([
  [1 / 3, '0.333333'],
  [-2, '−2'],
  [1.0507009873, '1.0507'],
  [-1.5e-9, '−1.5e−9'],
  [0, '0'],
  [-0, '0'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
  [Number.NaN, '–'],
])('%d reads %s in six digits', (value, text) => {
  expect(sixDigits(value)).toBe(text);
});

test('what six digits say is the number to within half a unit of the sixth digit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const said = Number(sixDigits(value).replaceAll('−', '-'));
      expect(Math.abs(said - value)).toBeLessThanOrEqual(5.001e-6 * Math.abs(value) + Number.MIN_VALUE);
    }),
  );
});

test('a limit case of which nothing tells what becomes of starts near it has no kind, whatever rounding made of it', () => {
  const one = { kind: 'repelling', marginal: true, eigenvalues: [{ re: 0, im: 0 }] };
  expect(pointKind({ ...one, kink: { greatest: 1 + 1e-15 } })).toBe('limit case');
  expect(pointKind({ ...one, eigenvalues: [{ re: 1 - 1e-9, im: 0 }] })).toBe('limit case');
  expect(pointKind({ ...one, continuum: { kind: 'segment', across: 1 } })).toBe('neutral, one of a line');
  expect(pointKind({ ...one, continuum: { kind: 'curve', across: 1.3 } })).toBe('repelling, one of a line');
  expect(pointKind({ ...one, kink: { greatest: 1.2 } })).toBe('repelling, limit case');
  expect(pointKind({ ...one, kink: { greatest: 1 }, limit: 'repels' })).toBe('repelling, limit case');
});
