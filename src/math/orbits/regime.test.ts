import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import { orbit } from './orbit';
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

/** A plane of 48 × 40 cells, ω from −1.5 to 1.5 and τ from 0.2 to 3, at α = 0.5, where orbits vanish and alternate. */
const cell = (i: number, j: number) => ({
  ...{ omega: -1.5 + (3 * (i + 0.5)) / 48, tau: 0.2 + (2.8 * (j + 0.5)) / 40, lambda: lambda01, alpha: 0.5 },
});
const starts = [
  { mu: 0.1, nu: 1.05 },
  { mu: 0.5, nu: 1.5 },
  { mu: -1, nu: 0.01 },
  { mu: 0.1, nu: 0.01 },
  { mu: -2, nu: 8 },
  { mu: 3, nu: 16 },
];

/** That no start ends elsewhere than its cell says; orbits are followed further than regimes are. */
function agrees(parameters: ReturnType<typeof cell>): void {
  const { kind } = regimeOf(parameters);
  const kinds = new Set(starts.map((start) => orbit(start, parameters, 0, { maxLayers: 20_000 }).outcome.kind));
  kinds.delete('undecided');
  const said = JSON.stringify({ ...parameters, kind, kinds: [...kinds] });
  if (kinds.size > 1) expect(['mixed', 'fails'], said).toContain(kind);
  if (kinds.size !== 1 || kind === 'undecided') return;
  // An end on ν = 0, or a second one of the kind, may attract other starts.
  expect([...kinds, 'mixed', 'fails'], said).toContain(kind);
}

test('no cell of a plane of parameters contradicts the orbits of its starts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 39 }), (i, j) => agrees(cell(i, j))),
    { numRuns: 60 },
  );
});

test('nor does one whose orbits take thousands of layers', () => {
  // By a factor of 0.998 a layer to (0, 0), and next to where the fixed point changes its stability.
  for (const [i, j] of [
    [2, 0],
    [2, 16],
    [9, 20],
    [10, 20],
    [22, 19],
    [35, 19],
    [11, 20],
    // √ν/|μ| sinks by 0.998 a layer while five of the six starts grow.
    [39, 10],
  ] as const)
    agrees(cell(i, j));
});
