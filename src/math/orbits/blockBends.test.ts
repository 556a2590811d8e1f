import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bendOf, bends, farthest, third } from './blockBends';

type Polynomial = readonly (readonly [coefficient: number, i: number, j: number])[];

/** Value and first derivatives of a polynomial at the nine middles, three to a row, and what is made of them. */
function bent(polynomial: Polynomial) {
  const power = (x: number, i: number) => (i < 0 ? 0 : x ** i);
  const at = (x: number, y: number) => [
    polynomial.reduce((sum, [c, i, j]) => sum + c * power(x, i) * power(y, j), 0),
    polynomial.reduce((sum, [c, i, j]) => sum + c * i * power(x, i - 1) * power(y, j), 0),
    polynomial.reduce((sum, [c, i, j]) => sum + c * j * power(x, i) * power(y, j - 1), 0),
  ];
  const [below, here, above] = [-1, 0, 1].map((y) => Float64Array.from([-1, 0, 1].flatMap((x) => at(x, y))));
  const out = new Float64Array(bends);
  const doubt = bendOf(below!, here!, above!, 3, 4, 3, out, 0);
  return { at, first: here!, out, doubt };
}

const coefficient = fc.double({ min: -1, max: 1, noNaN: true });
const cubic = fc.array(coefficient, { minLength: 10, maxLength: 10 }).map(
  (cs): Polynomial =>
    [...cs.entries()].map(([k, c]) => {
      const [i, j] = [
        [0, 0],
        [1, 0],
        [0, 1],
        [2, 0],
        [1, 1],
        [0, 2],
        [3, 0],
        [2, 1],
        [1, 2],
        [0, 3],
      ][k]!;
      return [c, i!, j!] as const;
    }),
);

test('a cubic is followed without doubt, and no cell is farther than it is said to be', () => {
  fc.assert(
    fc.property(
      cubic,
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      (polynomial, x, y) => {
        const { at, first, out, doubt } = bent(polynomial);
        expect(doubt).toBeLessThan(1e-13);
        const far = third(first, 4, out, 0, x, y);
        expect(far).toBeCloseTo(at(x, y)[0]! - at(0, 0)[0]!, 13);
        expect(Math.abs(far)).toBeLessThanOrEqual(farthest(first, 4, out, 0) + 1e-13);
      },
    ),
  );
});

test.each([
  ['x⁴', [[1, 4, 0]]],
  ['x³y', [[1, 3, 1]]],
  ['x²y²', [[1, 2, 2]]],
  ['xy³', [[1, 1, 3]]],
  ['y⁴', [[1, 0, 4]]],
  [
    'xy (x² − y²), which is nothing at all middles beside',
    [
      [1, 3, 1],
      [-1, 1, 3],
    ],
  ],
] as const)('of fourth order what is feared is sixteen times what is in a corner at most: %s', (_, polynomial) => {
  const { at, first, out, doubt } = bent(polynomial);
  expect(doubt).toBeCloseTo(1, 13);
  for (const [x, y] of [
    [0.5, 0.5],
    [-0.5, 0.5],
    [0.5, 0],
    [0.2, -0.4],
  ] as const)
    expect(Math.abs(third(first, 4, out, 0, x, y) - at(x, y)[0]!)).toBeLessThanOrEqual(doubt / 16 + 1e-15);
});
