import fc from 'fast-check';
import { expect, test } from 'vitest';
import reference from '../../reference/orbits.json';
import { alpha01, lambda01 } from '../constants';
import { fixedPoints } from '../fixedPoints/fixedPoints';
import type { Parameters } from '../types';
import { attractors } from './attractors';
import { basins, divergesClass, firstAttractor, undecidedClass } from './basins';
import { farField } from './farField';
import { orbit } from './orbit';
import { regimeOf } from './regime';

test.each(reference.ends)('ω = $omega, τ = $tau, λ = $lambda, α = $alpha: the start ($mu, $nu) ends at $to', (end) => {
  const { omega, tau, lambda, alpha, mu, nu, layers } = end;
  const { outcome } = orbit({ mu, nu }, { omega, tau, lambda, alpha }, 1);
  const [toMu, toNu] = end.to.map(Number) as [number, number];
  expect(outcome.kind).toBe(toNu > 0 ? 'converges' : 'collapses');
  if (!('to' in outcome)) return;
  const scale = Math.sqrt(toNu) + Math.abs(toMu);
  // Newton’s residual of 1e-12 divided by 1 − rate.
  expect(Math.abs(outcome.to.mu - toMu)).toBeLessThan(1e-9 * scale);
  expect(Math.abs(outcome.to.nu - toNu)).toBeLessThan(1e-9 * scale ** 2);
  expect(outcome.layers).toBe(layers);
});

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** 0 as for ReLU, or a number that leaves outputs in the normal range. */
const slopes = (max: number) => fc.oneof({ weight: 9, arbitrary: number(1e-3, max) }, fc.constant(0));
/** One unit of SELU’s family, or a layer with all that can be set in it. */
const setting: fc.Arbitrary<Parameters> = fc.oneof(
  fc.record({ omega: number(-1.4, 1.4), tau: number(0.2, 3), lambda: number(0.4, 1.6), alpha: slopes(4) }),
  fc.record({
    ...{ omega: number(-1.2, 1.2), tau: number(0.2, 2.5), lambda: number(0.5, 1.3), alpha: slopes(3) },
    activation: fc.constantFrom('selu', 'relu', 'elu'),
    layer: fc.constantFrom('unit' as const, 'random' as const),
    ...{ bias: fc.constantFrom(0, 0, 0.2, -0.3), skip: fc.constantFrom(0, 0, 0.5) },
  }),
);
const start = fc.record({ mu: number(-2, 2), nu: number(-6, 0.6).map((exponent) => 10 ** exponent) });
const grid = { window: { muMin: -2, muMax: 2, nuMin: 0, nuMax: 4 }, nuScale: 'linear', columns: 7, rows: 7 } as const;

