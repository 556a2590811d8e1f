import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alpha01, lambda01, orbit } from '..';
import { attractors } from './attractors';
import { basins, divergesClass, firstAttractor, undecidedClass, unknownClass } from './basins';
import { farField } from './farField';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const grid = { window, nuScale: 'linear', columns: 7, rows: 7 } as const;
const at = (omega: number, tau: number) => ({ omega, tau, lambda: lambda01, alpha: alpha01 });

test('at ω = 0.8, τ = 1 the attractors are (0, 1) and the collapsed (−0.90737385, 0), and starts are told apart', () => {
  const found = attractors(at(0.8, 1), { ...grid, columns: 20, rows: 20 });
  const { classify } = basins(at(0.8, 1), found);
  expect(found.map(({ kind }) => kind)).toEqual(['converges', 'collapses']);
  expect(found[1]!.points[0]!.mu).toBeCloseTo(-0.90737385, 7);
  expect(classify(0.1, 1)).toBe(firstAttractor);
  expect(classify(-0.9, 0.01)).toBe(firstAttractor + 1);
});

test('at ω = −1.02 the start (0.1, 1) converges, (0.5, 1.3) collapses onto a cycle of two', () => {
  const found = attractors(at(-1.02, 1), grid);
  expect(found.map(({ kind, points }) => [kind, points.length])).toEqual([
    ['converges', 1],
    ['cycles', 2],
  ]);
  const { classify } = basins(at(-1.02, 1), found);
  expect(classify(0.1, 1)).toBe(firstAttractor);
  expect(classify(0.5, 1.3)).toBe(firstAttractor + 1);
});

test('at ω = 0.95 the start (0.1, 1.05) diverges, (−0.1, 0.95) collapses', () => {
  const parameters = at(0.95, 1);
  const { classify } = basins(parameters, attractors(parameters, grid), { known: farField(parameters) });
  expect(classify(0.1, 1.05)).toBe(divergesClass);
  expect(classify(-0.1, 0.95)).toBe(firstAttractor);
});

const maps = new Map(
  [at(0, 1), at(0.8, 1), at(-1.02, 1), at(0.95, 1), at(0, 2), at(0, 0.4), at(0.3, 1.4), at(0, 3)].map((parameters) => {
    const known = attractors(parameters, grid);
    return [parameters, { known, ...basins(parameters, known, { maxLayers: 3000, known: farField(parameters) }) }];
  }),
);

test('the class of a start is what its own orbit ends at', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...maps.keys()),
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.01, max: 9, noNaN: true }),
      (parameters, mu, nu) => {
        const { outcome } = orbit({ mu, nu }, parameters, 1, { maxLayers: 3000 });
        const { known, classify } = maps.get(parameters)!;
        const found = classify(mu, nu);
        fc.pre(outcome.kind !== 'undecided');
        // An attractor that the few orbits before did not meet is not known.
        if (found === undecidedClass) expect(known.map(({ kind }) => kind)).not.toContain(outcome.kind);
        else expect(found === divergesClass ? 'diverges' : known[found - firstAttractor]!.kind).toBe(outcome.kind);
      },
    ),
    { numRuns: 120 },
  );
});

test('an attractor’s own neighbourhood belongs to it, and it takes no layers there', () => {
  const found = attractors(at(0.8, 1), grid);
  const followed = basins(at(0.8, 1), found);
  for (const [index, { points, trap, scale }] of found.entries()) {
    expect(trap).toBeGreaterThan(0.01);
    expect(followed.classify(points[0]!.mu + 0.9 * trap * scale, points[0]!.nu)).toBe(index + firstAttractor);
    expect(followed.layers).toBe(0);
  }
});

test('layers to within 1 % from ν = 0.01, 0.5, 4 at ω = 0, τ = 1 are 28, 18, 20', () => {
  const followed = basins(at(0, 1), attractors(at(0, 1), grid), { reach: 0.01 });
  const layers = [0.01, 0.5, 4].map((nu) => {
    followed.classify(0, nu);
    return followed.layers;
  });
  expect(layers).toEqual([28, 18, 20]);
});

test('without an attractor a bounded orbit is undecided after the layers it may take', () => {
  const followed = basins(at(0, 1), [], { maxLayers: 50 });
  expect(followed.classify(0, 1)).toBe(undecidedClass);
  expect(followed.layers).toBe(50);
});

test('the far field diverges at τ = 3 and promises nothing at τ = 1', () => {
  const [growing, shrinking] = [farField(at(0, 3)), farField(at(0, 1))];
  for (const nu of [1e2, 1e4, 1e6, 1e12]) {
    expect(growing(0, nu)).toBe(divergesClass);
    expect(shrinking(0, nu)).toBe(unknownClass);
  }
});

test('near the fold, where orbits are slow, the fixed point still has a neighbourhood that ends at it', () => {
  for (const [omega, mu] of [
    [0.9, 0],
    [0.91, 0.28174997683],
    [-1.03, 0],
  ] as const) {
    const parameters = { omega, tau: 1, lambda: lambda01, alpha: alpha01 };
    const found = attractors(parameters, { ...grid, columns: 5, rows: 5 });
    const settled = found.find(({ kind }) => kind === 'converges')!;
    expect(Math.abs(settled.points[0]!.mu - mu)).toBeLessThan(1e-8);
    expect(settled.trap).toBeGreaterThan(5e-4);
    // Corners of the trap do end there, followed for as long as it takes.
    const { trap, scale, points } = settled;
    for (const [x, y] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      const start = { mu: points[0]!.mu + x * trap * scale, nu: points[0]!.nu + y * trap * scale * scale };
      const { outcome } = orbit(start, parameters, 1, { maxLayers: 50_000 });
      expect(outcome.kind).toBe('converges');
    }
  }
});
