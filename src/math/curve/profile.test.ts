import { expect, test } from 'vitest';
import { activationOf } from '../activations/activationOf';
import { activations } from '../activations/activationTable';
import type { Curve } from '../Curve';
import { alpha01, lambda01 } from '../constants';
import { momentMap } from '../map/momentMap';
import { normalDensity, normalDistribution } from '../special/normalDistribution';
import { outputDensity } from './outputDensity';
import { profile } from './profile';

const curve = (value: Curve['value'], slope: Curve['slope'], kinks: readonly number[] = []): Curve => ({
  value,
  slope,
  kinks,
  limits: { left: undefined, right: undefined },
});
const seluCurve = (lambda: number, alpha: number) =>
  curve(
    (z) => (z > 0 ? lambda * z : lambda * alpha * Math.expm1(z)),
    (z) => (z > 0 ? lambda : lambda * alpha * Math.exp(z)),
    [0],
  );
const curves: Record<string, Curve> = {
  SELU: seluCurve(lambda01, alpha01),
  ReLU: seluCurve(1, 0),
  tanh: curve(Math.tanh, (z) => 1 / Math.cosh(z) ** 2),
  GELU: curve(
    (z) => z * normalDistribution(z),
    (z) => normalDistribution(z) + z * normalDensity(z),
  ),
  step: curve(
    (z) => (z > 0 ? z + 1 : -1),
    (z) => (z > 0 ? 1 : 0),
    [0],
  ),
};

const unresolved = 32 * Number.EPSILON;

/** ∫ over (a, b) by the tanh-sinh rule, which bears densities without bound at the ends. */
function integral(f: (y: number) => number, a: number, b: number): number {
  const h = 1 / 64;
  let sum = 0;
  for (let k = -290; k <= 290; k++) {
    const t = k * h;
    const u = (Math.PI / 2) * Math.sinh(t);
    const weight = ((Math.PI / 2) * Math.cosh(t)) / Math.cosh(u) ** 2;
    // The distance from the nearer end is found without cancellation; the density only sees it rounded.
    const share = 1 / (1 + Math.exp(2 * Math.abs(u)));
    const y = u < 0 ? a + (b - a) * share : b - (b - a) * share;
    // Closer to a turn than this, doubles do not tell y from the turn's value; less than 1e-7 of the mass lies there.
    if (y > a + unresolved * Math.abs(a) && y < b - unresolved * Math.abs(b) && weight > 0) sum += f(y) * weight;
  }
  return (sum * h * (b - a)) / 2;
}

/** E f and Var f by a fine rule over z itself, split at the kinks. */
function byNetInput(f: Curve, m: number, s: number) {
  const r = Math.sqrt(s);
  const cuts = [m - 12 * r, ...f.kinks, m + 12 * r].sort((a, b) => a - b);
  const mean = (g: (z: number) => number) =>
    cuts.slice(1).reduce((sum, to, k) => {
      const from = cuts[k]!;
      const n = 20_000;
      let part = 0;
      for (let i = 0; i < n; i++) {
        const z = from + ((to - from) * (i + 0.5)) / n;
        part += (g(z) * normalDensity((z - m) / r)) / r;
      }
      return sum + (part * (to - from)) / n;
    }, 0);
  const mu = mean(f.value);
  return { mu, nu: mean((z) => (f.value(z) - mu) ** 2) };
}

const outputDensityOf = (f: Curve, m: number, s: number) => outputDensity(f, m, s)!;
const places = [
  [0, 1],
  [0.3, 0.2],
  [-1, 2],
  [1, 9],
] as const;
const cases = Object.keys(curves).flatMap((name) => places.map(([m, s]) => [name, m, s] as const));

test.each(cases)(
  'the density of %s at m = %d, s = %d integrates to what the atoms leave, and has the moments of f(z)',
  (name, m, s) => {
    const f = curves[name]!;
    const density = outputDensityOf(f, m, s);
    const lumps = [...density.atoms, ...density.saturated];
    const total = (weight: (y: number) => number) =>
      density.breaks
        .slice(1)
        .reduce((sum, to, k) => sum + integral((y) => weight(y) * density.at(y), density.breaks[k]!, to), 0) +
      lumps.reduce((sum, { at, mass }) => sum + weight(at) * mass, 0);
    expect(total(() => 1)).toBeCloseTo(1, 6);
    const { mu, nu } = byNetInput(f, m, s);
    expect(Math.abs(total((y) => y) - mu)).toBeLessThan(1e-6 * Math.sqrt(nu + mu * mu));
    expect(Math.abs(total((y) => (y - mu) ** 2) - nu)).toBeLessThan(1e-6 * nu);
  },
);

