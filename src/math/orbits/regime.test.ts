import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import { regimeOf } from './regime';

const at = (omega: number, tau: number) => regimeOf({ omega, tau, lambda: lambda01, alpha: alpha01 });

test('at ω = 0 variances collapse below τ = 0.4956, settle above it, and diverge above 2.6576', () => {
  expect(at(0, 0.4).kind).toBe('collapses');
  expect(at(0, 0.5).kind).toBe('converges');
  expect(at(0, 2.6).kind).toBe('converges');
  expect(at(0, 2.7).kind).toBe('diverges');
});

test('at the paper’s setting all starts settle at (0, 1), at the rate of the larger eigenvalue', () => {
  const { kind, fixedPoint } = at(0, 1);
  expect(kind).toBe('converges');
  // Orbits end at the fixed point that Newton's method finds to 1e-12; the eigenvalue is read off there.
  expect(Math.abs(fixedPoint!.mu)).toBeLessThan(1e-11);
  expect(Math.abs(fixedPoint!.nu - 1)).toBeLessThan(1e-11);
  expect(Math.abs(fixedPoint!.rate - 0.7826478831968129)).toBeLessThan(1e-10);
});

test('at ω = 0.8 and at 0.91, τ = 1, a collapsed point attracts beside one with variance', () => {
  expect(at(0.8, 1).kind).toBe('mixed');
  expect(Math.abs(at(0.8, 1).fixedPoint!.nu - 1)).toBeLessThan(1e-10);
  const { kind, fixedPoint } = at(0.91, 1);
  expect(kind).toBe('mixed');
  // The point has to be one that the map keeps, to the accuracy of Newton's method.
  const kept = momentMap(fixedPoint!, { omega: 0.91, tau: 1, lambda: lambda01, alpha: alpha01 });
  expect(Math.abs(kept.mu - fixedPoint!.mu)).toBeLessThan(1e-11);
  expect(Math.abs(kept.nu - fixedPoint!.nu)).toBeLessThan(1e-11);
  expect(fixedPoint!.nu).toBeGreaterThan(1.3);
});

test('at ω = −1.05, τ = 1 every start ends on a 2-cycle without variance', () => {
  const { kind, cycles, fixedPoint } = at(-1.05, 1);
  expect(kind).toBe('cycles');
  expect(fixedPoint).toBeUndefined();
  expect(cycles).toHaveLength(1);
  expect(cycles[0]!.map(({ nu }) => nu)).toEqual([0, 0]);
  expect(Math.abs(Math.min(...cycles[0]!.map(({ mu }) => mu)) + 1.4179199)).toBeLessThan(1e-7);
});

test('at ω = −1.02 it depends on the start: the fixed point and the 2-cycle both attract', () => {
  expect(at(-1.02, 1).kind).toBe('mixed');
});

test('at ω = 1, τ = 1 some starts diverge and some collapse, and none keeps a variance', () => {
  expect(at(1, 1).kind).toBe('fails');
});
