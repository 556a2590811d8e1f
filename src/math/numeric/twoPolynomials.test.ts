import { expect, test } from 'vitest';
import { bothFrom, order, rule, tell, tellSlopes } from './twoPolynomials';

/** The polynomials of two functions from their values at the nodes. */
function fitted(f: (x: number, y: number) => number, g: (x: number, y: number) => number): Float64Array {
  const { nodes } = rule();
  const values = (of: typeof f) =>
    Float64Array.from({ length: order * order }, (_, k) => of(nodes[k % order]!, nodes[Math.floor(k / order)]!));
  return bothFrom([values(f), values(g)]);
}

const places = [-1, -0.63, 0, 0.2, 1].flatMap((x) => [-1, -0.1, 0.47, 1].map((y) => [x, y] as const));

test('polynomials of degree 8 in both sides together are found as they are, with their derivatives', () => {
  const both = fitted(
    (x, y) => 3 + 2 * x - y + x ** 5 * y ** 3 - 4 * y ** 8,
    (x, y) => x ** 8 - 0.5 * x * y,
  );
  const told = new Float64Array(6);
  for (const [x, y] of places) {
    tellSlopes(both, x, y, told);
    const right = [
      ...[3 + 2 * x - y + x ** 5 * y ** 3 - 4 * y ** 8, x ** 8 - 0.5 * x * y],
      ...[2 + 5 * x ** 4 * y ** 3, 8 * x ** 7 - 0.5 * y],
      ...[-1 + 3 * x ** 5 * y ** 2 - 32 * y ** 7, -0.5 * x],
    ];
    for (const [k, value] of right.entries()) expect(told[k]).toBeCloseTo(value, 11);
    const values = new Float64Array(2);
    tell(both, x, y, values);
    expect([...values]).toEqual([told[0], told[1]]);
  }
});

test('what is analytic is told to the degree at which its coefficients end', () => {
  const both = fitted(
    (x, y) => Math.exp(0.3 * x - 0.2 * y),
    (x, y) => Math.sin(0.5 * x + 0.25 * y),
  );
  const told = new Float64Array(2);
  for (const [x, y] of places) {
    tell(both, x, y, told);
    expect(Math.abs(told[0]! - Math.exp(0.3 * x - 0.2 * y))).toBeLessThan(1e-9);
    expect(Math.abs(told[1]! - Math.sin(0.5 * x + 0.25 * y))).toBeLessThan(1e-7);
  }
});
