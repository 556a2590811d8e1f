import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leap, seen } from './leap';

/** The last layers of an orbit of which layer n is given. */
const layers = (at: (n: number) => readonly [mu: number, nu: number]) => {
  const [mu, nu] = [new Float64Array(seen + 1), new Float64Array(seen + 1)];
  for (let n = 0; n <= seen; n++) [mu[n], nu[n]] = at(n) as [number, number];
  return leap(mu, nu);
};

test('a slow approach is carried on by three quarters of its way, and what is left is told', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e-2, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      (slow, side) => {
        const off = (n: number) => 1e-3 * (1 - slow) ** n;
        const found = layers((n) => [side * (1 + off(n)), 1 + 2 * off(n)])!;
        expect(found.nu).toBeGreaterThan(1 + 0.2 * 2 * off(seen));
        expect(found.nu).toBeLessThan(1 + 0.35 * 2 * off(seen));
        expect(found.left).toBeLessThan(0.01);
      },
    ),
  );
});

test('an offset from a saddle keeps its side', () => {
  for (const off of [1e-6, -1e-6]) {
    const found = layers((n) => [0.3, 1 + off * 1.0005 ** n])!;
    expect(Math.sign(found.nu - 1)).toBe(Math.sign(off));
    expect(found.left).toBe(Infinity);
  }
});

test('growth from layer to layer in one direction is carried on in that direction', () => {
  const found = layers((n) => [-2e3 * 1.002 ** n, 9e6 * 1.002 ** (2 * n)])!;
  expect(Math.abs(found.mu / Math.sqrt(found.nu) + 2 / 3)).toBeLessThan(1e-9);
  expect(found.nu).toBeGreaterThan(1e8);
});

test('so is a slow approach from both sides by turns, and one next to ν = 0', () => {
  const turns = layers((n) => [1 + (-0.999) ** n * 1e-3, 1])!;
  expect(Math.abs(turns.mu - 1)).toBeLessThan(0.4e-3);
  const beside = layers((n) => [-0.04 * 0.9999 ** n, 1e-20 * 0.3 ** n])!;
  expect(beside.nu).toBeGreaterThan(0);
  expect(beside.mu).toBeGreaterThan(-0.039);
});

test('an orbit that turns, that moves far or that moves at random has none', () => {
  expect(layers((n) => [1 + 0.01 * Math.cos(n), 1 + 0.01 * Math.sin(n)])).toBeUndefined();
  expect(layers((n) => [2 ** n, 4 ** n])).toBeUndefined();
  let x = 0.3;
  expect(
    layers(() => {
      x = 3.99 * x * (1 - x);
      return [1 + 0.01 * x, 1];
    }),
  ).toBeUndefined();
});