const named = activations
  .filter((name) => name !== 'formula')
  .flatMap((name) => places.map(([m, s]) => [name, m, s] as const));

test.each(named)(
  'the density of %s at m = %d, s = %d has the mean and variance that the map gives',
  (activation, m, s) => {
    const parameters = { omega: 1, tau: 1, lambda: 1.1, alpha: 1.5, beta: -0.2, activation };
    const { breaks, at, atoms, saturated } = outputDensityOf(activationOf(parameters), m, s);
    const total = (weight: (y: number) => number) =>
      breaks.slice(1).reduce((sum, to, k) => sum + integral((y) => weight(y) * at(y), breaks[k]!, to), 0) +
      [...atoms, ...saturated].reduce((sum, lump) => sum + weight(lump.at) * lump.mass, 0);
    const { mu, nu } = momentMap({ mu: m, nu: s }, parameters);
    expect(total(() => 1)).toBeCloseTo(1, 6);
    expect(Math.abs(total((y) => y) - mu)).toBeLessThan(1e-6 * Math.sqrt(nu + mu * mu));
    expect(Math.abs(total((y) => (y - mu) ** 2) - nu)).toBeLessThan(1e-6 * nu);
  },
);

test('ReLU has an atom at 0 of exactly the mass of negative z, and no saturated mass', () => {
  for (const [m, s] of places) {
    const { atoms, saturated } = outputDensityOf(curves.ReLU!, m, s);
    expect(atoms).toEqual([{ at: 0, mass: normalDistribution(-m / Math.sqrt(s)) }]);
    expect(saturated).toEqual([]);
  }
});

test('SELU’s density jumps at 0 from φ/(λα) to φ/λ and ends at −λα', () => {
  const { edges, breaks } = outputDensityOf(curves.SELU!, 0, 1);
  expect(edges).toHaveLength(1);
  expect(edges[0]!.at).toBe(0);
  expect(edges[0]!.below).toBeCloseTo(normalDensity(0) / (lambda01 * alpha01), 10);
  expect(edges[0]!.above).toBeCloseTo(normalDensity(0) / lambda01, 10);
  expect(breaks[0]! + lambda01 * alpha01).toBeLessThan(1e-3);
  expect(breaks[0]! + lambda01 * alpha01).toBeGreaterThanOrEqual(0);
});

test('GELU’s density has no bound at its least value, which is a turn', () => {
  const { edges, breaks } = outputDensityOf(curves.GELU!, 0, 1);
  expect(breaks[0]).toBeCloseTo(-0.16997120747990369, 12);
  expect(edges).toEqual([{ at: breaks[0], below: 0, above: Infinity }]);
  const { peaks, top } = profile(curves.GELU!, { mu: 0, nu: 1 });
  expect(top).toBeLessThan(1.5);
  expect(peaks).toHaveLength(1);
  expect(peaks[0]!.mass).toBeGreaterThan(0.3);
  expect(peaks[0]!.mass).toBeLessThan(0.5);
});

test('the mass between two values is that of the z that lead there', () => {
  const { mass } = outputDensityOf(curves.GELU!, 0, 1);
  expect(mass(0, Infinity)).toBeCloseTo(0.5, 14);
  expect(mass(-1, 0)).toBeCloseTo(0.5, 14);
  // SELU lies in (f(−1), f(2)) iff z lies in (−1, 2).
  const selu = outputDensityOf(curves.SELU!, 0, 1);
  expect(selu.mass(curves.SELU!.value(-1), curves.SELU!.value(2))).toBeCloseTo(
    normalDistribution(2) - normalDistribution(-1),
    14,
  );
});

test('a tanh under a very large variance has its mass at ±1, said to be saturated', () => {
  const { saturated, atoms } = outputDensityOf(curves.tanh!, 0, 1e6);
  expect(atoms).toEqual([]);
  expect(saturated.map(({ at }) => at)).toEqual([expect.closeTo(-1, 14), expect.closeTo(1, 14)]);
  for (const { mass } of saturated) expect(mass).toBeGreaterThan(0.48);
});

