import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { jacobian } from '../map/jacobian';
import { momentMap } from '../map/momentMap';
import type { Parameters } from '../types';
import { linearisation } from './linearisation';

const paper: Parameters = { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 };
const unit = { mu: 0, nu: 1 };
const near = (omega: number, side: number) =>
  linearisation(unit, jacobian(unit, { ...paper, omega }), { ...paper, omega }, side, 12);

test('the first layer of a path is the moment map, and H times the offset', () => {
  const H = jacobian(unit, { ...paper, omega: 0.5 });
  const { paths, distance } = near(0.5, 0.2);
  expect(paths).toHaveLength(4);
  for (const { orbit, linear } of paths) {
    const [u, v] = [orbit[0]!, orbit[1]!];
    expect(Math.hypot(u, v)).toBeCloseTo(distance, 15);
    const to = momentMap({ mu: u, nu: 1 + v }, { ...paper, omega: 0.5 });
    expect(orbit[2]).toBe(to.mu);
    expect(orbit[3]).toBe(to.nu - 1);
    expect(linear[2]).toBe(H[0][0] * u + H[0][1] * v);
    expect(linear[3]).toBe(H[1][0] * u + H[1][1] * v);
  }
});

test.each([0, 0.5, -1])('at ω = %d a tenth of the side leaves a tenth of the gap', (omega) => {
  // The next term is quadratic in the side, so that the ratio is 10 up to some percent.
  const [wide, narrow] = [near(omega, 0.02).gap, near(omega, 0.002).gap];
  expect(wide / narrow).toBeGreaterThan(9.5);
  expect(wide / narrow).toBeLessThan(10.5);
});

test('at ω = 0 a layer forgets the mean: starts that differ in μ only become one', () => {
  for (const { linear } of near(0, 0.2).paths) {
    // Along H's column, whatever the start was.
    expect(linear[2]! / linear[3]!).toBeCloseTo(0.088834755106890123 / 0.7826478831968128, 10);
  }
});

test('no start lies below ν = 0, and paths that leave the square end', () => {
  const parameters = { ...paper, omega: -1.4 };
  const H = jacobian(unit, parameters);
  const wide = linearisation(unit, H, parameters, 8, 12);
  expect(wide.paths.length).toBe(2);
  const { paths } = linearisation(unit, [H[0].map((x) => 4 * x) as [number, number], H[1]], parameters, 0.2, 12);
  expect(Math.min(...paths.map(({ orbit }) => orbit.length))).toBeLessThan(26);
  for (const { orbit, linear } of paths) expect(linear.length).toBe(orbit.length);
});

test('what grows beyond the range of numbers is cut off, never NaN', () => {
  const H = [
    [1e300, 1e300],
    [1e300, -1e300],
  ] as const;
  const { paths, gap } = linearisation(unit, H, paper, 0.2, 12);
  for (const { orbit, linear } of paths) expect([...orbit, ...linear].every(Number.isFinite)).toBe(true);
  expect(Number.isFinite(gap)).toBe(true);
});
