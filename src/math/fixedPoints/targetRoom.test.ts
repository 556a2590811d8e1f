import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentMap } from '../map/momentMap';
import { feasibility, type Layer, solve } from './solve';
import { roomRows, targetRoom } from './targetRoom';

const targets = fc.record({
  mu: fc.double({ min: -3, max: 3, noNaN: true }),
  nu: fc.double({ min: 1e-3, max: 20, noNaN: true }),
  omega: fc.double({ min: -2, max: 2, noNaN: true }),
  tau: fc.double({ min: 0.1, max: 4, noNaN: true }),
});

test('a target has room exactly when some λ > 0, α ≥ 0 keeps it fixed, and then there is one pair only', () => {
  const seen = { inside: 0, outside: 0 };
  fc.assert(
    fc.property(targets, ({ mu, nu, omega, tau }) => {
      const room = targetRoom({ mu, nu }, { omega, tau });
      // On the very edge rounding decides.
      fc.pre(Math.abs(room) > 1e-9);
      const found = solve({ mu, nu }, { omega, tau }).filter(({ admissible }) => admissible);
      expect(found.length).toBe(room > 0 ? 1 : 0);
      seen[room > 0 ? 'inside' : 'outside']++;
    }),
    { numRuns: 6000 },
  );
  expect(Math.min(seen.inside, seen.outside)).toBeGreaterThan(200);
});

test('where one side of the kink hardly has weight, room and solutions still agree', () => {
  for (const [mu, nu, omega, tau] of [
    [-0.90779, 0.0043887, 1.66095, 0.360425],
    [-0.9, 0.0043, 1.66, 0.36],
    [-0.9, 0.00435, 1.66, 0.36],
  ] as const) {
    const found = solve({ mu, nu }, { omega, tau }).filter(({ admissible }) => admissible);
    expect(found.length).toBe(targetRoom({ mu, nu }, { omega, tau }) > 0 ? 1 : 0);
  }
});

test('at ω = 0 the room ends to the right where α = 0: ReLU’s ratio of mean and second moment', () => {
  // E[z; z > 0]/√E[z²; z > 0] = (1/√(2π))/√½ whatever s is, so the edge is μ²/(ν + μ²) = 1/π.
  const edge = Math.sqrt(1 / (Math.PI - 1));
  for (const nu of [0.01, 1, 7]) {
    const mu = edge * Math.sqrt(nu);
    expect(Math.abs(targetRoom({ mu, nu }, { omega: 0, tau: 1 }))).toBeLessThan(1e-15);
    const [only] = solve({ mu: 0.999 * mu, nu }, { omega: 0, tau: 1 }).filter(({ admissible }) => admissible);
    expect(only!.alpha).toBeLessThan(0.01);
  }
});

test('the grid has the room of every corner and of a ring around it, on both scales', () => {
  const layer = { omega: 0.4, tau: 1.2 };
  for (const nuScale of ['linear', 'log'] as const) {
    const window = { muMin: -1, muMax: 2, nuMin: nuScale === 'log' ? 0.1 : 0, nuMax: 4 };
    const steps = roomRows({ window, nuScale, columns: 3, rows: 4 }, layer);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toHaveLength(6 * 7);
    expect(step.value.every(Number.isFinite)).toBe(true);
    // The corner (muMax, nuMax) is the last but one of the last row but one.
    expect(step.value[5 * 6 + 4]).toBeCloseTo(targetRoom({ mu: 2, nu: 4 }, layer), 6);
  }
});

const networks: readonly Layer[] = [
  { omega: 0, tau: 1, layer: 'random' },
  { omega: 0.4, tau: 1.3, layer: 'random', bias: -0.3, biasVariance: 0.2 },
  { omega: -0.5, tau: 0.8, layer: 'random', skip: 0.6 },
  { omega: 0.7, tau: 1.1, bias: 0.5, skip: 0.4 },
];

test.each(networks)('in %o every solution keeps its target, and the room says whether there is one', (layer) => {
  let solved = 0;
  for (const mu of [-0.6, 0, 0.3, 1])
    for (const nu of [0.1, 1, 3]) {
      const solutions = solve({ mu, nu }, layer);
      for (const { lambda, alpha, admissible } of solutions) {
        if (!admissible) continue;
        const to = momentMap({ mu, nu }, { ...layer, lambda, alpha });
        // λ² and α² carry the rounding of the half-line expectations, some 1e-14 relative.
        expect(Math.abs(to.mu - mu)).toBeLessThan(1e-12 * Math.hypot(mu, Math.sqrt(nu)));
        expect(Math.abs(to.nu / nu - 1)).toBeLessThan(1e-12);
        solved++;
      }
      expect(solutions.some(({ admissible }) => admissible)).toBe(targetRoom({ mu, nu }, layer) > 0);
    }
  expect(solved).toBeGreaterThan(3);
});

test('with the whole input kept no target has a solution, and the reason says so', () => {
  const layer: Layer = { omega: 0.2, tau: 1, layer: 'random', skip: 1 };
  expect(solve({ mu: 0, nu: 1 }, layer)).toEqual([]);
  expect(targetRoom({ mu: 0, nu: 1 }, layer)).toBeLessThan(0);
  expect(feasibility({ mu: 0, nu: 1 }, layer)).toMatchObject({
    feasible: false,
    reason: expect.stringMatching(/κ = 1/),
  });
});