test('the mass close to SELU’s bound is that of the z that come so close', () => {
  const [bound] = profile(activationOf({ lambda: lambda01, alpha: alpha01 }), { mu: 0, nu: 1 }).bounds;
  expect(bound!.at).toBe(-lambda01 * alpha01);
  expect(bound!.mass).toBeCloseTo(normalDistribution(Math.log(0.05 / (lambda01 * alpha01))), 12);
});

test('where both sides of 0 have the same slope, the density has no jump', () => {
  expect(outputDensityOf(seluCurve(0.8, 1), 0, 1).edges).toEqual([]);
});

test('SELU under a large variance has one jump, at 0, and one peak, at its bound', () => {
  const { edges, peaks } = profile(curves.SELU!, { mu: 0, nu: 20 });
  expect(edges.map(({ at }) => at)).toEqual([0]);
  expect(peaks).toHaveLength(1);
  expect(peaks[0]!.from).toBeCloseTo(-lambda01 * alpha01, 12);
  const all = profile(curves.tanh!, { mu: 0, nu: 1e6 }).peaks;
  expect(all).toHaveLength(2);
  expect(all[0]!.mass + all[1]!.mass).toBeGreaterThan(0.99);
});

test('without variance all mass is at f(m)', () => {
  const { atoms, stretches } = profile(curves.SELU!, { mu: 0.5, nu: 0 });
  expect(atoms).toEqual([{ at: 0.5 * lambda01, mass: 1 }]);
  expect(stretches).toEqual([]);
});

test('a function that turns too often is said to, and takes no time', () => {
  const sine = activationOf({ activation: 'formula', formula: 'sin(z)', lambda: 1, alpha: 1 });
  expect(profile(sine, { mu: 0, nu: 1e6 })).toMatchObject({ crowded: true, stretches: [], atoms: [] });
  // 19 half-waves are within reach of s = 9.
  expect(profile(sine, { mu: 0, nu: 9 })).toMatchObject({ crowded: false });
});

test('dropout adds its atom, and thins and moves the rest', () => {
  const at = { mu: 0, nu: 1 };
  const drop = { rate: 0.2, scale: 1.25, shift: 0, dropped: 0 };
  const relu = profile(curves.ReLU!, at, drop);
  expect(relu.atoms).toHaveLength(1);
  expect(relu.atoms[0]!.mass).toBeCloseTo(0.8 * 0.5 + 0.2, 14);
  const alpha = profile(curves.SELU!, at, { rate: 0.1, scale: 0.9, shift: 0.16, dropped: -1.4 });
  expect(alpha.atoms).toEqual([{ at: -1.4, mass: 0.1 }]);
  const plain = profile(curves.SELU!, at);
  expect(alpha.top).toBeCloseTo(plain.top, 12);
  expect(alpha.stretches[0]![0]).toBeCloseTo(0.9 * plain.stretches[0]![0]! + 0.16, 12);
});

test('every drawn density is free of NaN, for means and variances of every size', () => {
  for (const f of Object.values(curves))
    for (const mu of [-1e6, -30, -1, 0, 1, 30, 1e6])
      for (const nu of [0, 1e-12, 1e-4, 1, 100, 1e6, 1e12]) {
        const { stretches, top, peaks, atoms } = profile(f, { mu, nu });
        expect(Number.isFinite(top)).toBe(true);
        for (const stretch of stretches) expect(stretch.some(Number.isNaN)).toBe(false);
        for (const { mass } of [...peaks, ...atoms]) expect(mass).toBeGreaterThan(0);
      }
});

test('where f is flat around the mean and turns farther out, the density is drawn up to a number', () => {
  const { edges, top, atoms } = profile(activationOf({ activation: 'hardswish', lambda: 1, alpha: 1 }), {
    mu: -30,
    nu: 16,
  });
  expect(edges[0]).toMatchObject({ at: -0.375, above: Infinity });
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(1);
  expect(atoms[0]!.mass).toBeCloseTo(1, 9);
});

test.each([-0.5, 0, 1.3])(
  'where a parabola meets a flat piece the density of the output has no bound, at mean %d',
  (mu) => {
    const curve = activationOf({ activation: 'starrelu', lambda: 0.8, alpha: 0.5 });
    const { edges, atoms, stretches } = profile(curve, { mu, nu: 1 });
    expect(atoms).toEqual([{ at: -0.4, mass: expect.closeTo(normalDistribution(-mu), 12) }]);
    expect(edges).toEqual([{ at: -0.4, below: 0, above: Infinity }]);
    expect(stretches[0]![1]).toBe(Infinity);
  },
);