test('a basin map’s class of a cell, and its layers, are those of the orbit from it', () => {
  let compared = 0;
  fc.assert(
    fc.property(setting, fc.array(start, { minLength: 4, maxLength: 4 }), (parameters, starts) => {
      const known = attractors(parameters, grid);
      const far = farField(parameters);
      const { classify } = basins(parameters, known, { maxLayers: 5000, known: far });
      const counted = basins(parameters, known, { maxLayers: 5000, known: far, reach: 0.01 });
      for (const { mu, nu } of starts) {
        const { outcome } = orbit({ mu, nu }, parameters, 0);
        if (outcome.kind === 'undecided') continue;
        const found = classify(mu, nu);
        const attractor = known[found - firstAttractor];
        const said = JSON.stringify({ parameters, mu, nu, outcome });
        if (found === undecidedClass) {
          // Of what no orbit of the grid ends at a map knows nothing.
          expect(
            known.map(({ kind }) => kind),
            said,
          ).not.toContain(outcome.kind);
          continue;
        }
        expect(found === divergesClass ? 'diverges' : attractor!.kind, said).toBe(outcome.kind);
        compared++;
        if (!('to' in outcome)) continue;
        expect(Math.abs(attractor!.points[0]!.mu - outcome.to.mu), said).toBeLessThan(1e-6 * attractor!.scale);
        counted.classify(mu, nu);
        expect(counted.layers, said).toBe(outcome.layers);
      }
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(1500);
});

test('collapsing to (0, 0) is told of a point that attracts, from some side at least', () => {
  let kept = 0;
  fc.assert(
    fc.property(setting, start, (parameters, { mu, nu }) => {
      const { outcome } = orbit({ mu, nu }, parameters, 0);
      if (outcome.kind !== 'collapses' || outcome.to.mu !== 0) return;
      const near = { muMin: -0.1, muMax: 0.1, nuMin: 0, nuMax: 0.1 };
      const point = fixedPoints(parameters, near).find((other) => other.mu === 0 && other.nu === 0)!;
      expect(point.kind === 'repelling' && !point.marginal, JSON.stringify({ parameters, mu, nu })).toBe(false);
      kept++;
    }),
    { numRuns: 200 },
  );
  expect(kept).toBeGreaterThan(20);
});

test('a regime is what the orbits of its six starts say', () => {
  const six = [
    [0.1, 1.05],
    [0.5, 1.5],
    [-1, 0.01],
    [0.1, 0.01],
    [-2, 8],
    [3, 16],
  ] as const;
  let single = 0;
  fc.assert(
    fc.property(setting, (parameters) => {
      const kinds = new Set(six.map(([mu, nu]) => orbit({ mu, nu }, parameters, 0).outcome.kind));
      const { kind } = regimeOf(parameters);
      // A regime follows undecided starts further.
      kinds.delete('undecided');
      if (kinds.size === 0) return;
      // Two attractors of one kind, and one on ν = 0 that none of the six meets, make it depend on the start too.
      if (kind === 'mixed' || kind === 'fails') return;
      expect([...kinds], JSON.stringify(parameters)).toEqual([kind]);
      single++;
    }),
    { numRuns: 120 },
  );
  expect(single).toBeGreaterThan(50);
});

test('vanishing orbits are no open ends, and slow ones are followed to their end', () => {
  const lambda = 1.0507009873554805;
  expect(regimeOf({ omega: 1, tau: 0.5, lambda, alpha: 0.5 }).kind).toBe('fails');
  const slow = regimeOf({ omega: 0.98289, tau: 1.55106, lambda: 0.93086, alpha: 1.6732632423543772 });
  expect(slow.kind).toBe('mixed');
  expect(Math.abs(slow.fixedPoint!.mu - 32.6)).toBeLessThan(0.1);
});

test('starts that drift for tens of thousands of layers have their ends told', () => {
  // Followed layer by layer: at rest after 40,000, beyond 1e6 after 16,000, within 1 % after 12,000 and after 7,000.
  const shape = { lambda: lambda01, alpha: alpha01 };
  const low = regimeOf({ omega: 0, tau: 0.4957263096119277, ...shape });
  expect(low.kind).toBe('converges');
  expect(Math.abs(low.fixedPoint!.nu - 1.2758352e-7)).toBeLessThan(1e-12);
  const elu = { activation: 'elu', omega: 0.6604158468544483, tau: 1.6781292969943025 };
  expect(regimeOf({ ...shape, ...elu }).kind).toBe('diverges');
  const leaky = { activation: 'lselu', lambda: 1.846693613822572, alpha: 0.33642992097884417, beta: 0.01 };
  const skipped = regimeOf({ omega: -0.7465174561366439, tau: 1.2477792064659299, skip: 0.57267598900944, ...leaky });
  expect(skipped.kind).toBe('converges');
  expect(Math.abs(skipped.fixedPoint!.mu - 1068.51164491)).toBeLessThan(1e-6);
  const random = { activation: 'elu', lambda: 1.4713276925263927, alpha: 5.957479124888778, layer: 'random' } as const;
  const far = regimeOf({ omega: -1.983424891717732, tau: 2.379859058978036, ...random });
  expect(Math.abs(far.fixedPoint!.mu - 3268.64609462)).toBeLessThan(1e-6);
});

test('what sinks to the smallest double is no fixed point with a variance', () => {
  const setting = {
    activation: 'lselu',
    lambda: 1.3260639666114002,
    alpha: 1.9136458514258265,
    beta: 0.6043012286536396,
  };
  const { kind, fixedPoint } = regimeOf({
    ...{ omega: 1.2319364519789815, tau: 0.9660345567623154, skip: 0.008200743701308966 },
    ...setting,
  });
  expect([kind, fixedPoint]).toEqual(['fails', undefined]);
});

test('nor does an orbit whose variance underflows converge to one', () => {
  const swish = { activation: 'formula', formula: 'z*sigmoid(z)', omega: -1.625, tau: 2.6421875, lambda: 1, alpha: 1 };
  expect(regimeOf(swish).kind).toBe('collapses');
  expect(orbit({ mu: 0.1, nu: 1.05 }, swish, 0).outcome.kind).not.toBe('converges');
});

test('a start that is all but gone and grows again along the means diverges', () => {
  // λω = 1.248: of (−1, 0.01) a mean of 9e-280 is left, and after 1540 layers it is beyond 1e6.
  expect(regimeOf({ activation: 'relu', omega: 1.1875, tau: 0.11171875, lambda: lambda01, alpha: 1 }).kind).toBe(
    'diverges',
  );
});

test('so does one that turns towards growing only when it is smaller than any double', () => {
  // By 50 digits (−1, 0.01) grows again from 1e-183 after 106 layers, from 1e-2100 after 17,000, from 1e-46,000,000.
  const shape = { lambda: lambda01, alpha: alpha01, beta: 0.01 };
  const leaky = { ...shape, activation: 'lrelu', omega: 1.74083, tau: 3.08299 };
  expect(regimeOf(leaky).kind).toBe('diverges');
  const relu = { ...shape, activation: 'relu' };
  expect(regimeOf({ ...relu, omega: 0.58645, tau: 1.97418, skip: 0.74715 }).kind).toBe('diverges');
  expect(regimeOf({ ...relu, omega: 1.15447, tau: 3.51115, skip: 0.72669 }).kind).toBe('diverges');
  const formula = { ...shape, activation: 'formula', formula: 'max(z,0.1*z)', omega: 1.625, tau: 2.6421875 };
  expect(regimeOf(formula).kind).toBe('diverges');
  // Its own orbit ends in doubles where no variance is left, which is no collapse of the exact one.
  expect(orbit({ mu: -1, nu: 0.01 }, leaky, 0).outcome.kind).not.toBe('collapses');
});

test('an attracting cycle that a start passes and, wandering next to ν = 0, may miss belongs to the regime', () => {
  // By 70 digits (−1, 0.01) comes to the cycle of period 4 at the first of these, and to ν = 0 at the second.
  const relu = { activation: 'relu', alpha: alpha01 };
  for (const setting of [
    { omega: -1.70436, tau: 0.51621, lambda: 1.33925, bias: 0.85643, skip: 0.72552 },
    {
      omega: -1.7043613431108309,
      tau: 0.5162055799892477,
      lambda: 1.339250074357332,
      bias: 0.8564253749565844,
      skip: 0.7255193364568366,
    },
  ]) {
    const { kind, cycles } = regimeOf({ ...relu, ...setting });
    expect(kind).toBe('mixed');
    expect(cycles.map((points) => points.length)).toEqual([4]);
  }
});

test('a start that grows from next to (0, 0) is not carried past the cycle that it comes to', () => {
  const setting = { activation: 'hardswish', omega: -1.986391375772655, tau: 0.5292280606809072 };
  expect(regimeOf({ ...setting, lambda: lambda01, alpha: 1 }).kind).toBe('cycles');
});
